import { Status, type Tone } from '#ui/status';

import type { Row, Standing } from './row.ts';

/** How each state is called on every page. */
export const standingNames: Record<Standing, string> = {
  asked: 'Asked for',
  'to-come': 'Granted, not yet in force',
  'in-force': 'In force',
  over: 'Over',
  refused: 'Refused',
  withdrawn: 'Taken back',
};

const tones: Record<Standing, Tone> = {
  asked: 'busy',
  'to-come': 'neutral',
  'in-force': 'good',
  over: 'neutral',
  refused: 'bad',
  withdrawn: 'neutral',
};

/** How an exception stands, in two words. */
export function StandingMark({ standing, endedEarly }: { standing: Standing; endedEarly: boolean }) {
  const early = standing === 'over' && endedEarly;
  return <Status tone={tones[standing]}>{early ? 'Ended early' : standingNames[standing]}</Status>;
}

/** Whom and where it concerns: 'Grace Ohanzee; on all accounts'. */
export function scopeWords({ people, named, accounts }: Pick<Row, 'people' | 'named' | 'accounts'>): string {
  const more = named - people.length;
  const whom = named === 0 ? 'Everybody' : [...people, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return `${whom}; ${accounts.length === 0 ? 'all accounts' : accounts.join(', ')}`;
}
