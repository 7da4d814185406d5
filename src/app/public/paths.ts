const escaped = encodeURIComponent;

/** The agency's own public site: no sign-in, no cookies. Every part is escaped. */
export const paths = {
  agencies: '/site',
  agency: (slug: string) => `/site/${escaped(slug)}` as const,
  /** How comments are read. */
  howRead: (slug: string) => `/site/${escaped(slug)}/reading` as const,
  policies: (slug: string) => `/site/${escaped(slug)}/policies` as const,
  /** The policy as it was in force at an instant. */
  policiesAt: (slug: string, at: string) => `/site/${escaped(slug)}/policies?at=${escaped(at)}` as const,
  /** A version on paper, by the id of its adoption. */
  policyPaper: (slug: string, id: string) =>
    `/site/${escaped(slug)}/policies/versions/${escaped(id)}/policy.pdf` as const,
  /** A clause id as it stands in a citation; `at` an instant, where it isn't now. */
  clause: (slug: string, id: string, at?: string) =>
    `/site/${escaped(slug)}/policies/${id.split('/').map(escaped).join('/')}${at ? `?at=${escaped(at)}` : ''}` as const,
  picture: (slug: string, sha256: string) => `/site/${escaped(slug)}/pictures/${escaped(sha256)}` as const,
  account: (slug: string, handle: string) => `/site/${escaped(slug)}/${escaped(handle)}` as const,
  feed: (slug: string, handle: string) => `/site/${escaped(slug)}/${escaped(handle)}/feed.xml` as const,
  post: (slug: string, handle: string, name: string) =>
    `/site/${escaped(slug)}/${escaped(handle)}/${escaped(name)}` as const,
  /** One comment alone and whole. */
  comment: (slug: string, handle: string, name: string, id: string) =>
    `/site/${escaped(slug)}/${escaped(handle)}/${escaped(name)}/${escaped(id)}` as const,
};

/** What a notice leads to, with its code. */
export const appealPath = '/appeals/:code';

/** Where the author of a comment changes it or takes it back: whoever has the key is the author. */
export const ownPaths = {
  own: (commentPath: string, key: string) => `${commentPath}/yours/${escaped(key)}`,
  withdraw: (commentPath: string, key: string) => `${commentPath}/yours/${escaped(key)}/withdraw`,
};
