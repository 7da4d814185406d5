import { createHmac, timingSafeEqual } from 'node:crypto';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something was not made by a page of ours: then it must be refused.
 *
 * `origins` are ours, as `https://social.agency.gov`. Both headers that browsers send have to agree where they are
 * there; with neither, nothing shows that a page of ours asked, so it counts as cross-site. Reading is never refused.
 * A page sent with `Referrer-Policy: no-referrer` makes browsers say `Origin: null`: use `same-origin` instead.
 */
export function crossSite(request: Request, origins: readonly string[]): boolean {
  if (harmless.has(request.method)) return false;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null && site === null) return true;
  if (origin !== null && !origins.includes(origin)) return true;
  // 'none' is the person's own doing, such as sending a form again after a restart of the browser.
  return site !== null && site !== 'same-origin' && site !== 'none';
}

/** What a form of this session carries, and nobody can make who doesn't hold `secret`: 43 characters. */
export function formTokenOf(secret: string, sessionId: string): string {
  return createHmac('sha256', secret).update(`form\0${sessionId}`).digest('base64url');
}

/** Whether two texts are the same, in a time that doesn't tell where they differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const NOWHERE = 'https://nowhere.invalid';

/**
 * The path to go on to after signing in: `wanted` where it is a path of this site, else `home`.
 *
 * Never another site, however it is written (`//evil.example`, `/\evil.example`, a tab inside), and nothing over 2,000
 * characters.
 */
export function pathWithin(wanted: string | undefined, home: string): string {
  if (!wanted || wanted.length > 2000 || !/^\/(?![/\\])/.test(wanted) || /[\p{Cc}\\]/u.test(wanted)) return home;
  const url = URL.parse(wanted, NOWHERE);
  if (url?.origin !== NOWHERE || url.pathname.startsWith('//')) return home;
  return `${url.pathname}${url.search}${url.hash}`;
}
