import { ButtonLink } from '#components/ui/button-link.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { FormAction } from './form-values.ts';
import { StepForm } from './step-form.tsx';

/** What the author can do with a post. Deleting asks once more, without a script too. */
export function AuthorTools({ postId, deleteAction }: { postId: string; deleteAction: FormAction }) {
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <ButtonLink href={`/posts/${postId}/edit`} size="small">
        Edit
      </ButtonLink>
      <ButtonLink href={`/posts/${postId}/revisions`} size="small" variant="quiet">
        Versions
      </ButtonLink>
      <Disclosure summary="Delete">
        <p className="mb-2 max-w-measure text-sm text-soft">
          The writing goes, in every version, and cannot be brought back. What others gave you on it stays
          with them.
        </p>
        <StepForm
          action={deleteAction}
          fields={{ postId }}
          label="Delete this post"
          pendingLabel="Deleting …"
        />
      </Disclosure>
    </div>
  );
}
