/** What was made under a key, and is not made again as long as it is kept. */
export type Kept<T> = (key: string, make: () => Promise<T>) => Promise<T>;

/**
 * Keeps the newest `most` things that were made, in the memory of this process. Who asks while something is being made
 * waits for it; what failed is made again by the next who asks.
 */
export function keepNewest<T>(most: number): Kept<T> {
  const kept = new Map<string, Promise<T>>();
  return async (key, make) => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    try {
      return await found;
    } catch (error) {
      if (kept.get(key) === found) kept.delete(key);
      throw error;
    }
  };
}
