/**
 * A text folded once: lower case, without marks and hidden characters, letters that look alike as one. Detectors read
 * `text`, and say where in what was given by `spanOf`.
 */
export type Folded = {
  /** As it was given, cut to what is read. */
  given: string;
  /** What detectors read. Only characters of the basic plane: a position is a character. */
  text: string;
  /** For each position of `text`, and its end, the UTF-16 offset in `given` where it begins; undefined: the same. */
  at: Uint32Array | undefined;
};

/** Where the run `from`–`to` of the folded text stands in what was given. */
export function spanOf({ at }: Folded, from: number, to: number): { start: number; end: number } {
  return at ? { start: at[from] ?? 0, end: at[to] ?? 0 } : { start: from, end: to };
}
