/** The files that came in with drafts, as they were scanned for malware. */
export const paths = {
  files: '/files',
  file: <Id extends string>(id: Id) => `/files/${id}` as const,
  answer: <Id extends string>(id: Id) => `/files/${id}/answer` as const,
  scan: <Id extends string>(id: Id) => `/files/${id}/scan` as const,
};
