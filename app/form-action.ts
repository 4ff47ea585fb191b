import { refresh, revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { log } from '#lib/log.ts';
import type { Outcome, RefusalCode } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { type FormValues, readFields, refused, returnable } from './form-fields.ts';
import type { FormState } from './form-state.ts';
import { type ActLimit, isWithinLimit } from './limits.ts';
import { isOutage } from './outage.ts';
import { complaintsOf, type Said, say, sayRefusal } from './say.ts';
import { currentActor } from './session.ts';

/** What a form says when it succeeded, a name of the catalogue with its values, and where it leads. */
export type Done = {
  message?: Said;
  undo?: Record<string, string>;
  key?: string;
  redirectTo?: string;
  /** Where one form did several things: why each was refused, null where it was done, in the order they were sent. */
  rows?: readonly (RefusalCode | null)[];
};

type Options<T, Input> = {
  /** Which limit of acts per person it counts against. */
  limit?: ActLimit;
  /** How many acts the form is at once; one when left out. */
  acts?: (input: Input) => number;
  done?: (value: T, input: Input) => Done;
  /** The field that a refusal is about, if it is about one. */
  fieldOf?: Partial<Record<RefusalCode, string>>;
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
  return submitted(options, async (values) => {
    const actor = await currentActor();
    if (!actor) return refuse('signed-out', values);
    const input = await parse(schema, values);
    if (!input.ok) return input.state;
    const acts = options.acts?.(input.value) ?? 1;
    if (options.limit && !(await isWithinLimit(options.limit, actor.personId, acts)))
      return refuse('too-many', values);
    return stateOf(await command(actor, input.value), input.value, values, options);
  });
}

/** The same for forms of people who are not signed in; their commands count the tries themselves. */
export function openFormAction<S extends z.ZodType, T>(
  schema: S,
  command: (input: z.output<S>) => Promise<Outcome<T, RefusalCode>>,
  options: Omit<Options<T, z.output<S>>, 'limit'> = {},
): (state: FormState, form: FormData) => Promise<FormState> {
  return submitted(options, async (values) => {
    const input = await parse(schema, values);
    if (!input.ok) return input.state;
    return stateOf(await command(input.value), input.value, values, options);
  });
}

type Led = FormState & { redirectTo?: string };

function submitted(
  { revalidate }: { revalidate?: string[] | 'layout' },
  work: (values: FormValues) => Promise<Led>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_before, form) => {
    const values = readFields(form);
    if (!values) return refuse('invalid-input', {});
    const { redirectTo, ...state }: Led = await orRefuseOutage(values, work);
    if (state.status === 'done') showAnew(revalidate);
    // redirect works by throwing, so it stands outside of everything that catches
    if (redirectTo) redirect(redirectTo);
    return state;
  };
}

async function parse<S extends z.ZodType>(schema: S, values: FormValues) {
  const { success, data, error } = schema.safeParse(values);
  if (success) return { ok: true, value: data } as const;
  return { ok: false, state: await refuse('invalid-input', values, await complaintsOf(error)) } as const;
}

async function stateOf<T, Input>(
  outcome: Outcome<T, RefusalCode>,
  input: Input,
  values: FormValues,
  { done, fieldOf }: Options<T, Input>,
): Promise<Led> {
  if (outcome.ok) {
    const { message, rows, ...led } = done?.(outcome.value, input) ?? {};
    const said = rows && (await Promise.all(rows.map((code) => (code ? sayRefusal(code) : ''))));
    return {
      status: 'done',
      ...led,
      ...(message !== undefined && { message: await say(message) }),
      ...(said && { rows: said, values: returnable(values) }),
    };
  }
  const field = fieldOf?.[outcome.code];
  return refuse(outcome.code, values, field ? { [field]: await sayRefusal(outcome.code) } : undefined);
}

/** When the database cannot be reached the form says so and keeps what was typed. */
export async function orRefuseOutage<T>(
  values: FormValues,
  work: (values: FormValues) => Promise<T>,
): Promise<T | FormState> {
  try {
    return await work(values);
  } catch (err) {
    if (!isOutage(err)) throw err;
    log.error({ err }, 'a form was refused because the database did not answer');
    return refuse('unavailable', values);
  }
}

async function refuse(
  code: RefusalCode,
  values: FormValues,
  fields?: Record<string, string>,
): Promise<FormState> {
  return refused(code, await sayRefusal(code), values, fields);
}

function showAnew(revalidate: string[] | 'layout' = []): void {
  refresh();
  if (revalidate === 'layout') revalidatePath('/', 'layout');
  else for (const path of revalidate) revalidatePath(path);
}
