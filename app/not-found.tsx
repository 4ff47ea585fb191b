import type { Metadata } from 'next';
import { QuietPage } from '#components/site/quiet-page.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

export const metadata: Metadata = { title: 'Not here' };

/** Absent and not for you look the same here, on purpose. */
export default function NotFound() {
  return (
    <QuietPage
      eyebrow="Nothing at this address"
      title="This page is not here, or not open to you."
      actions={
        <ButtonLink href="/" variant="primary">
          Back to the start
        </ButtonLink>
      }
    >
      <p>
        It may have been taken down by the person who wrote it, shared with a few people only, or mistyped.
      </p>
    </QuietPage>
  );
}
