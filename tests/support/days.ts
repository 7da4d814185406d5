import { civilDate, dateAfter, instantAt } from '#kernel/instant';

/** The demonstration's agencies live by this clock. */
const ZONE = 'America/Chicago';

/** Today where the agencies are, as YYYY-MM-DD. Their policies are adopted today: a test's days are counted from here, never written down. */
export const today = () => dayOf(new Date());

/** The date so many days from today. */
export const inDays = (days: number) => dateAfter(today(), { days });

/** The date so many months from today. */
export const inMonths = (months: number) => dateAfter(today(), { months });

/** The date there at that instant. */
export const dayOf = (at: Date) => civilDate(at, ZONE);

/** That time of the date where the agencies are; noon by itself. */
export const instantOn = (date: string, time = '12:00') => instantAt(date, time, ZONE);
