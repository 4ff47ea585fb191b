import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { config } from '#lib/config.ts';
import { log } from '#lib/log.ts';

/** A mail to one person, in plain text and as HTML. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for the same mail, so that what came twice is shown once. */
  messageId: string;
  /** Where its recipient ends mails of this kind. */
  unsubscribeUrl: string;
};

/** How long the mail server may take for each step. */
const PATIENCE_MS = 10_000;

/** Sends a mail, or writes it into a folder where that is set. @throws when it did not leave, or no way is set. */
export async function sendMail(mail: Mail): Promise<void> {
  const { mail: way, origin } = config();
  if (!way) throw new Error('No way to send mail is set.');
  const message: SendMailOptions = {
    from: way.from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.messageId}@${new URL(origin).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    list: { unsubscribe: mail.unsubscribeUrl },
    // what people wrote is in it: nothing of it may name a file or an address to be fetched
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if ('folder' in way) return keep(message, way.folder);
  const server = createTransport({
    url: way.smtpUrl,
    requireTLS: mustEncrypt(way.smtpUrl),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await server.sendMail(message);
  } finally {
    server.close();
  }
}

const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a line that begins in the clear must become an encrypted one: a password goes over no other, but to this machine. */
export function mustEncrypt(smtpUrl: string): boolean {
  // without a scheme of the web a host name keeps its letters as they were typed
  const { protocol, hostname } = new URL(smtpUrl);
  return protocol === 'smtp:' && !OWN_MACHINE.includes(hostname.toLowerCase());
}

async function keep(message: SendMailOptions, folder: string): Promise<void> {
  const { message: lines } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(
    folder,
    `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`,
  );
  await writeFile(file, lines as Buffer, { mode: 0o600 });
  log.info({ file }, 'a mail was written into a file');
}
