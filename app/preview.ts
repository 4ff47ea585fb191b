import { orRefuseOutage } from '#app/form-action.ts';
import { readFields, refused } from '#app/form-fields.ts';
import { IDLE } from '#app/form-state.ts';
import { isWithinLimit } from '#app/limits.ts';
import { sayRefusal } from '#app/say.ts';
import { currentActor } from '#app/session.ts';
import type { FormAction, Preview, WriteAction } from '#components/posts/form-values.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { PreviewInput } from '#lib/posts/input.ts';
import { readingMinutes, renderMarkdown } from '#lib/text/markdown.ts';

/** What was written as it will look, through the one pipeline of all writing. */
export function previewOf(body: string): Preview {
  const text = renderMarkdown(body);
  return { text, minutes: readingMinutes(text.plain) };
}

/** Counts one preview; each is as much work as showing the page. */
export function mayPreview(actor: PersonActor): Promise<boolean> {
  return isWithinLimit('preview', actor.personId);
}

/**
 * Lets a writing form be sent with `intent=preview`: nothing is stored, the form comes back with everything typed and
 * its preview. This is the preview where no script shows it live.
 */
export function withPreview(save: FormAction): WriteAction {
  return async (_before, form) => {
    const fields = readFields(form);
    // whatever is wrong with it, `save` says so in place
    if (!fields) return save(IDLE, form);
    const { intent, ...values } = fields;
    form.delete('intent');
    const input = PreviewInput.safeParse({ body: values.body });
    if (intent !== 'preview' || !input.success) return save(IDLE, form);
    return orRefuseOutage(values, async () => {
      const actor = await currentActor();
      if (!actor) return save(IDLE, form);
      if (!(await mayPreview(actor))) return refused('too-many', await sayRefusal('too-many'), values);
      return { status: 'preview' as const, preview: previewOf(input.data.body), values };
    });
  };
}
