/**
 * The lines of a text that comes in pieces, as many at once as a piece ends. Of a line with more than `most` signs the
 * beginning is given, still longer than that: memory doesn't grow with it.
 */
export async function* linesOf(pieces: AsyncIterable<string>, most: number): AsyncGenerator<readonly string[]> {
  let begun = '';
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    lines[0] = begun.length > most ? begun : begun + (lines[0] ?? '');
    begun = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map((line) => withoutReturn(line));
  }
  if (begun !== '') yield [withoutReturn(begun)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
