/** Addresses of this area: for everybody, without signing in. */
export const paths = {
  home: (agency: string) => `/may-i-post/${agency}`,
} as const;
