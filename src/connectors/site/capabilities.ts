import type { Capabilities } from '#connectors/contract';
import { grouped } from '#kernel/numbers';

/** What one post on the page may hold. */
export const limits = {
  mostGraphemes: 20_000,
  /** So much as that many families of four need. */
  mostTextBytes: 500_000,
};

/** What the agency can do on its own page: everything but what nobody asked a public page for. */
export const capabilities: Capabilities = {
  publish: { extent: 'full', limits: [`${grouped(limits.mostGraphemes)} characters`] },
  reply: { extent: 'full' },
  pictures: { extent: 'full' },
  edit: {
    extent: 'none',
    because: 'A published post stays as it was published.',
    byHand: ['Publish a correction that names the post, or remove the post and publish it anew.'],
  },
  remove: { extent: 'full' },
  capture: { extent: 'full' },
  push: {
    extent: 'none',
    because: 'Comments are fetched at intervals, like those of other networks.',
    byHand: ['Open the page when minutes matter, as during an emergency.'],
  },
  hide: { extent: 'full' },
  restore: { extent: 'full' },
  'delete-others': {
    extent: 'none',
    because: 'A comment is hidden and kept, so that the decision can be appealed.',
    byHand: ['Hide the comment; its retention schedule disposes of it in time.'],
  },
  block: {
    extent: 'none',
    because: 'Comments need no account that could be blocked.',
    byHand: ['Hide the comment, with its ground; each new one is judged for itself.'],
  },
  messages: {
    extent: 'none',
    because: 'The page has no private messages.',
    byHand: ["Answer what came in by the agency's contact form or mail."],
  },
};
