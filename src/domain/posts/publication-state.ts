/** What may become of an ordered publication. The table's check constraint names the same states. */
export const moves = {
  ordered: ['about_to', 'stopped'],
  about_to: ['about_to', 'done', 'stopped'],
  done: [],
  stopped: [],
} as const satisfies Record<string, readonly string[]>;

export type PublicationState = keyof typeof moves;
