/**
 * What may become of an exception. The table's check constraint names the same states; a test holds them equal. One that
 * ends early stays granted: it held until then.
 */
export const moves = {
  asked: ['granted', 'refused', 'withdrawn'],
  granted: ['granted'],
  refused: [],
  withdrawn: [],
} as const satisfies Record<string, readonly string[]>;

export type ExceptionState = keyof typeof moves;

/** Whether an exception in `from` may go to `to`. Total: every pair has an answer. */
export function mayMove(from: ExceptionState, to: ExceptionState): boolean {
  return moves[from].some((next) => next === to);
}

export function isExceptionState(name: string): name is ExceptionState {
  return Object.hasOwn(moves, name);
}
