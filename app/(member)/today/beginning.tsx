import { DueReminders } from '#components/attention/due-reminders.tsx';
import { GoOn } from '#components/today/go-on.tsx';
import { findFirstSteps } from '#lib/connections/first-steps.ts';
import { listDueReminders } from '#lib/connections/reminders.ts';
import type { PersonActor } from '#lib/people/rules.ts';

type Props = { actor: PersonActor; isWelcomed: boolean; now: Date };

/** What stands above the day's lists, and mostly nothing does: the first steps, and people to be in touch with. */
export async function Beginning({ actor, isWelcomed, now }: Props) {
  const [reminders, steps] = await Promise.all([
    listDueReminders(actor, now),
    isWelcomed ? null : findFirstSteps(actor),
  ]);
  return (
    <>
      {steps?.isDue && <GoOn />}
      <DueReminders reminders={reminders} />
    </>
  );
}
