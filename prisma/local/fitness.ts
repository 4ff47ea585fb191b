import { LEDGER_VERSION } from '#lib/ledger/version.ts';

/** What is asked about a database and an environment before people's work is trusted to them. */
export type Circumstances = {
  env: Record<string, string | undefined>;
  /** The secret this checkout made for itself, if it did. */
  localSecret?: string;
  /** PostgreSQL's answer to `SHOW`, by the setting's name. */
  settings: Record<string, string>;
  /** Whether the server calls itself one that this program started. */
  isEmbedded: boolean;
  /** The version that wrote the ledger's sums; null: none has said so. */
  ledger: number | null;
};

/** The oldest release of each line whose known holes are closed. */
const FLOORS: Record<number, number> = { 18: 6, 17: 11, 16: 15, 15: 19 };

const DURABILITY = ['fsync', 'synchronous_commit', 'full_page_writes'];

/** Why this should not serve people yet, a sentence each; empty when nothing is against it. */
export function whyUnfit({ env, localSecret, settings, isEmbedded, ledger }: Circumstances): string[] {
  const reasons = DURABILITY.filter((name) => settings[name] === 'off').map(
    (name) => `PostgreSQL runs with ${name} off: what was confirmed could be lost.`,
  );
  const [line = 0, patch = 0] = (settings.server_version ?? '').split(/[. ]/).map(Number);
  const newest = Math.max(...Object.keys(FLOORS).map(Number));
  const floor = FLOORS[line];
  if (line <= newest && (floor === undefined || patch < floor)) {
    reasons.push(
      `PostgreSQL ${settings.server_version} has known holes; ${floor ? `${line}.${floor}` : newest} is the oldest to use.`,
    );
  }
  if (isEmbedded)
    reasons.push('The database is the embedded one, which is for development, the demo and tests.');
  if (ledger !== LEDGER_VERSION) {
    reasons.push(
      'The sums of the ledger were written by another version of this program: run "npm run db:migrate".',
    );
  }

  const secret = env.AUTH_SECRET ?? '';
  if (secret.length < 32) reasons.push('AUTH_SECRET is missing or shorter than 32 characters.');
  else if (new Set(secret).size < 10) reasons.push('AUTH_SECRET repeats few characters: use random ones.');
  else if (secret === localSecret) reasons.push('AUTH_SECRET is the one made for local use: make another.');
  if (!env.APP_ORIGIN?.startsWith('https://')) reasons.push('APP_ORIGIN is not an https:// address.');
  return [...reasons, ...whyMailIsUnfit(env)];
}

/** A site may send no mail at all; what it is told of mail must hold together. */
function whyMailIsUnfit({ SMTP_URL, MAIL_FROM, MAIL_FOLDER }: Circumstances['env']): string[] {
  const reasons: string[] = [];
  if (SMTP_URL && !MAIL_FROM) reasons.push('SMTP_URL is set without MAIL_FROM: no mail can be sent.');
  if (SMTP_URL && MAIL_FROM?.endsWith('localhost>')) reasons.push('MAIL_FROM is no address to answer to.');
  if (SMTP_URL?.startsWith('smtp://') && !/^smtp:\/\/[^/?]*:587\b/.test(SMTP_URL)) {
    reasons.push('SMTP_URL is not encrypted: use smtps://, or port 587, where encryption is demanded.');
  }
  if (MAIL_FOLDER && !SMTP_URL) reasons.push('Mail is written into MAIL_FOLDER and reaches nobody.');
  return reasons;
}
