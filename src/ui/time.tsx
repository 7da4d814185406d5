/** How much of a moment is said. */
export type Precision = 'day' | 'minute' | 'second';

const formats: Record<Precision, Intl.DateTimeFormatOptions> = {
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  second: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  },
};

const ready = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${zone} ${precision}`;
  const known = ready.get(key) ?? new Intl.DateTimeFormat('en-US', { ...formats[precision], timeZone: zone });
  ready.set(key, known);
  return known;
}

/** A moment as people in `zone` (IANA name) read it, with the zone's letters: 'Mar 2, 2026, 9:30 AM CST'. */
export function sayTime(at: Date, zone: string, precision: Precision = 'minute'): string {
  return formatOf(zone, precision).format(at);
}

/** A moment, for people in the agency's zone and for machines in UTC. */
export function Time({ at, zone, precision }: { at: Date; zone: string; precision?: Precision | undefined }) {
  return <time datetime={at.toISOString()}>{sayTime(at, zone, precision)}</time>;
}
