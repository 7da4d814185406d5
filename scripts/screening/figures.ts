/** How often a positive stands above a negative, ties counted half. */
export function auc(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((_, at) => at).toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let positives = 0;
  let ranks = 0;
  for (let at = 0; at < order.length;) {
    let end = at;
    while (end < order.length && scores[order[end] ?? 0] === scores[order[at] ?? 0]) end++;
    const rank = (at + 1 + end) / 2;
    for (; at < end; at++)
      if (labels[order[at] ?? 0] === 1) {
        positives++;
        ranks += rank;
      }
  }
  const negatives = order.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Precision and recall as one number, for the positives above a threshold. */
export function f1(scores: readonly number[], labels: readonly number[], above: number): number {
  let hits = 0;
  let said = 0;
  let are = 0;
  for (const [at, score] of scores.entries()) {
    if (score >= above) said++;
    if (labels[at] === 1) are++;
    if (score >= above && labels[at] === 1) hits++;
  }
  return hits === 0 ? 0 : (2 * hits) / (said + are);
}

/** The threshold with the best F1. */
export function bestThreshold(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((_, at) => at).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const are = labels.filter((label) => label === 1).length;
  let best = { value: 0, above: Infinity };
  let hits = 0;
  for (const [rank, at] of order.entries()) {
    if (labels[at] === 1) hits++;
    const value = (2 * hits) / (rank + 1 + are);
    if (value > best.value) best = { value, above: scores[at] ?? 0 };
  }
  return best.above;
}
