import { defineConfig } from 'prisma/config';

// Only for Prisma's own tools (`prisma generate`, `prisma format`); migrations run through migrate.ts.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
});
