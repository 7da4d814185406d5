import { z } from 'zod';

import { type CapturedEvent, type CapturedMedia, readableText } from '#connectors/contract';

import { type RecordUri, parseUri, postCollection } from './names.ts';

/** A record as servers hand it out, in lists and alone. */
export const seen = z.object({
  uri: z.string().max(1000),
  cid: z.string().regex(/^[A-Za-z0-9]{8,120}$/),
  value: z.unknown(),
});
export type Seen = z.infer<typeof seen>;

const ref = z.object({
  uri: z
    .string()
    .max(1000)
    .refine((uri) => parseUri(uri) !== undefined),
});
const picture = z.object({
  alt: z.string().catch(''),
  image: z.object({
    ref: z.object({ $link: z.string().regex(/^[A-Za-z0-9]{8,120}$/) }),
    mimeType: z.string().max(100).catch(''),
  }),
});
const pictures = z.object({ images: z.array(picture).max(20) });
const post = z.object({
  text: z.string().catch(''),
  createdAt: z.string().optional().catch(undefined),
  reply: z
    .object({ root: ref, parent: ref.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  embed: z
    .union([pictures, z.object({ media: pictures }).transform(({ media }) => media)])
    .optional()
    .catch(undefined),
});
const wordless: z.infer<typeof post> = { text: '' };

/** What was said, by whom, and where it came from. `mediumUrl` is where the author's nth picture is served. */
export type Told = {
  record: Seen;
  uri: RecordUri;
  who: { handle?: string; name?: string };
  mediumUrl: (cid: string, at: number) => string | undefined;
  raw: Uint8Array;
  rawType: string;
};

/** The record's uri, where it is a post. */
export function postOf(record: Seen): RecordUri | undefined {
  const uri = parseUri(record.uri);
  return uri?.collection === postCollection ? uri : undefined;
}

export function isReply(record: Seen): boolean {
  return post.catch(wordless).parse(record.value).reply !== undefined;
}

/** True for a reply in a thread that `account` began. */
export function isUnder(record: Seen, account: string): boolean {
  return post.catch(wordless).parse(record.value).reply?.root.uri.startsWith(`at://${account}/`) === true;
}

/** The event that a record tells of. A record that follows no rule is an event all the same: its words are in `raw`. */
export function eventOf(told: Told, kind?: 'edit'): CapturedEvent {
  const { record, uri, who, raw, rawType } = told;
  const said = post.catch(wordless).parse(record.value);
  const { text, leftOut } = readableText(said.text);
  return {
    kind: kind ?? (said.reply === undefined ? 'post' : 'reply'),
    remoteId: record.uri,
    ...placeOf(said),
    author: { id: uri.did, ...shortened(who) },
    text,
    textLeftOut: leftOut,
    media: mediaOf(said.embed?.images ?? [], told),
    at: instantOf(said.createdAt),
    version: record.cid,
    how: 'poll',
    certainty: 'stated',
    raw,
    rawType,
  };
}

function placeOf({ reply }: z.infer<typeof post>): { parentRemoteId?: string; rootRemoteId?: string } {
  if (reply === undefined) return {};
  const root = { rootRemoteId: reply.root.uri };
  return reply.parent === undefined ? root : { ...root, parentRemoteId: reply.parent.uri };
}

function mediaOf(images: readonly z.infer<typeof picture>[], { mediumUrl }: Told): CapturedMedia[] {
  return images.flatMap(({ alt, image }, at) => {
    const url = mediumUrl(image.ref.$link, at);
    const type = readableText(image.mimeType).text;
    return url === undefined ? [] : [{ url, type, alt: readableText(alt, 2000).text }];
  });
}

/** Where a server hands out a blob of one of its accounts. */
export function blobUrl(origin: string, did: string, cid: string): string {
  const url = new URL('/xrpc/com.atproto.sync.getBlob', origin);
  url.searchParams.set('did', did);
  url.searchParams.set('cid', cid);
  return url.href;
}

function shortened({ handle, name }: Told['who']): { handle?: string; name?: string } {
  return {
    ...(handle === undefined ? {} : { handle: readableText(handle, 253).text }),
    ...(name === undefined || name === '' ? {} : { name: readableText(name, 640).text }),
  };
}

/** Authors may write any date; years outside these are nobody's clock. */
function instantOf(text: string | undefined): Date | undefined {
  const at = new Date(text ?? '');
  const year = at.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? at : undefined;
}
