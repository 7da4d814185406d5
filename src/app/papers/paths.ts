/** The papers that lie in people's files. */
export const paths = {
  /** All papers of a person, for Human Resources. */
  file: <Id extends string>(personId: Id) => `/papers/people/${personId}` as const,
  packet: <Id extends string>(personId: Id) => `/papers/people/${personId}/packet` as const,
  /** A paper of somebody's file, as bytes. */
  paper: <Id extends string>(id: Id) => `/papers/${id}/bytes` as const,
};
