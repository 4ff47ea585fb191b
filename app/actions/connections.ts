'use server';

import { formAction } from '#app/form-action.ts';
import { skipAct, unskipAct, writeNote } from '#lib/connections/commands.ts';
import { NoteInput, SkipInput } from '#lib/connections/input.ts';

export const writeNoteAction = formAction(NoteInput, writeNote, {
  done: (_, { note }) => ({ message: note ? 'Kept.' : 'The note is empty now.' }),
});
export const skipActAction = formAction(SkipInput, skipAct, {
  done: (_, { act }) => ({ message: 'Set aside for three months.', undo: { act } }),
});
export const unskipActAction = formAction(SkipInput, unskipAct, {
  done: () => ({ message: 'It is back.' }),
});
