/** Where an agency's public log lies. A client of the format is given `log` as its address and asks for what is below. */
export const paths = {
  log: (slug: string) => `/log/${encodeURIComponent(slug)}/` as const,
  checkpoint: (slug: string) => `/log/${encodeURIComponent(slug)}/checkpoint` as const,
  key: (slug: string) => `/log/${encodeURIComponent(slug)}/key` as const,
};
