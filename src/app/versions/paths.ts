/** Addresses of this area. */
export const paths = {
  home: '/versions',
} as const;
