/** How somebody belongs to the agency, as a page says it. */
export const kindNames: Readonly<Record<string, string>> = {
  employee: 'Employee',
  volunteer: 'Volunteer',
  contractor: 'Contractor',
  vendor: 'Vendor',
};

/** '1 volunteer', '10,000 employees'. */
export function countWords(kind: string, count: number): string {
  return `${count.toLocaleString('en-US')} ${kind}${count === 1 ? '' : 's'}`;
}

/** 'Nobody', '1 person', '10,000 people'. */
export function peopleOf(count: number): string {
  if (count === 0) return 'Nobody';
  return count === 1 ? '1 person' : `${count.toLocaleString('en-US')} people`;
}
