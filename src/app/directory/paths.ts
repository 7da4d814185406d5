/** Addresses of this area. */
export const paths = {
  home: '/directory',
} as const;
