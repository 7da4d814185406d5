const titles = [
  'mr',
  'mrs',
  'ms',
  'mx',
  'dr',
  'mayor',
  'vice mayor',
  'governor',
  'gov',
  'lieutenant governor',
  'lt governor',
  'lt gov',
  'senator',
  'sen',
  'representative',
  'rep',
  'congressman',
  'congresswoman',
  'delegate',
  'commissioner',
  'councilman',
  'councilwoman',
  'councilmember',
  'council member',
  'councilor',
  'sheriff',
  'judge',
  'justice',
  'treasurer',
  'auditor',
  'assessor',
  'clerk',
  'county clerk',
  'court clerk',
  'superintendent',
  'secretary',
  'attorney general',
  'ag',
  'district attorney',
  'da',
  'president',
  'chair',
  'chairman',
  'chairwoman',
  'director',
  'trustee',
  'candidate',
  'incumbent',
];

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v', 'esq', 'md', 'phd']);

/**
 * How else a person's name is written: without what stands in the middle and behind it, and the family name after a title
 * of office: 'Jane Q. Roe Jr.' is 'Jane Roe', 'Mayor Roe', 'Ms. Roe'. The family name alone is none: others have it too.
 */
export function spellingsOf(name: string): string[] {
  const parts = name
    .split(/\s+/)
    .filter((part) => part !== '' && !suffixes.has(part.toLowerCase().replaceAll(/[.,]/g, '')));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2) return [];
  const short = parts.length > 2 ? [`${first} ${last}`] : [];
  return [...short, ...titles.map((title) => `${title} ${last}`)];
}
