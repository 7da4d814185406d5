/** Where comments of the public are read and decided on. */
export const paths = {
  queue: '/respond',
  hidden: '/respond/hidden',
  read: '/respond/read',
  /** How often suggestions are right. */
  suggestions: '/respond/suggestions',
  /** The list from behind this key on. */
  after: (list: string, key: string) => `${list}?after=${encodeURIComponent(key)}`,
  /** The comment that is to be read first. */
  next: '/respond/next',
  item: (id: string) => `/respond/${id}` as const,
  readFirst: (id: string) => `/respond/${id}/read-first` as const,
  keep: (id: string) => `/respond/${id}/keep` as const,
  hide: (id: string) => `/respond/${id}/hide` as const,
  restore: (id: string) => `/respond/${id}/restore` as const,
  /** Leads to the item; stands in notices and mail. */
  comment: (id: string) => `/comments/${id}` as const,
};
