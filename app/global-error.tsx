'use client';

import { QuietPage } from '#components/site/quiet-page.tsx';
import './globals.css';

/**
 * Replaces the whole document when even the layout failed; needs no script, only a link. The language of the reader is
 * not known here, so it speaks both.
 */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <head>
        <title>Something broke · Give &amp; Take</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <QuietPage
          eyebrow="That did not work"
          title="Something broke on our side."
          actions={
            <a href="/" className="link inline-block py-2">
              Back to the start
            </a>
          }
        >
          <p>Everything you had already saved is safe. Please come back in a moment.</p>
          <p lang="de">
            Bei uns ist etwas kaputtgegangen. Alles, was du schon gespeichert hattest, ist sicher. Komm bitte
            gleich wieder.
          </p>
        </QuietPage>
      </body>
    </html>
  );
}
