/** What a thread is told: how it reads from now on, or a text with its number. */
export type Told<Brief> = { brief: Brief } | { text: string; number: number };

/**
 * What a thread answers to the text of that number; it may answer more than once. `lacks` says, once it is known, whether a
 * part of what it reads with didn't come.
 */
export type Answered<Answer> = { number: number; answer: Answer; lacks?: boolean | undefined };

/** What of a thread didn't come: a part of what it reads with, or the thread itself, so that nothing is read. */
export type Lack = 'part' | 'all';

/** What is needed of a worker. */
export type Thread<Brief, Answer> = {
  postMessage: (message: Told<Brief>) => void;
  addEventListener: {
    (type: 'message', hears: (event: { data: Answered<Answer> }) => void): void;
    (type: 'error', hears: () => void): void;
  };
  terminate: () => void;
};

type Hears<Answer> = {
  /** Each answer to the text that went last, with that text. */
  hears: (answer: Answer, text: string) => void;
  /** What is lacking; undefined once nothing is any more. Told when it changes. */
  lacks: (what: Lack | undefined) => void;
  /** Milliseconds of any clock that goes forward. */
  now?: () => number;
};

/** Asks a thread: `brief` says how it reads, before the first text and whenever that changes; `read` gives it a text. */
export type Asking<Brief> = { brief: (brief: Brief) => void; read: (text: string) => void };

/** A thread that lacks something is begun anew with the first text after so long. */
export const AGAIN_AFTER_MS = 10_000;

/**
 * Asks a thread about texts that overtake each other: one at a time goes to it, and of those that come meanwhile only the
 * newest, so that nobody waits for words that are no longer there. `begin` begins a thread: the first at once, and another
 * in its place, with the same brief, where one lacked something.
 */
export function asksNewest<Brief, Answer>(
  begin: () => Thread<Brief, Answer>,
  { hears, lacks, now = () => performance.now() }: Hears<Answer>,
): Asking<Brief> {
  let brief: Brief | undefined;
  let lack: { what: Lack; since: number } | undefined;
  const lacking = (what: Lack | undefined) => {
    const before = lack?.what;
    lack = what && { what, since: lack?.since ?? now() };
    if (before !== what) lacks(what);
  };
  const start = () => asks(begin(), { hears, lacking });
  let asked = start();
  return {
    brief(next) {
      brief = next;
      asked.brief(next);
    },
    read(text) {
      if (lack && now() - lack.since >= AGAIN_AFTER_MS) {
        lack.since = now();
        asked.end();
        asked = start();
        if (brief !== undefined) asked.brief(brief);
      }
      asked.read(text);
    },
  };
}

type Heard<Answer> = Pick<Hears<Answer>, 'hears'> & { lacking: (what: Lack | undefined) => void };

/** One thread, for as long as it is asked. */
function asks<Brief, Answer>(thread: Thread<Brief, Answer>, { hears, lacking }: Heard<Answer>) {
  let [last, answered] = [0, 0];
  let sent = '';
  let waiting: string | undefined;
  const send = (text: string) => {
    waiting = undefined;
    sent = text;
    last += 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
    thread.postMessage({ text, number: last });
  };
  thread.addEventListener('message', ({ data: { number, answer, lacks } }) => {
    if (lacks !== undefined) lacking(lacks ? 'part' : undefined);
    if (number !== last) return;
    const of = sent;
    answered = last;
    if (waiting !== undefined) send(waiting);
    hears(answer, of);
  });
  thread.addEventListener('error', () => lacking('all'));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
    brief: (brief: Brief) => thread.postMessage({ brief }),
    read(text: string) {
      if (answered === last) send(text);
      else waiting = text;
    },
    end: () => thread.terminate(),
  };
}
