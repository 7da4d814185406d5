/** The middle one; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The number below which this share of them lies, between neighbors in proportion. NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}

/** How many seconds the work took. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** How many a second: `of` is asked when the work is done. */
export async function rate(work: () => unknown, of: () => number): Promise<number> {
  const seconds = await secondsOf(work);
  return of() / seconds;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Does all of these once a round, in turn, so that what else the machine does hits each alike; answers what each gave,
 * by name. One round before them warms up and isn't counted.
 */
export async function interleaved<Name extends string>(
  rounds: number,
  works: Record<Name, (round: number) => Promise<number>>,
): Promise<(name: Name) => number[]> {
  const given = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, work] of Object.entries<(round: number) => Promise<number>>(works)) {
      const figure = await work(round);
      if (round > 0) given.set(name, [...(given.get(name) ?? []), figure]);
    }
  return (name) => given.get(name) ?? [];
}
