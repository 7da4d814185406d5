/** What may become of a proposal. The table's check constraint names the same states; a test holds them equal. */
export const moves = {
  proposed: ['adopted', 'withdrawn'],
  /** Only until its day has come: what was in force stays in the history. */
  adopted: ['withdrawn'],
  withdrawn: [],
} as const satisfies Record<string, readonly string[]>;

export type ProposalState = keyof typeof moves;

/** Whether a proposal in `from` may go to `to`. Total: every pair has an answer. */
export function mayMove(from: ProposalState, to: ProposalState): boolean {
  return moves[from].some((next) => next === to);
}

/** Whether a text names a state of a proposal. */
export function isProposalState(name: string): name is ProposalState {
  return Object.hasOwn(moves, name);
}
