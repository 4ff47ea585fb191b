'use server';

import { formAction } from '#app/form-action.ts';
import { putPieceBack, setPieceAside } from '#lib/connections/commands.ts';
import { PieceInput } from '#lib/connections/input.ts';

export const setPieceAsideAction = formAction(PieceInput, setPieceAside, {
  done: ({ postId, title }) => ({ message: ['attention.done.aside', { title }], undo: { postId } }),
});
export const putPieceBackAction = formAction(PieceInput, putPieceBack, {
  done: () => ({ message: ['attention.done.putBack'] }),
});
