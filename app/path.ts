/** The request header in which the proxy tells pages their own address; whatever the browser sent there is replaced. */
export const PATH_HEADER = 'x-page-path';

/**
 * A page of this site to go on to, from an untrusted `next`: a path with its query, never another host ("//host",
 * "/\host"), never a place that would lead back to signing in. Else `fallback`.
 */
export function pathToGoOn(next: unknown, fallback = '/today'): string {
  if (typeof next !== 'string' || next.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next))
    return fallback;
  if (next.includes('\\')) return fallback;
  const { origin, pathname, search, hash } = new URL(next, 'http://here.invalid');
  if (origin !== 'http://here.invalid' || /^\/(?:sign-in|sign-up)(?:\/|$)/.test(pathname)) return fallback;
  return pathname === '/' ? fallback : `${pathname}${search}${hash}`;
}
