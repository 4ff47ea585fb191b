'use server';

import { formAction } from '#app/form-action.ts';
import { writeNote } from '#lib/connections/commands.ts';
import { NoteInput, SkipInput, UnskipInput } from '#lib/connections/input.ts';
import { skipAct, unskipAct } from '#lib/connections/skips.ts';

export const writeNoteAction = formAction(NoteInput, writeNote, {
  done: (_, { note }) => ({ message: [note ? 'connections.page.noteKept' : 'connections.page.noteEmpty'] }),
});
export const skipActAction = formAction(SkipInput, skipAct, {
  done: (_, { act, reason }) => ({ message: [`today.done.${reason}`], undo: { act } }),
});
export const unskipActAction = formAction(UnskipInput, unskipAct, {
  done: () => ({ message: ['today.done.back'] }),
});
