const READING = new Set(['GET', 'HEAD']);

/**
 * Whether a request that may change something comes from anywhere but our own pages (cross-site request forgery). Held
 * against the configured origin, never against a Host header, which the sender writes. A request without `Origin` is
 * refused too: every browser sends one with a form or a fetch that is not a GET.
 */
export function isForeignRequest(
  { method, headers }: { method: string; headers: { get(name: string): string | null } },
  origin: string,
): boolean {
  if (READING.has(method)) return false;
  if (headers.get('origin') !== origin) return true;
  const site = headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

/** What a refused sender reads. Plain, without a script; it names the address that works. */
export function foreignRequestPage(origin: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not sent from here · Give &amp; Take</title>
<h1>This was not sent from one of our pages.</h1>
<p>Nothing was changed. For your safety we only take what is sent from <a href="${origin}/">${origin}</a> itself. If you
came here by another address, open that one, and try again.</p>
</html>
`;
}
