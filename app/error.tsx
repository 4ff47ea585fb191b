'use client';

import { QuietPage } from '#components/site/quiet-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';

type Props = { error: unknown; retry: () => void };

/** What is shown when a page could not be made. The cause is in the server's log, never here. */
export default function ErrorPage({ error, retry }: Props) {
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <QuietPage
      eyebrow="That did not work"
      title="Something broke on our side."
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          {/* a plain link on purpose: it asks the server anew */}
          <a href="/" className={buttonStyle('secondary', 'regular')}>
            Back to the start
          </a>
        </>
      }
    >
      <p>Everything you had already saved is safe. What you were doing just now may not have been kept.</p>
      {reference && (
        <p className="font-ui text-faint text-sm">
          If you tell us about it, this helps: <span className="figures">{reference}</span>
        </p>
      )}
    </QuietPage>
  );
}
