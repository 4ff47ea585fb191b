'use server';

import { formAction } from '#app/form-action.ts';
import { OtherInput, ReminderInput } from '#lib/connections/input.ts';
import { endReminder, restartReminder, setReminder } from '#lib/connections/reminders.ts';

export const setReminderAction = formAction(ReminderInput, setReminder, {
  done: ({ name, everyDays }) => ({ message: ['attention.done.reminded', { name, weeks: everyDays / 7 }] }),
});
export const restartReminderAction = formAction(OtherInput, restartReminder, {
  done: ({ everyDays }) => ({ message: ['attention.done.restarted', { weeks: everyDays / 7 }] }),
});
export const endReminderAction = formAction(OtherInput, endReminder, {
  done: ({ otherId, everyDays }) => ({
    message: ['attention.done.notReminded'],
    ...(everyDays !== null && { undo: { otherId, everyDays: String(everyDays) } }),
  }),
});
