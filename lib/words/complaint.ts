import type { en } from './en.ts';

type Name = Exclude<keyof typeof en.complaints, 'live'>;
type Values = Record<string, string | number>;

const MARK = 'complaint:';

/**
 * A complaint about what was typed, as the message of a schema: a name of the words (complaints) with what goes into the
 * sentence. The door says it in the reader's language.
 */
export function complaint(name: Name, values: Values = {}): string {
  return MARK + JSON.stringify([name, values]);
}

/** What {@link complaint} wrote, or null for any other message. */
export function readComplaint(message: string): { name: Name; values: Values } | null {
  if (!message.startsWith(MARK)) return null;
  const [name, values] = JSON.parse(message.slice(MARK.length)) as [Name, Values];
  return { name, values };
}
