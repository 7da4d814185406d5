import type { View } from '#platform/db';
import type { Pack } from '#policy';

/** What a notice to a contributor says: the code, the grounds with their words, where one appeals, and who writes. */
export type Notice = { code: string; grounds: { ground: string; words: string }[]; origin: string; agency: string };

/** What pages ask beside their own rows. */
export type Ask = {
  packInForce: (view: View) => Promise<Pack>;
  /** The words of a notice. */
  noticeText: (pack: Pack, notice: Notice) => string;
};
