/** What was typed into a form, field by field in the order of the page. */
export type Draft = [name: string, value: string][];

/** Whose draft it is and what it is a draft of; people who share a browser do not see each other's. */
export type DraftKey = { personId: string; what: string };

function nameOf({ personId, what }: DraftKey): string {
  return `draft:${personId}:${what}`;
}

/** Fields that say which form it is rather than what was typed; they always come from the server. */
const NEVER_KEPT = new Set(['postId', 'kind']);

/** The fields of `form` worth keeping; without what the framework adds. `kind` is kept where it is a choice. */
export function readDraft(form: HTMLFormElement): Draft {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') && isKept(form, name) ? [[name, value]] : [],
  );
}

function isKept(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  const isHidden = field instanceof HTMLInputElement && field.type === 'hidden';
  return !(NEVER_KEPT.has(name) && isHidden);
}

/**
 * Puts a draft back into the form: boxes ticked, texts filled in, repeated names in their order. Hidden fields are left
 * to whoever renders them, since React writes their values again whenever it renders.
 */
export function fillForm(form: HTMLFormElement, draft: Draft): void {
  const rest = [...draft];
  const take = (matches: (entry: [string, string]) => boolean) => {
    const at = rest.findIndex(matches);
    return at === -1 ? undefined : rest.splice(at, 1)[0];
  };
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      if (isKept(form, field.name)) {
        field.checked = draft.some(([name, value]) => name === field.name && value === field.value);
      }
    } else if (
      (field instanceof HTMLInputElement && field.type !== 'hidden') ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      const entry = take(([name]) => name === field.name);
      if (entry) field.value = entry[1];
    }
  }
}

/** Whether the draft holds words of the person's own in one of these fields. */
export function hasWords(draft: Draft, fields: readonly string[]): boolean {
  return draft.some(([name, value]) => fields.includes(name) && value.trim() !== '');
}

// Storage can be full, switched off or forbidden; a draft is a courtesy, so each of these then does nothing.

export function storeDraft(key: DraftKey, draft: Draft): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {}
}

export function loadDraft(key: DraftKey): Draft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null');
    return isDraft(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function forgetDraft(key: DraftKey): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {}
}

function isDraft(value: unknown): value is Draft {
  const isText = (part: unknown) => typeof part === 'string';
  return (
    Array.isArray(value) &&
    value.every((entry) => Array.isArray(entry) && entry.length === 2 && entry.every(isText))
  );
}
