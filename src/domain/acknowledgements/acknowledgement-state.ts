/** What may become of one person's acknowledgement. The table's check constraint names the same states. */
export const moves = {
  asked: ['signed', 'refused', 'excused'],
  signed: [],
  refused: ['signed'],
  excused: [],
} as const satisfies Record<string, readonly string[]>;

export type AcknowledgementState = keyof typeof moves;

/** The states from which `to` can be reached in one move: who refused before a witness may still sign. */
export function statesBefore(to: AcknowledgementState): AcknowledgementState[] {
  return Object.keys(moves)
    .filter(isState)
    .filter((from) => moves[from].some((next) => next === to));
}

function isState(name: string): name is AcknowledgementState {
  return Object.hasOwn(moves, name);
}
