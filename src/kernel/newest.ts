/** What a thread is told: how it reads from now on, or a text with its number. */
export type Told<Brief> = { brief: Brief } | { text: string; number: number };

/** What a thread answers to the text of that number; it may answer more than once. */
export type Answered<Answer> = { number: number; answer: Answer };

/** What is needed of a worker. */
type Thread<Brief, Answer> = {
  postMessage: (message: Told<Brief>) => void;
  addEventListener: (type: 'message', hears: (event: { data: Answered<Answer> }) => void) => void;
};

/** Asks a thread: `brief` says how it reads, before the first text and whenever that changes; `read` gives it a text. */
export type Asking<Brief> = { brief: (brief: Brief) => void; read: (text: string) => void };

/**
 * Asks a thread about texts that overtake each other: one at a time goes to it, and of those that come meanwhile only the
 * newest, so that nobody waits for words that are no longer there. `hears` is told each answer to the text that went last,
 * with that text.
 */
export function asksNewest<Brief, Answer>(
  thread: Thread<Brief, Answer>,
  hears: (answer: Answer, text: string) => void,
): Asking<Brief> {
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
  thread.addEventListener('message', ({ data: { number, answer } }) => {
    if (number !== last) return;
    const of = sent;
    answered = last;
    if (waiting !== undefined) send(waiting);
    hears(answer, of);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
    brief: (brief) => thread.postMessage({ brief }),
    read(text) {
      if (answered === last) send(text);
      else waiting = text;
    },
  };
}
