/** What may become of a comment of the public here. The network's own states (edited, deleted) are beside this. */
export const moves = {
  waiting: ['kept', 'hiding'],
  kept: ['hiding', 'waiting'],
  hiding: ['hidden', 'waiting'],
  hidden: ['restoring'],
  restoring: ['restored', 'hidden'],
  restored: ['hiding', 'waiting'],
} as const satisfies Record<string, readonly string[]>;

export type CommentState = keyof typeof moves;

/** Whether a comment in `from` may go to `to`. Total: every pair has an answer. */
export function mayMove(from: CommentState, to: CommentState): boolean {
  return moves[from].some((next) => next === to);
}

/** The states from which `to` can be reached in one move. */
export function statesBefore(to: CommentState): CommentState[] {
  return Object.keys(moves)
    .filter(isCommentState)
    .filter((from) => mayMove(from, to));
}

export function isCommentState(name: string): name is CommentState {
  return Object.hasOwn(moves, name);
}
