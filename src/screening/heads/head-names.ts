/**
 * What is learnt, in the order of the columns of the table. `identity_hate` is what Wikipedia's readers called so; `hate`
 * is contempt for a group, learnt with sentences of our own; `span` is of single words.
 */
export const headNames = [
  'toxic',
  'obscene',
  'threat',
  'insult',
  'identity_hate',
  'offensive',
  'hate',
  'span',
] as const;

export type HeadName = (typeof headNames)[number];

/** Columns of the table. */
export const HEADS = headNames.length;
