import { afterEach, beforeEach } from 'vitest';

// What is reported as an error is one: React's warnings, unhandled cases, forgotten awaits.

const { error } = console;
let reported: unknown[][] = [];

beforeEach(() => {
  reported = [];
  console.error = (...what: unknown[]) => {
    reported.push(what);
    error(...what);
  };
});

afterEach(() => {
  console.error = error;
  if (reported.length > 0)
    throw new Error(`console.error was called: ${reported.map((what) => what.join(' ')).join('\n')}`);
});
