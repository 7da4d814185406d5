import type { Capabilities } from '#connectors/contract';
import { grouped } from '#kernel/numbers';

const mostGraphemes = 300;
const mostPictures = 4;
const mostPictureBytes = 1_000_000;
const mostAltGraphemes = 2000;

/** What one post may hold. Source: lexicon app.bsky.feed.post, app.bsky.embed.images; the alt text's cap is the app's. */
export const limits = { mostGraphemes, mostPictures, mostPictureBytes, mostAltGraphemes };

/** What a Bluesky account can do with an app password. */
export const capabilities: Capabilities = {
  publish: { extent: 'full', limits: [`${mostGraphemes} characters`, 'web addresses and hashtags become links'] },
  reply: { extent: 'full' },
  pictures: {
    extent: 'full',
    limits: [
      `${mostPictures} pictures of at most ${mostPictureBytes / 1e6} MB`,
      `${grouped(mostAltGraphemes)} characters of description each`,
    ],
  },
  edit: {
    extent: 'soft',
    because: 'The record is replaced, but apps may go on showing the first version, and none shows that it was edited.',
  },
  remove: { extent: 'soft', because: 'Other servers are told to forget the post; one that kept a copy may keep it.' },
  capture: {
    extent: 'partial',
    because:
      'Without an app view only replies from accounts on the same server are found; with one, those under the newest 100 posts, as far as it shows them.',
    limits: ['posts that quote or mention the account are not captured'],
  },
  push: {
    extent: 'none',
    because: 'Rostrum asks the network at intervals instead of listening to its stream.',
    byHand: ['Look at the account in the Bluesky app when minutes matter, as during an emergency.'],
  },
  hide: {
    extent: 'soft',
    because: 'The reply is put behind "hidden replies": anyone may open it, and the network still serves it.',
    limits: ['300 hidden replies under one post', 'only under posts of the account'],
  },
  restore: { extent: 'full' },
  'delete-others': {
    extent: 'none',
    because: 'Nobody but its author can delete a post on Bluesky.',
    byHand: [
      'Open the reply in the Bluesky app and choose "Report post".',
      'Choose the reason, name the law or rule, and send it.',
      'Keep the answer of the moderation service as proof.',
    ],
  },
  block: {
    extent: 'none',
    because: 'Rostrum does not block on Bluesky yet.',
    byHand: ['Open the profile in the Bluesky app and choose "Block account".', 'Note the time and take a screenshot.'],
  },
  messages: {
    extent: 'none',
    because: 'Rostrum does not read Bluesky chats.',
    byHand: ['Sign in to the Bluesky app and open "Chat".', 'Copy what has to be kept into the record.'],
  },
};
