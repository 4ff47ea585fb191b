import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { UndoNotice } from '#components/ui/undo-notice.tsx';
import { SampleSection, Samples } from './sample-section.tsx';

type Props = {
  undo: (form: FormData) => void | Promise<void>;
  undoFields: Readonly<Record<string, string>>;
};

/** What is said when something happened, and when there is nothing to show. */
export function StateSamples({ undo, undoFields }: Props) {
  const next = (
    <ButtonLink href="#states" size="small">
      The next step
    </ButtonLink>
  );
  return (
    <SampleSection id="states" title="States">
      <div className="grid max-w-3xl gap-3">
        <Notice kind="status" title="Saved.">
          A status waits its turn to be read out.
        </Notice>
        <Notice kind="alert" title="That needs another look.">
          An alert interrupts; it says how to put it right.
        </Notice>
        <Notice>A note is only there to be read.</Notice>
        <UndoNotice action={undo} fields={undoFields}>
          You passed on Bo. They are not told.
        </UndoNotice>
      </div>
      <Samples
        title="Nothing, unknown, hidden, left out"
        when="Four ways of having nothing to show. Each has its own drawing, its own words and a next step; unknown is never zero."
      >
        <div className="grid w-full gap-x-8 sm:grid-cols-2">
          <EmptyState kind="nothing" title="Nothing has passed yet." action={next}>
            There is none, and we know it.
          </EmptyState>
          <EmptyState kind="unknown" title="We cannot see this." action={next}>
            There may be some; the archive does not say.
          </EmptyState>
          <EmptyState kind="hidden" title="This is not shown to you." action={next}>
            There is some, for others.
          </EmptyState>
          <EmptyState kind="left-out" title="Left out, as asked." action={next}>
            Somebody asked not to be counted.
          </EmptyState>
        </div>
      </Samples>
      <Samples
        title="On its way"
        when="Only inside a page that already stands; a page itself is never replaced by bars."
      >
        <div className="w-full">
          <Skeleton lines={3} />
        </div>
      </Samples>
    </SampleSection>
  );
}
