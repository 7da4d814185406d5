/** Addresses of this area: for everybody, without signing in. */
export const paths = {
  home: (agency: string) => `/may-i-post/${encodeURIComponent(agency)}` as const,
  counted: (agency: string) => `/may-i-post/${encodeURIComponent(agency)}/counted` as const,
} as const;
