import { createTranslator } from 'use-intl/core';
import { readComplaint } from '#lib/words/complaint.ts';
import { en } from '#lib/words/en.ts';

/** What a schema's complaint says to people, in English. */
export function said(message: string): string {
  const complaint = readComplaint(message);
  if (!complaint) return message;
  const t = createTranslator({ locale: 'en', messages: en, namespace: 'complaints' });
  return t(complaint.name, complaint.values);
}
