/** Addresses of this area. */
export const paths = {
  home: '/counsel',
} as const;
