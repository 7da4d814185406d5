import type { View } from '#platform/db';
import type { Act, Pack, Prerequisite } from '#policy';

/** What a notice to a contributor says: the code, the grounds with their words, where one appeals, and who writes. */
export type Notice = { code: string; grounds: { ground: string; words: string }[]; origin: string; agency: string };

/** What pages ask beside their own rows. */
export type Ask = {
  packInForce: (view: View) => Promise<Pack>;
  /** The controls that exceptions in force lift for somebody on an account, each with the exception's id. */
  exceptionsOf: (
    view: View,
    pack: Pack,
    where: { personId: string; accountId: string | null },
  ) => Promise<ReadonlyMap<string, string>>;
  /** Which of these acts the rules would permit to somebody with these roles. */
  offered: (
    pack: Pack,
    asker: { personId: string; agencyId: string; roles: readonly string[] },
    acts: readonly Act[],
  ) => readonly Act[];
  /** What stands for somebody of what has to be in force before one may write for an account. */
  standingAt: (
    view: View,
    where: { personId: string; accountId: string; at: Date },
  ) => Promise<readonly { prerequisite: Prerequisite }[]>;
  /** The words of a notice. */
  noticeText: (pack: Pack, notice: Notice) => string;
};

/** Who takes out records or adopts the policy reads how well suggestions do; the report names nobody. */
export function readsSuggestions(
  { personId, agencyId }: Pick<View, 'personId' | 'agencyId'>,
  { offered }: Ask,
  { pack, roles }: { pack: Pack; roles: readonly string[] },
): boolean {
  return offered(pack, { personId: personId ?? '', agencyId, roles }, ['export-records', 'adopt-policy']).length > 0;
}
