import { HEADS, type HeadName, headNames } from '../../src/screening/heads/head-names.ts';
import { adder } from '../../src/screening/heads/sums.ts';
import { type HeadWeights, TERMS } from '../../src/screening/heads/weights.ts';
import type { Example } from './examples.ts';

/** What a term is drawn towards: the sum over the text alone, as it was learnt. */
const BEFORE = [1, 0, 0, 0];
const ROUNDS = 30;

/** Which texts tell how likely a head is: those of one corpus, as the corpora differ in how often they are right. */
function isOfItsKind(source: string, name: HeadName): boolean {
  if (name === 'offensive') return source === 'davidson';
  if (name === 'hate') return source === 'own' || source === 'edos' || source === 'davidson';
  return source.startsWith('wikipedia') || source === 'own';
}

/** From sums to probabilities, fitted on texts that weren't learnt from (logistic regression of four terms). */
export function calibrationOf(weights: HeadWeights, examples: readonly Example[]): Float32Array {
  const add = adder(weights);
  const points = examples.map((one) => {
    const { whole, worst, rows } = add(one.folded);
    return { one, whole: [...whole], worst: [...worst], long: Math.log(1 + rows) };
  });
  const fitted = headNames.map((name, head) => {
    if (name === 'span') return BEFORE;
    const known = points.filter(({ one }) => (one.labels[head] as number) >= 0 && isOfItsKind(one.source, name));
    const labels = known.map(({ one }) => one.labels[head] as number);
    const sums = known.map((point) => ({
      whole: point.whole[head] as number,
      worst: point.worst[head] as number,
      long: point.long,
    }));
    if (name === 'threat') return alike(sums, labels);
    return fit(
      sums.map(({ whole, worst, long }) => [whole, worst, long, 1]),
      labels,
    );
  });
  return Float32Array.from(
    { length: HEADS * TERMS },
    (_, at) => (fitted[Math.floor(at / TERMS)] as number[])[at % TERMS] as number,
  );
}

/** Threats are too few to say which sum tells more, and the corpora don't agree: both weigh the same. */
function alike(sums: readonly { whole: number; worst: number }[], labels: readonly number[]): number[] {
  const [slope = 0, , , constant = 0] = fit(
    sums.map(({ whole, worst }) => [(whole + worst) / 2, 0, 0, 1]),
    labels,
  );
  return [slope / 2, slope / 2, 0, constant];
}

/** Newton's steps for a logistic regression, drawn to `BEFORE` as if by two texts. */
function fit(points: readonly number[][], labels: readonly number[]): number[] {
  let terms = [...BEFORE];
  for (let round = 0; round < ROUNDS; round++) {
    const slope = terms.map((term, at) => term - (BEFORE[at] as number));
    const curve = terms.map((_, row) => terms.map((__, column) => (row === column ? 1 : 0)));
    for (const [at, point] of points.entries()) {
      const sum = point.reduce((all, value, term) => all + value * (terms[term] as number), 0);
      const chance = 1 / (1 + Math.exp(-sum));
      for (let row = 0; row < TERMS; row++) {
        slope[row] = (slope[row] as number) + (chance - (labels[at] as number)) * (point[row] as number);
        const line = curve[row] as number[];
        for (let column = 0; column < TERMS; column++)
          line[column] =
            (line[column] as number) + chance * (1 - chance) * (point[row] as number) * (point[column] as number);
      }
    }
    const move = solve(curve, slope);
    terms = terms.map((term, at) => term - (move[at] as number));
  }
  return terms;
}

/** The x for which `curve` times x is `slope`. */
function solve(curve: number[][], slope: readonly number[]): number[] {
  const lines = curve.map((line, at) => [...line, slope[at] as number]);
  for (const [at, line] of lines.entries())
    for (const lower of lines.slice(at + 1)) {
      const share = (lower[at] as number) / (line[at] as number);
      for (let column = at; column < lower.length; column++)
        lower[column] = (lower[column] as number) - share * (line[column] as number);
    }
  const found = slope.map(() => 0);
  for (let at = slope.length - 1; at >= 0; at--) {
    const line = lines[at] as number[];
    let rest = line.at(-1) as number;
    for (let column = at + 1; column < slope.length; column++)
      rest -= (line[column] as number) * (found[column] as number);
    found[at] = rest / (line[at] as number);
  }
  return found;
}
