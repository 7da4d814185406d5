/** What somebody gives a person on the person's page; the name of its act. */
export type GiveKind =
  | 'give-role'
  | 'name-moderator'
  | 'approve-use'
  | 'record-course'
  | 'authorize-in-writing'
  | 'designate-author'
  | 'designate-monitor';

/** Where people, their roles and the proofs of their permissions are. */
export const paths = {
  people: '/people',
  addPerson: '/people/new',
  person: <Id extends string>(id: Id) => `/people/${id}` as const,
  /** The forms by which a person gets something. */
  give: <Id extends string, Kind extends string>(id: Id, kind: Kind) => `/people/${id}/give/${kind}` as const,
  disable: <Id extends string>(id: Id) => `/people/${id}/disable` as const,
  /** The same on paper, as PDF. */
  grantPaper: <Id extends string>(grantId: Id) => `/people/permissions/${grantId}/paper.pdf` as const,
  endGrant: <Id extends string>(grantId: Id) => `/people/permissions/${grantId}/end` as const,
  authorizeDivision: '/people/authorize-division',
  courses: '/people/courses',
  addCourse: '/people/courses/new',
  whoCouldPost: '/people/who-could-post',
  /** The same question, asked: `at` is an instant or a minute of the agency's clock. */
  whoCouldPostOn: (accountId: string, at?: string) =>
    `/people/who-could-post?account=${encodeURIComponent(accountId)}${at ? `&at=${encodeURIComponent(at)}` : ''}` as const,
};
