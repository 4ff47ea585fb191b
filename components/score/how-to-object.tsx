import Link from 'next/link';
import { AboutPart } from './about-part.tsx';

/** The right to object: what it does, and where the button is. */
export function HowToObject() {
  return (
    <AboutPart
      id="object"
      title="How to object"
      lead={
        <>
          <p>
            Anybody can ask to be left out of scores, without a reason. From that moment nobody’s score holds
            anything that passed with them, and no connection with them has one. They see no scores either.
          </p>
          <p>
            What the site has learnt from everybody together, such as how often gives are answered, is worked
            out anew without them, as a rule within some ten minutes. What was given stays on the record of
            both. Nobody is told; where a score would stand, it says that they asked to be left out. Whoever
            takes part again finds everything as it was, after as long.
          </p>
          <p>
            The button is under{' '}
            <Link href="/settings/scores" className="link">
              Settings, Scores
            </Link>
            .
          </p>
        </>
      }
    />
  );
}
