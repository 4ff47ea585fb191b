import { useTranslations } from 'next-intl';
import { classNames } from '#components/ui/class-names.ts';
import type { Relation } from '#lib/scoring/index.ts';

const TONES: Record<Relation, string> = {
  exchange: 'bg-accent-wash text-accent',
  'they-learn-from-me': 'bg-gave-wash text-gave-ink',
  'i-learn-from-them': 'bg-received-wash text-received-ink',
  new: 'border border-accent text-accent',
  quiet: 'border border-line text-faint',
  'nothing-yet': 'border border-line border-dashed text-faint',
};

/** The word a relation has, coloured by the direction in which most goes. A word about the relation, never a person. */
export function RelationTag({ relation }: { relation: Relation }) {
  const t = useTranslations('connections.relation');
  return (
    <span
      title={t(`${relation}.hint`)}
      className={classNames(
        'inline-flex h-5.5 items-center whitespace-nowrap rounded-sm px-1.5 font-medium text-xs',
        TONES[relation],
      )}
    >
      {t(`${relation}.label`)}
    </span>
  );
}
