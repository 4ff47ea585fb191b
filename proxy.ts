import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { foreignRequestPage, isForeignRequest } from '#app/foreign-request.ts';
import { PATH_HEADER } from '#app/path.ts';
import { contentSecurityPolicy, FILE_POLICY, securityHeaders } from '#app/security-headers.ts';
import { config as settings } from '#lib/config.ts';

const SHARE_CARD = '/api/card';

/** Addresses that show everybody the same: each says itself how long it may be kept. */
const OPEN_FILES = new Set(['/robots.txt', '/sitemap.xml']);

/**
 * Stands before every route: turns foreign writes away, gives each answer its security headers and each page a fresh
 * nonce. It never decides who may do what; commands and queries do.
 */
export function proxy(request: NextRequest): NextResponse {
  const { origin, environment } = settings();
  const { pathname, search } = request.nextUrl;
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    isDev: environment === 'development',
  });
  if (isForeignRequest(request, origin)) {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    return protect(new NextResponse(foreignRequestPage(origin), { status: 403, headers }), policy, origin);
  }
  if (pathname === SHARE_CARD) {
    const response = protectFile(NextResponse.next(), FILE_POLICY, origin);
    // made to stand on other sites
    response.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    return response;
  }
  if (pathname.startsWith('/_next/static/') || OPEN_FILES.has(pathname))
    return protectFile(NextResponse.next(), FILE_POLICY, origin);

  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on the scripts it writes
  headers.set('Content-Security-Policy', policy);
  headers.set(PATH_HEADER, `${pathname}${search}`);
  const response = protect(NextResponse.next({ request: { headers } }), policy, origin);
  // compressed on the way, events would wait for each other
  if (pathname === '/api/live') response.headers.append('Cache-Control', 'no-transform');
  return response;
}

function protect(response: NextResponse, policy: string, origin: string): NextResponse {
  // whatever is shown may be meant for one person alone
  response.headers.set('Cache-Control', 'private, no-store');
  return protectFile(response, policy, origin);
}

function protectFile(response: NextResponse, policy: string, origin: string): NextResponse {
  const headers = { 'Content-Security-Policy': policy, ...securityHeaders({ origin }) };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
