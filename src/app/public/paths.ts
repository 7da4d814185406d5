const escaped = encodeURIComponent;

/** The agency's own public site: no sign-in, no cookies. Every part is escaped. */
export const paths = {
  agencies: '/site',
  agency: (slug: string) => `/site/${escaped(slug)}` as const,
  policies: (slug: string) => `/site/${escaped(slug)}/policies` as const,
  /** A clause id as it stands in a citation. */
  clause: (slug: string, id: string) =>
    `/site/${escaped(slug)}/policies/${id.split('/').map(escaped).join('/')}` as const,
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
