/** What every answer of this site says to the browser, scripts and styles aside. */
export function securityHeaders({ origin }: { origin: string }): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    // not "no-referrer": with it browsers send forms with `Origin: null`, which the guard refuses
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'X-Permitted-Cross-Domain-Policies': 'none',
    // only names every browser knows: others end in a complaint on its console
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(origin.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    }),
  };
}

/**
 * What a page may load and run: scripts that carry this answer's nonce and what those load, nothing inline. Style
 * attributes are let through since drawings are placed with them; they cannot run anything.
 */
export function contentSecurityPolicy({ nonce, isDev }: { nonce: string; isDev: boolean }): string {
  // React explains errors in development with eval, and the dev server speaks through a web socket
  const [evaluated, socket, styles] = isDev
    ? [" 'unsafe-eval'", ' ws: wss:', "'unsafe-inline'"]
    : ['', '', `'nonce-${nonce}'`];
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ].join('; ');
}

/** The nonce of the policy among these headers of a request; none before the proxy has set it. */
export function nonceOf(headers: Pick<Headers, 'get'>): string | undefined {
  return headers.get('Content-Security-Policy')?.match(/'nonce-([^']+)'/)?.[1];
}

/** For files, which are no pages: opened by themselves they load and run nothing. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";
