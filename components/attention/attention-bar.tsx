type Props = { minutes: number; added?: number; budgetMinutes: number };

/** The week's reading against what was set aside for it. Decoration: the figures stand beside it. */
export function AttentionBar({ minutes, added = 0, budgetMinutes }: Props) {
  const most = Math.max(budgetMinutes, minutes + added, 1);
  const percent = (value: number) => `${(100 * value) / most}%`;
  return (
    <svg className="mt-1.5 h-2.5 w-full max-w-80" aria-hidden="true">
      {/* thinner than what lies on it: with more contrast their greys are close */}
      <rect x="0" y="4" width="100%" height="2" className="fill-line" />
      <rect x="0" y="2" width={percent(minutes)} height="6" className="fill-edge" />
      {added > 0 && (
        <rect x={percent(minutes)} y="2" width={percent(added)} height="6" className="fill-accent" />
      )}
      {/* what was set aside ends here */}
      <rect
        x={percent(budgetMinutes)}
        y="0"
        width="2"
        height="10"
        className="fill-ink"
        transform="translate(-2 0)"
      />
    </svg>
  );
}
