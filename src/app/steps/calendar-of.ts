import type { Calendar } from '#kernel/calendar';
import type { Pack } from '#policy';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ORDINARY = { workdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '17:00' };

/** When the agency is at work: as its pack says, or else the ordinary week. Holidays are those that the pack names. */
export function calendarOf(pack: Pick<Pack, 'settings'>, zone: string): Calendar {
  const list = (name: string): readonly string[] => {
    const setting = pack.settings[name];
    return setting?.type === 'list' ? setting.value : [];
  };
  const named = list('workdays').flatMap((day) => (WEEKDAYS.includes(day) ? [WEEKDAYS.indexOf(day) + 1] : []));
  const [opens = ORDINARY.opens, closes = ORDINARY.closes] = list('workday-hours');
  return { zone, workdays: named.length > 0 ? named : ORDINARY.workdays, opens, closes, holidays: list('holidays') };
}

/** So many workdays as the pack's setting of this name says; one where it has none. */
export function workdaysIn(pack: Pick<Pack, 'settings'>, name: string): number {
  const setting = pack.settings[name];
  return setting?.type === 'number' && setting.unit === 'workdays' ? setting.value : 1;
}
