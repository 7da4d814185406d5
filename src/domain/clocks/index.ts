export { dueClocks, escalateClock, meetClock, startClock } from './clocks.ts';
/** @public */
export { pauseClock, resumeClock } from './clocks.ts';
