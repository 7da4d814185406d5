/** A link as it stands in the folded text: positions are of that text, and all is in small letters. */
export type Link = {
  from: number;
  to: number;
  /** 'http', 'https', 'ftp', or 'script' for what runs instead of leading anywhere; empty where none is written. */
  scheme: string;
  /** Whether something stands before an '@' that the host follows. */
  user: boolean;
  /** Dots that were written as '[.]' are dots again. */
  host: string;
  hostFrom: number;
  hostTo: number;
  /** Digits, or empty. */
  port: string;
  /** What follows the host, with what is asked. */
  path: string;
};

const [MOST_SCHEME, MOST_HOST, MOST_LINK] = [10, 253, 2048];

/** Schemes that lead to a page or a file, and how they are written so that nobody opens them by mistake. */
const names = ['http', 'https', 'hxxp', 'hxxps', 'ftp'] as const;
const schemes: ReadonlyMap<string, string> = new Map([
  ['hxxp', 'http'],
  ['hxxps', 'https'],
]);

/** Endings that make a link of a bare name with nothing behind it. Others need 'www.' or a path: 'report.pdf' is a file. */
const endings = new Set(
  'com net org gov edu mil us info biz io co app dev xyz top click link shop site online live ly gl gd cc to ru cn uk ca me tv be fm vip icu'.split(
    ' ',
  ),
);

/**
 * Each link of a folded text, in its order: with a scheme, also 'hxxp', with 'www.', or a bare name of a host whose dots may be
 * written '[.]'. Names in e-mail addresses and handles are none. Linear; a text without a dot or a colon inside a word costs nothing.
 */
export function linksIn(text: string): Link[] {
  const links: Link[] = [];
  let [dot, colon] = [nextDot(text, 0), nextColon(text, 0)];
  for (let done = 0; dot >= 0 || colon >= 0;) {
    const sign = dot < 0 ? colon : colon < 0 ? dot : Math.min(dot, colon);
    const from = runStart(text, sign, done);
    done = runEnd(text, sign);
    for (const link of linksOfRun(text.slice(from, done))) links.push(moved(link, from));
    if (dot >= 0 && dot < done) dot = nextDot(text, done);
    if (colon >= 0 && colon < done) colon = nextColon(text, done);
  }
  return links;
}

const moved = (link: Link, by: number): Link => ({
  ...link,
  from: link.from + by,
  to: link.to + by,
  hostFrom: link.hostFrom + by,
  hostTo: link.hostTo + by,
});

const [DOT, CLOSED, SLASH, LETTER_A, LETTER_T] = [46, 93, 47, 97, 116];

/** A sign of a word: a digit, a letter, or anything beyond ASCII, which is looked at more closely where it matters. */
const isPlain = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code > 127;

/** The next dot inside a word. */
function nextDot(text: string, from: number): number {
  for (let at = text.indexOf('.', from); at >= 0; at = text.indexOf('.', at + 1)) {
    const after = text.charCodeAt(at + 1);
    const before = text.charCodeAt(at - 1);
    if ((isPlain(after) && isPlain(before)) || (after === CLOSED && before === 91)) return at;
  }
  return -1;
}

/** The next '://', or the colon behind 'javascript', 'vbscript' and 'data'. */
function nextColon(text: string, from: number): number {
  for (let at = text.indexOf(':', from); at >= 0; at = text.indexOf(':', at + 1)) {
    const after = text.charCodeAt(at + 1);
    if (after === SLASH && text.charCodeAt(at + 2) === SLASH) return at;
    const before = text.charCodeAt(at - 1);
    if (after > 32 && (before === LETTER_T || before === LETTER_A) && isRunning(text, at)) return at;
  }
  return -1;
}

const isRunning = (text: string, colon: number): boolean =>
  /(?:javascript|vbscript|data)$/.test(text.slice(Math.max(0, colon - MOST_SCHEME), colon));

/** What no link holds. */
const isBetween = (code: number): boolean =>
  code <= 32 || code === 34 || code === 60 || code === 62 || code === 96 || code === 124 || isWide(code);

/** Quotation marks, dashes and the stand-in for pictures. */
const isWide = (code: number): boolean => (code >= 0x20_10 && code <= 0x20_3a) || code === 0xff_fc;

function runStart(text: string, sign: number, least: number): number {
  let from = sign;
  while (from > least && !isBetween(text.charCodeAt(from - 1))) from -= 1;
  return from;
}

function runEnd(text: string, sign: number): number {
  let to = sign;
  while (to < text.length && !isBetween(text.charCodeAt(to))) to += 1;
  return to;
}

/** The links of a run without spaces. */
function linksOfRun(run: string): Link[] {
  const links: Link[] = [];
  let at = 0;
  while (at < run.length) {
    const colon = nextColon(run, at);
    const link = colon < 0 ? undefined : schemeLink(run, colon, at);
    const until = link?.from ?? (colon < 0 ? run.length : at);
    if (!run.startsWith('](', until - 2)) links.push(...bareLinks(run.slice(0, until), at));
    if (link) links.push(link);
    at = colon < 0 ? run.length : Math.max(link?.to ?? 0, colon + 1);
  }
  return links;
}

function bareLinks(run: string, least: number): Link[] {
  const links: Link[] = [];
  for (let link = bareLink(run, least); link; link = bareLink(run, link.to)) links.push(link);
  return links;
}

