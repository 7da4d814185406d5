/** What may become of a request by form. The table's check constraint names the same states; a test holds them equal. */
export const moves = {
  asked: ['granted', 'refused', 'withdrawn'],
  granted: ['withdrawn'],
  refused: [],
  withdrawn: [],
} as const satisfies Record<string, readonly string[]>;

export type PermissionState = keyof typeof moves;

/** Whether a request in `from` may go to `to`. Total: every pair has an answer. */
export function mayMove(from: PermissionState, to: PermissionState): boolean {
  return moves[from].some((next) => next === to);
}

/** The states from which `to` can be reached in one move. */
export function statesBefore(to: PermissionState): PermissionState[] {
  return Object.keys(moves)
    .filter(isPermissionState)
    .filter((from) => mayMove(from, to));
}

export function isPermissionState(name: string): name is PermissionState {
  return Object.hasOwn(moves, name);
}
