/** Where the agency's registers are: accounts, technologies, workstations. */
export const paths = {
  accounts: '/registers',
  newAccount: '/registers/accounts/new',
  account: <Id extends string>(id: Id) => `/registers/accounts/${id}` as const,
  technologies: '/registers/technologies',
  newTechnology: '/registers/technologies/new',
  technology: <Id extends string>(id: Id) => `/registers/technologies/${id}` as const,
  assess: <Id extends string>(id: Id) => `/registers/technologies/${id}/assess` as const,
  approve: <Id extends string>(id: Id) => `/registers/technologies/${id}/approve` as const,
  withdraw: <Id extends string>(id: Id) => `/registers/technologies/${id}/withdraw` as const,
  workstations: '/registers/workstations',
};
