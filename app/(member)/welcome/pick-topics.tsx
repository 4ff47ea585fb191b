import { setInterestsAction } from '#app/actions/people.ts';
import { InterestsForm } from '#components/people/interests-form.tsx';
import { listTopicsInUse } from '#lib/connections/discover.ts';
import { getOwnProfile } from '#lib/people/queries.ts';
import type { PersonActor } from '#lib/people/rules.ts';

/** What the actor gives and looks for, from the topics that are alive here or in their own words. */
export async function pickTopics(actor: PersonActor) {
  const [{ topics }, suggestions] = await Promise.all([getOwnProfile(actor), listTopicsInUse()]);
  return <InterestsForm action={setInterestsAction} interests={topics} suggestions={suggestions} isWelcome />;
}
