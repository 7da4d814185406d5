/** Counsel's notes: for counsel, and for whom counsel names. */
export const paths = {
  home: '/counsel',
  write: '/counsel/new',
  reports: '/counsel/reports',
  note: <Id extends string>(id: Id) => `/counsel/notes/${id}` as const,
  readers: <Id extends string>(id: Id) => `/counsel/notes/${id}/readers` as const,
};
