/** What a list of people of a campaign is narrowed by. */
export type PeopleFilter = {
  state?: string | undefined;
  division?: string | undefined;
  supervisor?: string | undefined;
  q?: string | undefined;
  after?: string | undefined;
};

/** Signed of all who were asked and haven't left, in percent, cut. */
export function percentOf({ signed, asked, excused }: { signed: number; asked: number; excused: number }): number {
  const counted = asked - excused;
  return counted === 0 ? 100 : Math.floor((signed / counted) * 100);
}
