import type { ReactNode } from 'react';

type Props = { eyebrow: string; title: string; children: ReactNode; actions: ReactNode };

/** A page with one thing to say, for when there is nothing else to show. Plain markup: it must work without a script. */
export function QuietPage({ eyebrow, title, children, actions }: Props) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-column flex-col px-5 py-6 sm:px-8">
      <header>
        <a href="/" className="inline-block py-2">
          <Name />
        </a>
      </header>
      <main id="main" className="my-auto grid gap-4 py-16">
        <p className="eyebrow">{eyebrow}</p>
        <h1 className="text-3xl">{title}</h1>
        <div className="grid max-w-measure gap-3 font-read text-lg text-soft">{children}</div>
        <div className="mt-4 flex flex-wrap gap-3">{actions}</div>
      </main>
    </div>
  );
}

/**
 * The name of the site, its ampersand by the italic itself: every page carries the scripts of the pages for errors, so the
 * drawing of Wordmark would be loaded with each.
 */
function Name() {
  return (
    <span className="whitespace-nowrap font-medium font-read text-xl tracking-tight">
      Give <i className="text-accent">&amp;</i> Take
    </span>
  );
}
