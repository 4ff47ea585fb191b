import { GOOD_EVIDENCE, LITTLE_EVIDENCE } from '#lib/scoring/index.ts';

const LEVELS = [
  {
    word: 'little',
    from: `fewer than ${LITTLE_EVIDENCE}`,
    says: 'What is usual speaks more than the two of you. The card says “little evidence”.',
  },
  {
    word: 'some',
    from: `${LITTLE_EVIDENCE} to ${GOOD_EVIDENCE - 1}`,
    says: 'Your own experience begins to be heard.',
  },
  { word: 'good', from: `${GOOD_EVIDENCE} and more`, says: 'It says something about the two of you.' },
] as const;

/** How much is behind a chance, by how many gives have had their time for an answer. */
export function EvidenceLevels() {
  return (
    <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
      {LEVELS.map(({ word, from, says }) => (
        <div key={word} className="border-line border-t pt-3">
          <dt>
            <span className="font-read text-xl">{word}</span>
            <span className="figures block text-faint text-sm">
              {`${from} gives of yours that were answered, or had two weeks to be`}
            </span>
          </dt>
          <dd className="mt-1.5 text-soft">{says}</dd>
        </div>
      ))}
    </dl>
  );
}
