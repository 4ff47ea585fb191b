import { GET_WEIGHT, GIVE_WEIGHT } from '#lib/scoring/index.ts';

/** The formula of the score, set once in words and once in signs. */
export function Formula() {
  return (
    <figure className="border-ink border-y-2 py-6">
      <p className="text-center font-read text-xl" aria-hidden="true">
        <span className="mr-3 inline-block">score =</span>
        <span className="inline-grid align-middle">
          <span className="border-ink border-b px-3 pb-1">100</span>
          <span className="px-3 pt-1">
            {GIVE_WEIGHT} / <span className="text-gave-ink">give</span> + {GET_WEIGHT} /{' '}
            <span className="text-received-ink">get</span>
          </span>
        </span>
      </p>
      <figcaption className="mx-auto mt-4 max-w-measure text-center text-soft">
        {`A mean of both halves from 0 to 100 that leans to the scarcer one. What you could give weighs ${GIVE_WEIGHT * 100} in a hundred, what comes back ${GET_WEIGHT * 100}. Where one of them is nothing, so is the score.`}
      </figcaption>
    </figure>
  );
}
