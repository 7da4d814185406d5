/** Addresses of this area. */
export const paths = {
  home: '/coverage',
} as const;
