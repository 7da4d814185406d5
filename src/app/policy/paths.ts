/** Where the policy in force and what was decided by it can be read. */
export const paths = {
  policy: '/policy',
  /** A clause id as it stands in a citation. Each part is escaped. */
  clause: (id: string) => `/policy/${id.split('/').map(encodeURIComponent).join('/')}`,
  decision: <Id extends string>(id: Id) => `/decisions/${id}` as const,
};
