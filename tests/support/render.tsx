import { render as renderBare } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { CATALOGUE, type Language } from '#lib/words/catalogue.ts';

/** What stands around everything that is rendered: the words of a language. */
export function InWords({ language = 'en', children }: { language?: Language; children: ReactNode }) {
  return (
    <NextIntlClientProvider
      locale={language}
      messages={CATALOGUE[language]}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}

/** Renders as the site does, in English. */
export function render(what: ReactElement) {
  return renderBare(what, { wrapper: InWords });
}
