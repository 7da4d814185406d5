/** A row of the ledger as the log binds it. */
export type LedgerRow = {
  id: string;
  kind: string;
  subjectId: string;
  personId: string | null;
  decisionId: string | null;
  at: Date;
  payload: Record<string, unknown>;
};

/** The form of an entry, which stands in it in clear: which fields {@link entryFields} gives. */
export const entryVersion = 1;

/** What an entry commits to, each under its own salt: a field of the payload can be withheld and the rest still shown. */
export function entryFields({ payload, at, ...row }: LedgerRow): Record<string, unknown> {
  const fields = Object.entries(payload).map(([name, value]) => [`payload.${name}`, value ?? null]);
  return { ...row, at: at.toISOString(), ...Object.fromEntries(fields) };
}
