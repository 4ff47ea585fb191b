import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { disconnect } from '#lib/db/client.ts';
import { copyDatabase, emptyDatabase, rowsAreKept, type TestDatabase, useDatabase } from './database.ts';

// Every file of integration tests gets a database of its own, every test an empty one.

let database: TestDatabase;
let isFirst = true;

beforeAll(async () => {
  const { maintenanceUrl, template } = inject('testServer');
  database = await copyDatabase(maintenanceUrl, template);
  await useDatabase(database.url);
});

beforeEach(async () => {
  // a fresh copy is empty, unless the file filled it in its own beforeAll
  if (!isFirst && !rowsAreKept()) await emptyDatabase(database.url);
  isFirst = false;
});

afterAll(async () => {
  await disconnect();
  await database.drop();
});
