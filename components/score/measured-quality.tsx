import { Calibration } from './calibration.tsx';
import type { Measured, MeasuredNetwork } from './measured.ts';
import { MeasuredTable } from './measured-table.tsx';
import { networkWords, type Standing, standingOf } from './measured-words.ts';

/** How well the score foretells on real networks, beside simple rules and a strong learner, and whether chances hold. */
export function MeasuredQuality({ measured }: { measured: Measured }) {
  return (
    <div className="grid gap-12">
      <Summary measured={measured} />
      {measured.networks.map((network) => (
        <Network key={network.layout} network={network} />
      ))}
      <section aria-labelledby="calibration">
        <h3 id="calibration" className="text-xl">
          Does a chance mean what it says?
        </h3>
        <p className="mt-2 mb-6 max-w-measure text-soft">
          All cases, put in order and cut into ten parts, from the least likely to the likeliest. For each
          part: the chance that was said, across, and how often it happened, upwards. On the dotted line what
          is said is what happens; below it too much was promised, above it too little.
        </p>
        <Calibration networks={measured.networks} />
      </section>
      <HowMeasured measured={measured} />
    </div>
  );
}

function Network({ network }: { network: MeasuredNetwork }) {
  const { name, source } = networkWords(network);
  const id = `network-${network.layout}`;
  const measures = (['AUC', 'MRR'] as const).filter((measure) =>
    network.tasks.some((task) => task.measure === measure),
  );
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-xl">
        {name}
      </h3>
      <p className="figures mt-1 mb-4 text-faint text-sm">
        {`${WHOLE.format(network.events)} gives among ${WHOLE.format(network.people)} people in ${WHOLE.format(network.days)} days. ${source}.`}
      </p>
      <div className="grid gap-8">
        {measures.map((measure) => (
          <div key={measure}>
            {measure === 'MRR' && (
              <p className="mb-3 max-w-measure text-soft text-sm">
                In a list of everybody somebody has dealt with, how far up stands the one they turn to? 1:
                always first. 0.5: as good as always second. (The mean of 1 divided by the place.)
              </p>
            )}
            <MeasuredTable network={network} measure={measure} />
          </div>
        ))}
      </div>
    </section>
  );
}

function HowMeasured({ measured: { measuredOn, command } }: { measured: Measured }) {
  return (
    <section aria-labelledby="how-measured" className="max-w-measure">
      <h3 id="how-measured" className="text-xl">
        How it was measured
      </h3>
      <ul className="mt-2 grid list-disc gap-2 pl-5 text-soft">
        <li>
          Each network is lived through in the order of time. Nothing is foretold with what was known only
          later. All figures are of the last part, after 70 in a hundred of the events.
        </li>
        <li>
          The weights the score comes with were fitted on the first part of these two networks. Another
          network may do better or worse: the program runs on any.
        </li>
        <li>
          The best simple rule was picked afterwards, for each question anew. The score does not know which
          one it will be.
        </li>
        <li>
          The strong learner looks at forty things and was trained on the same network, once for each
          question. It explains nothing; it shows how much there is to know.
        </li>
        <li>
          The range below a figure is where it lay in 95 of 100 draws of the people. A difference counts only
          from 0.02 on, and when its range leaves out 0; all else is too close to tell.
        </li>
        <li>
          “Within one’s own list” compares only what one person gave to others, as you read your own list.
        </li>
      </ul>
      <p className="mt-4 text-faint text-sm">
        Measured on <time dateTime={measuredOn}>{DAY.format(new Date(measuredOn))}</time> by{' '}
        <code className="text-xs">{command}</code>
      </p>
    </section>
  );
}

const WHOLE = new Intl.NumberFormat('en-GB');
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const STANDINGS = [
  { standing: 'better', words: 'this score is better' },
  { standing: 'level', words: 'too close to tell apart' },
  { standing: 'worse', words: 'the simple rule is better' },
] as const;

/** How this score, as it comes, does against the best simple rule of each question: counted, not claimed. */
function Summary({ measured: { networks } }: { measured: Measured }) {
  const found = networks.flatMap(({ tasks }) => tasks.map(standingOf));
  const count = (wanted: Standing) => found.filter((standing) => standing === wanted).length;
  return (
    <div className="border-ink border-y-2 py-5">
      <dl className="figures grid grid-cols-3 gap-x-6">
        {STANDINGS.map(({ standing, words }) => (
          <div key={standing} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-soft">{words}</dt>
            <dd className="font-read text-4xl">{count(standing)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-faint text-sm">
        {`Of ${found.length - count('alone')} comparisons with the best simple rule for each question, picked with hindsight.`}
      </p>
    </div>
  );
}
