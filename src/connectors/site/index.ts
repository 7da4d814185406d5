import { createHash } from 'node:crypto';

import {
  type CapturedEvent,
  type CommentRef,
  type CommentState,
  type Connector,
  type Content,
  type ContentFinding,
  type Published,
  type Raw,
  type RemoteRef,
  readableText,
} from '#connectors/contract';
import { canonicalJson } from '#kernel/canonical-json';
import { charactersIn } from '#kernel/graphemes';
import { sha256 } from '#kernel/hash';
import { grouped } from '#kernel/numbers';
import { NetworkRefused } from '#kernel/trouble';

import { capabilities, limits } from './capabilities.ts';
import type { SiteComment, SitePost, SiteStore } from './store.ts';

/** @public */
export type { SiteComment, SitePost, SiteStore } from './store.ts';

/** `url` is the page's public address, without a slash at its end; a post is at `<url>/<name>`. */
export type SiteOptions = { store: SiteStore; url: string };

/**
 * The agency's own public page as a network like the others: what a policy asks of a network is asked of it too.
 *
 * Needs no signing in: whoever holds the store speaks for the account, and the credential isn't looked at.
 */
export function site({ store, url }: SiteOptions): Connector {
  const stateOf = async ({ remoteId }: CommentRef): Promise<CommentState> => {
    const comment = await known(store, remoteId);
    return {
      hidden: comment.hidden,
      raw: jsonRaw(`${url}/${comment.postName}`, { id: comment.id, hidden: comment.hidden }),
    };
  };
  const setHidden = async (comment: CommentRef, hidden: boolean): Promise<CommentState> => {
    await known(store, comment.remoteId);
    await store.setCommentHidden(comment.remoteId, hidden);
    return stateOf(comment);
  };
  return {
    network: 'site',
    capabilities,
    identify: async ({ credential }) => ({ id: credential.identifier, handle: new URL(url).host, url }),
    publish: {
      mostCharacters: limits.mostGraphemes,
      validate,
      nameFor: (key, createdAt) => `${createdAt.toISOString().slice(0, 10)}-${sha256(key).slice(0, 20)}`,
      submit: async ({ name, content }) => {
        const [wrong] = validate(content);
        if (wrong !== undefined) throw new NetworkRefused(wrong.says);
        const { raw, version } = kept(addressOf(url, name, content), content);
        const lies = await store.putPost(name, content, version);
        if (lies.version === version) return published(lies, raw);
        throw new NetworkRefused(
          `Something else lies under the name ${name} on the agency's page. Look at it before publishing again.`,
        );
      },
      find: async ({ name, content }) => {
        const lies = await store.findPost(name);
        if (lies === undefined) return { is: 'absent' };
        const { raw, version } = kept(addressOf(url, name, content), content);
        if (lies.version === version) return { is: 'same', published: published(lies, raw) };
        return { is: 'different', published: published(lies, jsonRaw(raw.url, lies)) };
      },
      remove: async (remoteId) => store.removePost(remoteId),
    },
    capture: {
      poll: async ({ cursor, limits: most }) => {
        const since = await store.commentsSince(cursor, most.events);
        return { events: since.comments.map(eventOf), cursor: since.cursor, more: since.more, raw: [] };
      },
      recheck: async (refs) => recheck(store, refs),
    },
    moderate: {
      hide: async (comment) => setHidden(comment, true),
      restore: async (comment) => setHidden(comment, false),
      state: async (comment) => stateOf(comment),
    },
  };
}

function validate({ text, pictures }: Content): readonly ContentFinding[] {
  const found: ContentFinding[] = [];
  if (text.trim() === '' && pictures.length === 0)
    found.push({ where: 'text', says: 'The post is empty: write a text or add a picture.' });
  const [length, most] = [charactersIn(text), limits.mostGraphemes];
  if (length > most)
    found.push({
      where: 'text',
      says: `The text has ${grouped(length)} characters, the page takes ${grouped(most)}: shorten it by ${grouped(length - most)}.`,
    });
  else if (Buffer.byteLength(text) > limits.mostTextBytes)
    found.push({
      where: 'text',
      says: `The text's signs need more than ${grouped(limits.mostTextBytes)} bytes: use fewer emoji or stacked accents.`,
    });
  if (text.includes('\0') || !text.isWellFormed())
    found.push({ where: 'text', says: 'The text holds a broken character: type it again.' });
  for (const [at, { alt }] of pictures.entries())
    if (alt.trim() === '')
      found.push({
        where: 'pictures',
        says: `Picture ${at + 1} has no description: say what it shows, for those who can't see it.`,
      });
  return found;
}

async function recheck(store: SiteStore, refs: readonly RemoteRef[]) {
  const events: CapturedEvent[] = [];
  const unknown: { remoteId: string; because: string }[] = [];
  for (const { remoteId, version } of refs) {
    const comment = await store.commentState(remoteId);
    if (comment === undefined) unknown.push({ remoteId, because: "There is no such comment on the agency's page." });
    else if (String(comment.version) !== version) events.push(eventOf(comment));
  }
  return { events, unknown };
}

async function known(store: SiteStore, id: string): Promise<SiteComment> {
  const comment = await store.commentState(id);
  if (comment === undefined) throw new NetworkRefused("There is no such comment on the agency's page.");
  return comment;
}

function eventOf(comment: SiteComment): CapturedEvent {
  const { text, leftOut } = readableText(comment.removed ? '' : comment.text);
  const { id, name } = comment.author;
  return {
    kind: kindOf(comment),
    remoteId: comment.id,
    parentRemoteId: comment.parentId ?? comment.postName,
    rootRemoteId: comment.postName,
    author: { id, ...(name === undefined ? {} : { name: readableText(name, 640).text }) },
    text,
    textLeftOut: leftOut,
    media: [],
    at: comment.at,
    version: String(comment.version),
    how: 'poll',
    certainty: 'stated',
    raw: comment.raw,
    rawType: comment.rawType,
  };
}

function kindOf({ removed, version }: SiteComment): CapturedEvent['kind'] {
  if (removed) return 'delete';
  return version === 1 ? 'reply' : 'edit';
}

const published = ({ name, version }: SitePost, raw: Raw): Published => ({
  remoteId: name,
  version,
  url: raw.url,
  raw,
});

/** Where people see it: an answer stands on the page of the comment that it answers. */
const addressOf = (url: string, name: string, { replyTo }: Content): string =>
  replyTo ? `${url}/${replyTo.root.remoteId}/${replyTo.parent.remoteId}#${name}` : `${url}/${name}`;

/** The post as the page shows it, with the hash of every picture, and the hash of it all. */
function kept(url: string, content: Content): { raw: Raw; version: string } {
  const pictures = content.pictures.map(({ bytes, mediaType, alt }) => ({
    alt,
    mediaType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const { text, languages, createdAt, replyTo = null } = content;
  const said = { text, languages, createdAt: createdAt.toISOString(), replyTo, pictures };
  return { raw: jsonRaw(url, said), version: sha256(canonicalJson(said)) };
}

function jsonRaw(url: string, value: unknown): Raw {
  return { url, type: 'application/json', bytes: new TextEncoder().encode(canonicalJson(value)) };
}
