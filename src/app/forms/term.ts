import { dueAt } from '#kernel/calendar';
import { instantAt, isCivilDate } from '#kernel/instant';
import type { FormEntry, Pack } from '#policy';

/** When a permission ends that is signed at `from`: by the form's setting, or sooner. `trouble` is for the field of the day. */
export type Term = { until: Date | null } | { trouble: string };

type Asked = { from: Date; zone: string; /** The last day, as a form gives it, or empty. */ lastDay: string };

/**
 * The end of a permission: of the last day that was typed, on the agency's clocks, or else of the time that the form's
 * setting allows, which no day may exceed. Null where neither is given: then it stands until somebody ends it.
 */
export function termOf(pack: Pick<Pack, 'settings'>, form: FormEntry, { from, zone, lastDay }: Asked): Term {
  const most = mostOf(pack, form, { from, zone });
  if (lastDay === '') return { until: most };
  if (!isCivilDate(lastDay)) return { trouble: 'Write the day as 2026-11-30.' };
  const until = dueAt(calendar(zone), instantAt(lastDay, '00:00', zone), { count: 1, unit: 'days' });
  if (until <= from) return { trouble: 'This day has passed. A permission holds from its signature on, never before.' };
  if (most && until.getTime() - DAY_MS > most.getTime())
    return { trouble: 'The policy lets it stand for a shorter time. Choose an earlier day, or leave it empty.' };
  return { until };
}

const DAY_MS = 86_400_000;

/** The last instant that the form's setting allows; null where the form names none. */
export function mostOf(
  { settings }: Pick<Pack, 'settings'>,
  { valid }: Pick<FormEntry, 'valid'>,
  { from, zone }: { from: Date; zone: string },
): Date | null {
  const setting = valid === undefined ? undefined : settings[valid];
  if (setting?.type !== 'number') return null;
  const { unit, value: count } = setting;
  return isSpan(unit) ? dueAt(calendar(zone), from, { count, unit }) : null;
}

const spans = ['hours', 'days', 'months', 'years'] as const;
const isSpan = (unit: string): unit is (typeof spans)[number] => spans.some((one) => one === unit);

/** Only days are counted, and every day counts. */
const calendar = (zone: string) => ({
  zone,
  workdays: [1, 2, 3, 4, 5, 6, 7],
  opens: '00:00',
  closes: '23:59',
  holidays: [],
});
