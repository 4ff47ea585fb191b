import { endFollowAction, startFollowAction } from '#app/actions/follows.ts';
import { WelcomeMeet } from '#components/discover/welcome-meet.tsx';
import { type HelpfulAct, listHelpfulActs, listMetPeople } from '#lib/connections/discover.ts';
import type { FirstSteps } from '#lib/connections/first-steps.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';
import type { PersonActor } from '#lib/people/rules.ts';

const PEOPLE = 3;
const ACTS = 2;

/** Three people and two things to help with; where nothing is about the actor's topics, what waits longest alone. */
export async function meet(actor: PersonActor, steps: FirstSteps, now: Date) {
  const [acts, { couldHelp, alike }, attention] = await Promise.all([
    listHelpfulActs(actor, { orOther: true }, now),
    listMetPeople(actor, { limit: PEOPLE }, now),
    attentionOf(actor),
  ]);
  return (
    <WelcomeMeet
      steps={steps}
      people={[...couldHelp, ...alike].slice(0, PEOPLE)}
      attention={attention}
      acts={ofDifferentAuthors(acts).slice(0, ACTS)}
      follow={startFollowAction}
      unfollow={endFollowAction}
      now={now}
    />
  );
}

function ofDifferentAuthors(acts: readonly HelpfulAct[]): HelpfulAct[] {
  const seen = new Set<string>();
  return acts.filter(({ author }) => !seen.has(author.id) && seen.add(author.id));
}
