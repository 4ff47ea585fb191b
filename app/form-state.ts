/** What a form says after it was sent. Free of server code, so that components may import it. */
export type FormState =
  | { status: 'idle' }
  | {
      status: 'done';
      message?: string;
      undo?: Record<string, string>;
      key?: string;
      /** Where one form did several things: why each was refused, '' where it was not, in the order of `values`. */
      rows?: string[];
      /** Goes with `rows`: what was sent. */
      values?: Record<string, string | string[]>;
    }
  | {
      status: 'refused';
      code: string;
      message: string;
      /** What is wrong with which field, by the field's name. */
      fields?: Record<string, string>;
      /** Everything that was typed, except passwords. */
      values: Record<string, string | string[]>;
    };

/** What `useActionState` starts from. */
export const IDLE: FormState = { status: 'idle' };
