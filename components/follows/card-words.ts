/** How many comments helped somebody else; 100 stands for more than 99. */
export function helpedWords(count: number): string {
  if (count === 0) return 'no comment marked as helpful yet';
  if (count === 1) return 'one comment that helped';
  return `${count > 99 ? '99+' : count} comments that helped`;
}

/** What reading somebody takes, set against the reader's own weekly budget. */
export function attentionWords({
  minutesPerWeek,
  budgetMinutes,
}: {
  minutesPerWeek: number;
  budgetMinutes: number | null;
}): string {
  const cost =
    minutesPerWeek < 1 ? 'Less than a minute a week' : `About ${Math.round(minutesPerWeek)} min a week`;
  if (budgetMinutes === null) return `${cost}; you have set no weekly budget`;
  return `${cost} of the ${budgetMinutes} you set aside`;
}
