import { getLocale, getTranslations } from 'next-intl/server';
import type { MessageKeys, NestedKeyOf } from 'use-intl/core';
import type { z } from 'zod';
import { dayWords } from '#components/ui/day-words.ts';
import type { RefusalCode } from '#lib/outcome.ts';
import type { Words } from '#lib/words/catalogue.ts';
import { readComplaint } from '#lib/words/complaint.ts';

/** A sentence of the catalogue by its full name, such as `follows.done.follows`, with what goes into it; a date as its day. */
export type Said = readonly [
  name: MessageKeys<Words, NestedKeyOf<Words>>,
  values?: Record<string, string | number | Date>,
];

/** The sentence in the language of this request. */
export async function say(sentence: Said): Promise<string> {
  const [t, language] = await Promise.all([getTranslations(), getLocale()]);
  const [name, values = {}] = sentence;
  const written = Object.entries(values).map(([key, value]) => [
    key,
    value instanceof Date ? dayWords(value, 'long', language) : value,
  ]);
  return t(name, Object.fromEntries(written));
}

/** What a refusal means to a person. */
export function sayRefusal(code: RefusalCode): Promise<string> {
  return say([`refusals.${code}`]);
}

/** The first complaint about each field, by the field's name; complaints about the whole have the name ''. */
export async function complaintsOf(error: z.ZodError): Promise<Record<string, string>> {
  const complaints = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const name = String(path[0] ?? '');
    if (complaints.has(name)) continue;
    const complaint = readComplaint(message);
    complaints.set(name, complaint ? await say([`complaints.${complaint.name}`, complaint.values]) : message);
  }
  return Object.fromEntries(complaints);
}
