import { clientIsStale, generateClient } from './local/build.ts';
import { reporting } from './local/report.ts';
import { step } from './local/steps.ts';

// `npm run db:generate`: the database client for the schema as it is now.
await reporting(async () => {
  if (clientIsStale()) await step('Generating the database client', generateClient);
  else console.log('The database client is up to date.');
});
