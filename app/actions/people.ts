'use server';

import {
  changePasswordHere,
  enterDemoHere,
  signInHere,
  signOutEverywhereHere,
  signOutHere,
  signUpHere,
} from '#app/account-forms.ts';
import { formAction, openFormAction } from '#app/form-action.ts';
import { readFields } from '#app/form-fields.ts';
import { endOwnSession } from '#lib/people/accounts.ts';
import { leaveWelcome, reviseProfile, setInterests } from '#lib/people/commands.ts';
import {
  ChangePasswordInput,
  EndSessionInput,
  InterestsInput,
  NothingInput,
  ReviseProfileInput,
  SignInInput,
  SignUpInput,
} from '#lib/people/input.ts';
import { objectToScoring, withdrawObjection } from '#lib/people/objection.ts';

export const signUpAction = openFormAction(SignUpInput, signUpHere, {
  done: ({ email }) => ({ key: email }),
  fieldOf: { 'handle-taken': 'handle', 'handle-reserved': 'handle', 'password-common': 'password' },
});
export const signInAction = openFormAction(SignInInput, signInHere, {
  done: ({ goOn }) => ({ redirectTo: goOn }),
});
export const tryDemoAction = openFormAction(NothingInput, enterDemoHere, {
  done: ({ goOn }) => ({ redirectTo: goOn }),
});
/** Open to everybody: without a session there is nothing to end. */
export async function signOutAction(form: FormData): Promise<void> {
  if (NothingInput.safeParse(readFields(form)).success) await signOutHere();
}
export const signOutEverywhereAction = formAction(NothingInput, signOutEverywhereHere, {
  done: () => ({ redirectTo: '/sign-in' }),
});
export const endSessionAction = formAction(EndSessionInput, endOwnSession, {
  done: () => ({ message: ['settings.done.browserOut'] }),
});
export const changePasswordAction = formAction(ChangePasswordInput, changePasswordHere, {
  limit: 'password',
  done: () => ({ message: ['settings.done.passwordChanged'] }),
  fieldOf: { 'password-wrong': 'currentPassword', 'password-common': 'newPassword' },
});
export const reviseProfileAction = formAction(ReviseProfileInput, reviseProfile, {
  done: () => ({ message: ['settings.done.saved'] }),
  revalidate: 'layout',
});
export const setInterestsAction = formAction(InterestsInput, setInterests, {
  done: ({ count }, { welcome }) =>
    welcome ? { redirectTo: '/welcome?step=people' } : { message: ['settings.done.interests', { count }] },
});
/** Done, or not wanted: either way Today is next. */
export const leaveWelcomeAction = formAction(NothingInput, leaveWelcome, {
  done: () => ({ redirectTo: '/today' }),
});
export const objectToScoringAction = formAction(NothingInput, (actor) => objectToScoring(actor), {
  limit: 'write',
  done: () => ({ message: ['settings.done.leftOut'] }),
  revalidate: 'layout',
});
export const withdrawObjectionAction = formAction(NothingInput, (actor) => withdrawObjection(actor), {
  limit: 'write',
  done: () => ({ message: ['settings.done.takesPart'] }),
  revalidate: 'layout',
});
