import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { GiveNext } from '#lib/connections/give-next.ts';
import { GiveNextItem } from './give-next-item.tsx';
import { QuietPiece } from './quiet-piece.tsx';

/** A few things I could give now, each with its reasons, the first set off; then one piece of somebody quiet. */
export function GiveNextList({ acts, piece, isEased, givenThisWeek }: Omit<GiveNext, 'pieces'>) {
  const t = useTranslations('today.give');
  if (acts.length === 0 && !piece) return <NothingToGive />;
  return (
    <div className="grid gap-5">
      {isEased && <p className="max-w-measure text-soft">{t('eased', { count: givenThisWeek })}</p>}
      {acts.length > 0 && (
        <ol className="grid border-line border-b">
          {acts.map((act, index) => (
            <li key={act.act} className="border-line border-t py-5">
              <GiveNextItem act={act} isFirst={index === 0} />
            </li>
          ))}
        </ol>
      )}
      {piece && <QuietPiece piece={piece} />}
    </div>
  );
}

function NothingToGive() {
  const t = useTranslations('today.give');
  return (
    <EmptyState
      kind="nothing"
      title={t('nothing')}
      action={
        <>
          <ButtonLink href="/discover">{t('toAsks')}</ButtonLink>
          <ButtonLink href="/settings/interests" variant="quiet">
            {t('toInterests')}
          </ButtonLink>
        </>
      }
    >
      {t('nothingWhy')}
    </EmptyState>
  );
}
