import { z } from 'zod';

import type { Content, Picture } from '#connectors/contract';
import { canonicalJson } from '#kernel/canonical-json';

import { blobCid, postCollection } from './names.ts';

/** A blob as a server describes it; it stands in records as it came. */
export type Blob = { ref: { $link: string }; mimeType: string; size: number };

export type PostRecord = Record<string, unknown>;

const comparable = z.looseObject({
  text: z.string(),
  createdAt: z.string(),
  langs: z.array(z.string()).optional(),
  reply: z
    .object({
      root: z.object({ uri: z.string(), cid: z.string() }),
      parent: z.object({ uri: z.string(), cid: z.string() }),
    })
    .optional(),
  embed: z
    .object({
      images: z.array(z.object({ alt: z.string(), image: z.object({ ref: z.object({ $link: z.string() }) }) })),
    })
    .optional(),
});

/** The record of a post whose pictures were uploaded as `blobs`, in the same order. Source: lexicon app.bsky.feed.post. */
export async function recordOf(content: Content, blobs: readonly Blob[]): Promise<PostRecord> {
  const facets = await facetsOf(content.text);
  const { replyTo } = content;
  return {
    $type: postCollection,
    text: content.text,
    createdAt: content.createdAt.toISOString(),
    ...(content.languages.length > 0 ? { langs: [...content.languages] } : {}),
    ...(facets.length > 0 ? { facets } : {}),
    ...(replyTo === undefined ? {} : { reply: { root: strongRef(replyTo.root), parent: strongRef(replyTo.parent) } }),
    ...(blobs.length > 0 ? { embed: imagesOf(content.pictures, blobs) } : {}),
  };
}

/** Does a record that lies on the network hold this content? Facets and a picture's measures are left to the text and the bytes. */
export function holds(record: unknown, content: Content): boolean {
  const { success, data } = comparable.safeParse(record);
  if (!success) return false;
  const { replyTo } = content;
  const wanted = {
    text: content.text,
    createdAt: content.createdAt.toISOString(),
    langs: content.languages,
    reply: replyTo === undefined ? null : { root: strongRef(replyTo.root), parent: strongRef(replyTo.parent) },
    pictures: content.pictures.map(({ bytes, alt }) => ({ alt, cid: blobCid(bytes) })),
  };
  const lies = {
    text: data.text,
    createdAt: data.createdAt,
    langs: data.langs ?? [],
    reply: data.reply ?? null,
    pictures: (data.embed?.images ?? []).map(({ alt, image }) => ({ alt, cid: image.ref.$link })),
  };
  return canonicalJson(wanted) === canonicalJson(lies);
}

/** Links and hashtags, by UTF-8 byte offsets. Mentions stay plain: nobody is called by a name that wasn't looked up. */
async function facetsOf(text: string): Promise<unknown[]> {
  const { RichText } = await import('@atproto/api');
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  return (rich.facets ?? [])
    .filter(({ features }) => features.every(({ $type }) => $type !== 'app.bsky.richtext.facet#mention'))
    .map(({ index, features }) => ({
      index: { byteStart: index.byteStart, byteEnd: index.byteEnd },
      features,
    }));
}

function strongRef({ remoteId, version }: { remoteId: string; version: string }): { uri: string; cid: string } {
  return { uri: remoteId, cid: version };
}

function imagesOf(pictures: readonly Picture[], blobs: readonly Blob[]): Record<string, unknown> {
  const images = pictures.map(({ alt, width, height }, at) => ({
    alt,
    image: { $type: 'blob', ...blobs[at] },
    ...(width !== undefined && height !== undefined ? { aspectRatio: { width, height } } : {}),
  }));
  return { $type: 'app.bsky.embed.images', images };
}
