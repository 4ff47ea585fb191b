'use server';

import { formAction, openFormAction } from '#app/form-action.ts';
import {
  confirmAddress,
  markAllNoticesRead,
  markNoticeRead,
  setNoticeSettings,
  unsubscribe,
} from '#lib/bell/commands.ts';
import {
  MailTokenInput,
  MarkAllReadInput,
  MarkNoticeReadInput,
  NoticeSettingsInput,
} from '#lib/bell/input.ts';

export const markNoticeReadAction = formAction(MarkNoticeReadInput, markNoticeRead);
export const markAllNoticesReadAction = formAction(MarkAllReadInput, markAllNoticesRead);
export const setNoticeSettingsAction = formAction(NoticeSettingsInput, setNoticeSettings, {
  limit: 'write',
  done: () => ({ message: ['notices.done.saved'] }),
});
/** Open to whoever holds the link of a mail: it works signed out. */
export const unsubscribeAction = openFormAction(MailTokenInput, unsubscribe, {
  done: () => ({ message: ['notices.done.unsubscribed'] }),
});
/** Open to whoever holds the link of a mail: it works signed out. */
export const confirmAddressAction = openFormAction(MailTokenInput, confirmAddress, {
  done: () => ({ message: ['notices.done.confirmed'] }),
});
