/** What is done to an exception on a form of its own. */
export type Answer = 'grant' | 'refuse' | 'end';

/** Where exceptions are asked for, answered, and kept in a register. */
export const paths = {
  home: '/exceptions',
  new: '/exceptions/new',
  /** The form for one clause; without JavaScript the clause is chosen on a page before. */
  ask: (clause: string) => `/exceptions/new?clause=${encodeURIComponent(clause)}` as const,
  one: <Id extends string>(id: Id) => `/exceptions/${id}` as const,
  grant: <Id extends string>(id: Id) => `/exceptions/${id}/grant` as const,
  refuse: <Id extends string>(id: Id) => `/exceptions/${id}/refuse` as const,
  end: <Id extends string>(id: Id) => `/exceptions/${id}/end` as const,
  csv: '/exceptions/report.csv',
  pdf: '/exceptions/report.pdf',
} as const;
