export { dueClocks, escalateClock, meetClock, pauseClock, resumeClock, startClock } from './clocks.ts';
