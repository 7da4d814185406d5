/** How an exception stands at an instant. */
export type Standing = 'asked' | 'to-come' | 'in-force' | 'over' | 'refused' | 'withdrawn';

/** An exception as the register has it. */
export type Row = {
  id: string;
  clause: string;
  reason: string;
  state: string;
  from: Date;
  until: Date;
  endedEarly: boolean;
  asker: string;
  askedAt: Date;
  /** Whom it names; empty for everybody. At most twenty, of `named`. */
  people: string[];
  named: number;
  accounts: string[];
  signer: string | null;
  /** The name as it was typed, and when. */
  signedName: string | null;
  signedAt: Date | null;
  answer: string | null;
  /** How many decisions cite it. */
  uses: number;
};

/** How an exception of the register stands at `now`. One that ended early is over. */
export function standingOf({ state, from, until }: Pick<Row, 'state' | 'from' | 'until'>, now: Date): Standing {
  if (state === 'asked' || state === 'refused' || state === 'withdrawn') return state;
  if (until <= now) return 'over';
  return from > now ? 'to-come' : 'in-force';
}
