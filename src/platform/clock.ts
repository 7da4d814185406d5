/** What time it is. A flow is given the instant; only `main/` and the edges hold a clock. */
export type Clock = () => Date;

/** The machine's clock. It may jump, forward and backward: what must hold over a jump may not rest on it. */
export const systemClock: Clock = () => new Date();

/** A clock that stands where it is put, for demonstrations and tests. */
export type HandClock = { now: Clock; setTo: (at: Date) => void; forwardSeconds: (seconds: number) => void };

/** A clock that shows `start` until it is moved. What it hands out is a copy: changing that doesn't move it. */
export function handClock(start: Date): HandClock {
  let shown = start.getTime();
  return {
    now: () => new Date(shown),
    setTo: (at) => {
      shown = at.getTime();
    },
    forwardSeconds: (seconds) => {
      shown += seconds * 1000;
    },
  };
}
