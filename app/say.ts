import { getTranslations } from 'next-intl/server';
import type { MessageKeys, NestedKeyOf } from 'use-intl/core';
import type { Words } from '#lib/words/catalogue.ts';

/** A sentence of the catalogue by its full name, such as `follows.done.nowFollow`, with what goes into it. */
export type Said = readonly [
  name: MessageKeys<Words, NestedKeyOf<Words>>,
  values?: Record<string, string | number | Date>,
];

/** The sentence in the language of this request. */
export async function say(sentence: string | Said): Promise<string> {
  if (typeof sentence === 'string') return sentence;
  const t = await getTranslations();
  return t(...sentence);
}
