/** Addresses of this area. */
export const paths = {
  home: '/directory',
  /** What the list shows, as a file; with the filters of the list as its query. */
  exported: '/directory/people.csv',
  entry: <Id extends string>(id: Id) => `/directory/people/${id}` as const,
  change: <Id extends string>(id: Id) => `/directory/people/${id}/change` as const,
  divisions: '/directory/divisions',
  stakeholders: '/directory/stakeholders',
  upload: '/directory/import',
  template: '/directory/template.csv',
  /** A file that was read, and what it would do. */
  shown: <Id extends string>(id: Id) => `/directory/import/${id}` as const,
  again: <Id extends string>(id: Id) => `/directory/import/${id}/again` as const,
  apply: <Id extends string>(id: Id) => `/directory/import/${id}/apply` as const,
};
