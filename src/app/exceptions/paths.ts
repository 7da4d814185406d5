/** Addresses of this area. */
export const paths = {
  home: '/exceptions',
} as const;
