import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import type { GiveNextAct } from '#lib/connections/give-next.ts';
import type { GiveReason } from '#lib/connections/give-next-choice.ts';
import { SkipMenu } from './skip-menu.tsx';

type Props = {
  act: GiveNextAct;
  /** The first of the day is the one to begin with. */
  isFirst?: boolean;
};

/** The strongest stand first; more would be persuading. */
const REASONS = 3;

/** Something to give: whose it is, what is wanted, why it is shown, and the way to begin. */
export function GiveNextItem({ act, isFirst = false }: Props) {
  const t = useTranslations('today.give');
  const { person, post, wanted, reasons } = act;
  const title = post.title || t('note');
  const verb = act.act.startsWith('question:') || post.kind === 'question' ? 'answer' : 'feedback';
  return (
    <article className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      <div className="max-sm:hidden">
        <Avatar handle={person.handle} />
      </div>
      <div className="min-w-0">
        <WhoseItIs act={act} />
        <h3
          lang={post.language}
          dir="auto"
          className={`mt-0.5 leading-snug ${isFirst ? 'line-clamp-3 text-2xl' : 'line-clamp-2 text-xl'}`}
        >
          <Link href={`/posts/${post.id}`} className="underline-offset-4 hover:underline">
            {title}
          </Link>
        </h3>
        {wanted && (
          <p
            dir="auto"
            className={`mt-1 max-w-measure font-read text-soft ${isFirst ? 'text-lg' : 'line-clamp-2'}`}
          >
            {wanted}
          </p>
        )}
        <Reasons reasons={reasons.slice(0, REASONS)} name={firstName(person.name)} />
        <div className="mt-3 flex flex-wrap items-start gap-2">
          <ButtonLink
            href={`/posts/${post.id}#give-feedback`}
            size="small"
            variant={isFirst ? 'primary' : 'secondary'}
            aria-label={t(`${verb}Title`, { title })}
          >
            {t(verb)}
          </ButtonLink>
          <SkipMenu
            act={act.act}
            title={title}
            about={{ name: person.name, minutes: post.readingMinutes, topics: post.topics }}
          />
        </div>
      </div>
    </article>
  );
}

function WhoseItIs({ act: { person, post, byOn } }: Pick<Props, 'act'>) {
  const t = useTranslations('today.give');
  const language = useLocale();
  const kind = t(`kinds.${isKind(post.kind) ? post.kind : 'article'}`);
  const about = { kind, minutes: post.readingMinutes };
  return (
    <p className="text-faint text-sm">
      <Link
        href={`/connections/${person.handle}`}
        className="text-soft underline decoration-line underline-offset-3 hover:decoration-current"
      >
        {person.name}
      </Link>
      {', '}
      {byOn ? t('aboutBy', { ...about, day: dayWords(byOn, 'short', language) }) : t('about', about)}
    </p>
  );
}

function Reasons({ reasons, name }: { reasons: readonly GiveReason[]; name: string }) {
  const t = useTranslations('today.reasons');
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  const say = (reason: GiveReason) => {
    if (reason.kind === 'offer' || reason.kind === 'shared')
      return t(reason.kind, { topics: list.format(reason.topics) });
    if (reason.kind === 'gave-me') return t('gave-me', { name, count: reason.times });
    return t(reason.kind, { name });
  };
  return <p className="mt-2 text-gave-ink text-sm">{reasons.map(say).join(' ')}</p>;
}

const isKind = (kind: string): kind is 'note' | 'article' | 'question' =>
  kind === 'note' || kind === 'article' || kind === 'question';

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
