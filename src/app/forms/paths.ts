/** Addresses of this area. */
export const paths = {
  home: '/forms',
} as const;
