/** A count as people here read it: `20,000`. */
export const grouped = (count: number): string => count.toLocaleString('en-US');
