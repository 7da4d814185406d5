/** One line of the screening table: what we reach beside the best package, what was published, and the goal. */
export type Row = {
  measure: string;
  ours: string;
  peer: string;
  published: string;
  goal: string;
  reached: boolean;
};
