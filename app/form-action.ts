import { refresh, revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { log } from '#lib/log.ts';
import { type Outcome, REFUSALS, type RefusalCode } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { complaintsOf, type FormValues, readFields, refused } from './form-fields.ts';
import type { FormState } from './form-state.ts';
import { type ActLimit, isWithinLimit } from './limits.ts';
import { isOutage } from './outage.ts';
import { currentActor } from './session.ts';

export { type FormState, IDLE } from './form-state.ts';

/** What a form says when it succeeded, and where it leads. */
export type Done = { message?: string; undo?: Record<string, string>; key?: string; redirectTo?: string };

type Options<T, Input> = {
  /** Which limit of acts per person it counts against. */
  limit?: ActLimit;
  done?: (value: T, input: Input) => Done;
  /** Which other pages show what changed; the page of the form is always shown anew. */
  revalidate?: string[] | 'layout';
};

/**
 * Makes a server action of a command: who acts, what was sent (strict schema), the rate limit, the command, and a small
 * state that keeps what was typed when it is refused. An outage of the database is a refusal too; bugs are thrown.
 */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  command: (actor: PersonActor, input: z.output<S>) => Promise<Outcome<T, RefusalCode>>,
  options: Options<T, z.output<S>> = {},
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_before, form) => {
    const values = readFields(form);
    if (!values) return refuse('invalid-input', {});
    const { state, redirectTo } = await orRefuseOutage(values, () => run(schema, command, options, values));
    if (state.status === 'done') showAnew(options.revalidate);
    // redirect works by throwing, so it stands outside of everything that catches
    if (redirectTo) redirect(redirectTo);
    return state;
  };
}

type Result = { state: FormState; redirectTo?: string };

async function run<S extends z.ZodType, T>(
  schema: S,
  command: (actor: PersonActor, input: z.output<S>) => Promise<Outcome<T, RefusalCode>>,
  { limit, done }: Options<T, z.output<S>>,
  values: FormValues,
): Promise<Result> {
  const actor = await currentActor();
  if (!actor) return { state: refuse('signed-out', values) };

  const parsed = schema.safeParse(values);
  if (!parsed.success) return { state: refuse('invalid-input', values, complaintsOf(parsed.error)) };
  if (limit && !(await isWithinLimit(limit, actor.personId))) return { state: refuse('too-many', values) };

  const outcome = await command(actor, parsed.data);
  if (!outcome.ok) return { state: refuse(outcome.code, values) };
  const { redirectTo, ...said } = done?.(outcome.value, parsed.data) ?? {};
  return { state: { status: 'done', ...said }, redirectTo };
}

/** Runs `work`; when the database cannot be reached the form says so and keeps what was typed. */
export async function orRefuseOutage(values: FormValues, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (err) {
    if (!isOutage(err)) throw err;
    log.error({ err }, 'a form was refused because the database did not answer');
    return { state: refuse('unavailable', values) };
  }
}

/** The state of a form refused for a reason of the table. */
export function refuse(code: RefusalCode, values: FormValues, fields?: Record<string, string>): FormState {
  return refused(code, REFUSALS[code].message, values, fields);
}

function showAnew(revalidate: string[] | 'layout' = []): void {
  refresh();
  if (revalidate === 'layout') revalidatePath('/', 'layout');
  else for (const path of revalidate) revalidatePath(path);
}
