import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import type { LedTo } from '#lib/feedback/answering.ts';

/** Feedback that led to a change, and whose it was. */
export function LedToNote({ comment: { giver, kind, body, passage } }: { comment: LedTo }) {
  const t = useTranslations('posts.live.byKind');
  return (
    <li className="grid gap-1 border-line border-t pt-3 text-sm">
      <p className="flex items-center gap-2">
        <Avatar handle={giver.handle} size="small" />
        <Link href={`/people/${giver.handle}`} className="font-medium hover:underline">
          {t(kind, { name: giver.name })}
        </Link>
      </p>
      {passage && (
        <blockquote className="line-clamp-2 font-read text-faint italic" dir="auto">
          “{passage.exact}”
        </blockquote>
      )}
      <p className="whitespace-pre-line" dir="auto">
        {body}
      </p>
    </li>
  );
}
