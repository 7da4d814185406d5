type Stands = { state: string; from: Date | null; until: Date | null };
type Standing = { tone: 'good' | 'warning' | 'bad' | 'neutral'; says: string };

/** How a request stands at `now`, in a few words: only what was granted and has not ended holds. */
export function standingOf({ state, from, until }: Stands, now: Date): Standing {
  if (state === 'asked') return { tone: 'warning', says: 'Waits for an answer' };
  if (state === 'refused') return { tone: 'bad', says: 'Refused' };
  if (state === 'withdrawn') return { tone: 'neutral', says: from ? 'Ended by hand' : 'Taken off before an answer' };
  return until && until <= now ? { tone: 'neutral', says: 'Run out' } : { tone: 'good', says: 'In force' };
}

/** Whether it can still be ended: it waits, or it stands. */
export function isOpen(stands: Stands, now: Date): boolean {
  return stands.state === 'asked' || standingOf(stands, now).tone === 'good';
}
