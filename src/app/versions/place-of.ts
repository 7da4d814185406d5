/** What the parts of a pack's rules for the public are called. */
const sections: Record<string, string> = {
  commentingRules: 'Commenting rule',
  grounds: 'Ground to hide',
  blockGrounds: 'Ground to block',
  wordFilters: 'Word filter',
  wording: 'Wording for the public',
};

/** Where a warning stands, as people say it: `Ground to hide: profane`. */
export function placeOf({ where: { section, key } }: { where: { section: string; key: string } }): string {
  return `${sections[section] ?? section}: ${key}`;
}
