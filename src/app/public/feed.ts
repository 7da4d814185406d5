import { paths } from './paths.ts';
import type { PublicPost } from './site.read.ts';

type Feed = {
  origin: string;
  slug: string;
  handle: string;
  /** The account's name, which is the author's. */
  name: string;
  posts: readonly PublicPost[];
  /** When the account was registered: the feed's time while it is empty. */
  since: Date;
};

/** The posts as an Atom feed, the newest first. Source: RFC 4287. */
export function atomOf({ origin, slug, handle, name, posts, since }: Feed): string {
  const here = `${origin}${paths.account(slug, handle)}`;
  const self = `${origin}${paths.feed(slug, handle)}`;
  const updated = posts[0]?.publishedAt ?? since;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xml(here)}</id>`,
    `<title>${xml(name)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xml(name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(here)}"/>`,
    ...posts.map((post) => entryOf(`${origin}${paths.post(slug, handle, post.name)}`, post)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(address: string, { text, publishedAt, language, pictures }: PublicPost): string {
  const at = publishedAt.toISOString();
  const lang = language ? ` xml:lang="${xml(language)}"` : '';
  const alts = pictures.map(({ alt }) => `\n[Picture: ${alt}]`).join('');
  return [
    `<entry${lang}>`,
    `<id>${xml(address)}</id>`,
    `<title>${xml(titleOf(text))}</title>`,
    `<published>${at}</published>`,
    `<updated>${at}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(address)}"/>`,
    `<content type="text">${xml(text + alts)}</content>`,
    '</entry>',
  ].join('\n');
}

const TITLE_CHARACTERS = 80;

/** The first line, cut between words. */
function titleOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  const signs = Array.from(line);
  if (signs.length <= TITLE_CHARACTERS) return line === '' ? 'A picture' : line;
  const kept = signs.slice(0, TITLE_CHARACTERS).join('');
  return `${kept.replace(/\s+\S*$/, '')}…`;
}

/** Text inside XML: its five signs escaped, and what XML 1.0 can't hold replaced. */
function xml(text: string): string {
  const names: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' };
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[<>&"']/g, (sign) => names[sign] ?? sign);
}