function schemeLink(run: string, colon: number, least: number): Link | undefined {
  let from = colon;
  while (from > least && colon - from < MOST_SCHEME && isLetter(run.charCodeAt(from - 1))) from -= 1;
  if (run.charCodeAt(colon + 1) !== SLASH) return scriptLink(run, from, colon);
  const written = run.slice(from, colon);
  const known = names.find((name) => written.endsWith(name));
  if (known === undefined) return undefined;
  from = colon - known.length;
  const scheme = schemes.get(known) ?? known;
  const to = linkEnd(run, from, colon + 3);
  let slash = colon + 3;
  while (slash < to && !/[/?#\\]/.test(run.charAt(slash))) slash += 1;
  const at = run.lastIndexOf('@', slash - 1);
  const user = at >= colon + 3;
  return placed({ run, from, to, scheme, user }, user ? at + 1 : colon + 3, slash);
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** What runs: a call, an assignment, or a page carried along. */
function scriptLink(run: string, from: number, colon: number): Link | undefined {
  const carried = run.slice(colon + 1, colon + 80);
  const runs =
    run.charAt(colon - 1) === 't' ? /[(=;%]/.test(carried) : /^[a-z]{1,20}\/[a-z0-9.+-]{1,40}[;,]/.test(carried);
  if (!runs) return undefined;
  const to = linkEnd(run, from, colon + 1);
  const none = { user: false, host: '', hostFrom: from, hostTo: from, port: '', path: '' };
  return { from, to, scheme: 'script', ...none };
}

type Begun = { run: string; from: number; to: number; scheme: string; user: boolean };

/** The link with its host and port apart; undefined where the host is none. */
function placed({ run, ...link }: Begun, hostFrom: number, authorityTo: number): Link | undefined {
  const written = run.slice(hostFrom, Math.min(authorityTo, link.to));
  const [, name = '', port = ''] = /^(\[[0-9a-f:.]*\]|[^:]*):?(\d*)/.exec(written) ?? [];
  const host =
    name.startsWith('[') && name.includes(':') ? name : name.replaceAll(/\[\.\]|\(\.\)/g, '.').replace(/\.+$/, '');
  if (host === '' || host.length > MOST_HOST) return undefined;
  return { ...link, host, hostFrom, hostTo: hostFrom + name.length, port, path: run.slice(authorityTo, link.to) };
}

/** Where a link ends: before a bracket that it didn't open, the next link behind a comma, and the marks of a sentence. */
function linkEnd(run: string, from: number, start: number): number {
  let [to, open] = [start, 0];
  for (; to < run.length && to - from < MOST_LINK; to += 1) {
    const sign = run.charAt(to);
    if (sign === '(') open += 1;
    else if (sign === ')' && (open -= 1) < 0) break;
    else if ((sign === ',' || sign === ';') && run.startsWith('http', to + 1)) break;
  }
  while (to > start && /[.,;:!?'*_~\]}]/.test(run.charAt(to - 1))) to -= 1;
  return to;
}

/** A name of a host without a scheme, from the next dot on. */
function bareLink(run: string, least: number): Link | undefined {
  for (let dot = nextDot(run, least); dot >= 0; dot = nextDot(run, dot + 1)) {
    const [from, hostTo] = [hostStart(run, dot, least), hostEnd(run, dot)];
    const before = run.charAt(from - 1);
    const after = run.charAt(hostTo);
    if (before !== '@' && before !== '/' && before !== '=' && after !== '@' && isHost(run.slice(from, hostTo), after)) {
      const to = after === '/' || after === ':' || after === '?' ? linkEnd(run, from, hostTo) : hostTo;
      let slash = hostTo;
      while (slash < to && !/[/?#]/.test(run.charAt(slash))) slash += 1;
      return placed({ run, from, to, scheme: '', user: false }, from, slash);
    }
    dot = Math.max(dot, hostTo - 1);
  }
  return undefined;
}

const aLetter = /^[\p{L}\p{N}]$/u;

function isHostSign(run: string, at: number): boolean {
  const code = run.charCodeAt(at);
  if (code === DOT || code === 45) return true;
  if (code > 127) return aLetter.test(run.charAt(at));
  if (code === 91 || code === CLOSED) return run.startsWith('[.]', code === 91 ? at : at - 2);
  return isPlain(code);
}

function hostStart(run: string, dot: number, least: number): number {
  let from = dot;
  while (from > least && dot - from < MOST_HOST && isHostSign(run, from - 1)) from -= 1;
  while (from < dot && (run.charCodeAt(from) === DOT || run.charCodeAt(from) === 45)) from += 1;
  return from;
}

function hostEnd(run: string, dot: number): number {
  let to = dot;
  while (to < run.length && to - dot < MOST_HOST && isHostSign(run, to)) to += 1;
  while (to > dot + 1 && (run.charCodeAt(to - 1) === DOT || run.charCodeAt(to - 1) === 45)) to -= 1;
  return to;
}

/** Whether what stands there is a host: by its ending, or by 'www.' or a path with any ending of letters. */
function isHost(written: string, after: string): boolean {
  const host = written.replaceAll('[.]', '.');
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (endings.has(ending) || /^xn--[a-z0-9-]+$/.test(ending)) return true;
  return (after === '/' || host.startsWith('www.')) && /^[a-z]{2,24}$/.test(ending);
}
