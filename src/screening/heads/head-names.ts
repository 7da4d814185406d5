/** What is learnt, in the order of the columns of the table. */
export const headNames = [
  'toxic',
  'obscene',
  'threat',
  'insult',
  'identity_hate',
  'offensive',
  'sexist',
  'span',
] as const;

export type HeadName = (typeof headNames)[number];

/** Columns of the table. */
export const HEADS = headNames.length;
