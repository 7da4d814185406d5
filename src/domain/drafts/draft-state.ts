/** What may become of a draft. The table's check constraint names the same states; a test holds them equal. */
export const moves = {
  drafted: ['drafted', 'in_review'],
  in_review: ['drafted', 'in_review', 'approved', 'sent_back', 'refused'],
  sent_back: ['drafted'],
  approved: ['drafted', 'scheduled'],
  scheduled: ['drafted', 'published'],
  published: [],
  refused: [],
} as const satisfies Record<string, readonly string[]>;

export type DraftState = keyof typeof moves;

/** From where an election that has begun takes a draft back into review, in nobody's name; no person moves one so. */
export const takenBackFrom = ['in_review', 'approved', 'scheduled'] as const satisfies readonly DraftState[];

/** Whether a draft in `from` may go to `to`. Total: every pair has an answer. */
export function mayMove(from: DraftState, to: DraftState): boolean {
  return moves[from].some((next) => next === to);
}

/** The states from which `to` can be reached in one move. */
export function statesBefore(to: DraftState): DraftState[] {
  return Object.keys(moves)
    .filter(isDraftState)
    .filter((from) => mayMove(from, to));
}

export function isDraftState(name: string): name is DraftState {
  return Object.hasOwn(moves, name);
}
