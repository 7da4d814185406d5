/** Addresses of this area. */
export const paths = {
  home: '/acknowledgements',
} as const;
