import { AboutPart } from './about-part.tsx';
import { Formula } from './formula.tsx';
import { HowToObject } from './how-to-object.tsx';
import type { Play } from './play.ts';
import { Playground } from './playground.tsx';
import { UsedLists } from './used-lists.tsx';
import { WeightsTable } from './weights-table.tsx';
import { WorkedExample } from './worked-example.tsx';

/** The score from the idea to the weights, with a place to try it. */
export function ScoreStory({ play }: { play: Play }) {
  return (
    <div className="grid gap-16">
      <AboutPart
        id="idea"
        title="Both halves count"
        lead={
          <>
            <p>
              A score says how a connection rates on give and take, from 0 to 100. It is about the two of you,
              never about a person. Each of you has a score of your own, and you alone see yours.
            </p>
            <p>
              What you could give weighs more than what you could get. Nobody is ranked by it in public, and
              nothing happens by itself because of it.
            </p>
          </>
        }
      >
        <Formula />
      </AboutPart>
      <AboutPart
        id="give"
        title="What you could give"
        lead={
          <p>
            How well what you can help with meets what they look for; rare topics say more than common ones.
            Each open ask of theirs raises it, and one that nobody has answered raises it twice. A full week
            lowers it, by half at most: being busy is no reason for a connection to vanish.
          </p>
        }
      />
      <AboutPart
        id="get"
        title="What comes back, or goes on"
        lead={
          <>
            <p>
              The chance that they answer within two weeks if you give something now, and the chance that they
              help somebody else this month with what you look for. Help is passed on more often than it is
              paid back, so both count.
            </p>
            <p>
              What passed long ago counts less: after sixteen weeks, half. Several acts on one day count as
              the largest of them. What is not known is never taken for nothing: a usual value stands in, and
              the score says so.
            </p>
          </>
        }
      >
        <h3 className="mb-2 text-xl">The weights of that chance</h3>
        <WeightsTable />
        <p className="mt-4 max-w-measure text-soft">
          The weights were fitted on two public records, messages among students and answers on a site for
          mathematicians. Each value is multiplied by its weight; the sum, in log-odds, gives the chance.
        </p>
      </AboutPart>
      <AboutPart id="used" title="What goes in, and what stays out">
        <UsedLists />
      </AboutPart>
      <HowToObject />
      <AboutPart id="example" title="An example">
        <WorkedExample />
      </AboutPart>
      <AboutPart
        id="try"
        title="Try it"
        lead={<p>Move the sliders: this is the same program that scores your connections.</p>}
      >
        <Playground initial={play} />
      </AboutPart>
    </div>
  );
}
