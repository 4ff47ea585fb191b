import { Disclosure } from '#components/ui/disclosure.tsx';
import { AboutPart } from './about-part.tsx';
import { EvidenceLevels } from './evidence-levels.tsx';
import { Formula } from './formula.tsx';
import { HowToObject } from './how-to-object.tsx';
import { MEASURED } from './measured.ts';
import { MeasuredQuality } from './measured-quality.tsx';
import { PageContents } from './page-contents.tsx';
import type { Play } from './play.ts';
import { Playground } from './playground.tsx';
import { type SeedsShown, seedsSentence } from './seeds-words.ts';
import { THESIS } from './thesis.ts';
import { ThesisPicture } from './thesis-picture.tsx';
import { UsedLists } from './used-lists.tsx';
import { WeightsTable } from './weights-table.tsx';
import { WorkedExample } from './worked-example.tsx';

/** The score from the idea to how good it is, with a place to try it. */
export function ScoreStory({ play, seeds }: { play: Play; seeds: SeedsShown | null }) {
  return (
    <>
      <PageContents />
      <div className="grid gap-20 [&>*]:min-w-0">
        <Idea />
        <AboutPart
          id="try"
          title="Try it"
          lead={<p>Move the sliders: this is the same program that scores your connections.</p>}
        >
          <Playground initial={play} />
        </AboutPart>
        <BothHalves />
        <WhatStandsBehind seeds={seeds} />
        <AboutPart id="example" title="An example">
          <WorkedExample />
        </AboutPart>
        <HowGood />
        <AboutPart id="used" title="What goes in, what stays out">
          <UsedLists />
        </AboutPart>
        <HowToObject />
      </div>
    </>
  );
}

function Idea() {
  return (
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
            nothing happens by itself because of it: nobody is unfollowed, hidden or told.
          </p>
        </>
      }
    >
      <Formula />
    </AboutPart>
  );
}

function BothHalves() {
  return (
    <>
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
              A thank-you that comes back and help that comes back are two things. The second is rare, also
              among people who help each other gladly. A card says both, each on its own line; the score rests
              on the first.
            </p>
            <p>
              What passed long ago counts less: after sixteen weeks, half. Several acts on one day count as
              the largest of them.
            </p>
          </>
        }
      >
        <Disclosure summary="The weights of these chances">
          <p className="mb-4 max-w-measure text-soft">
            Each value is multiplied by its weight. The sum is in log-odds: 0 changes nothing, +0.7 about
            doubles the odds. Because it is a plain sum, the lines on a card are the whole of it, and nothing
            is left out.
          </p>
          <WeightsTable />
        </Disclosure>
      </AboutPart>
    </>
  );
}

function WhatStandsBehind({ seeds }: { seeds: SeedsShown | null }) {
  return (
    <>
      <AboutPart
        id="word"
        title="Whose word counts"
        lead={
          <>
            <p>
              What passed between the two of you counts fully, always. What others say of somebody counts by
              how far their own word carries: it carries when they helped people who said so, and whose word
              carries in turn. {seedsSentence(seeds)}
            </p>
            <p>
              So a circle of accounts that praise each other, and whom nobody else ever thanked, moves
              nothing. A hundred thank-yous to a hundred people weigh little each.
            </p>
          </>
        }
      />
      <AboutPart
        id="unknown"
        title="What is not known"
        lead={
          <p>
            Unknown is never taken for nothing. Where topics, a person or one direction are not known, a usual
            value stands in, and the card says so. One missed answer changes no word about a connection. And
            every chance says how much is behind it:
          </p>
        }
      >
        <EvidenceLevels />
      </AboutPart>
    </>
  );
}

function HowGood() {
  return (
    <>
      <AboutPart
        id="measured"
        title="How good it is"
        lead={
          <>
            <p>
              A chance can be held against what happens. This was done on the public records of two networks,
              whose people knew nothing of this score.
            </p>
            <p>
              The figure is called AUC. Of two cases, one where it happened and one where it did not: how
              often is the right one put first? A coin gets 0.5, whoever is never wrong gets 1.
            </p>
          </>
        }
      >
        <MeasuredQuality measured={MEASURED} />
      </AboutPart>
      <AboutPart
        id="thesis"
        title="Does giving pay?"
        lead={
          <p>
            You get more from a network by giving than by looking out for yourself: that is the thought behind
            all this. Is it true? Played out with made-up people in two worlds, it depends on what they see of
            each other.
          </p>
        }
      >
        <ThesisPicture thesis={THESIS} />
      </AboutPart>
    </>
  );
}
