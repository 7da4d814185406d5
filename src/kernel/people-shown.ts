/** Who can be recognized in a picture, as its author answers. 'nobody' stands alone; of the others any number may be so. */
export const peopleShown = ['nobody', 'passing', 'inmate', 'minor', 'victim', 'visitor'] as const;

export type Shown = (typeof peopleShown)[number];

/** Each answer as a choice, and as it stands within a sentence: 'Picture 1 shows …'. */
export const shownWords: Readonly<Record<Shown, { label: string; shows: string }>> = {
  nobody: { label: 'Nobody who can be recognized', shows: 'nobody who can be recognized' },
  passing: { label: 'Staff, or members of the public in passing', shows: 'staff or members of the public in passing' },
  inmate: { label: 'An inmate', shows: 'an inmate' },
  minor: { label: 'A minor, who is under 18', shows: 'a minor' },
  victim: { label: 'A victim of a crime or an accident', shows: 'a victim' },
  visitor: { label: 'A visitor, who came to see somebody', shows: 'a visitor' },
};

/** Several answers as a part of a sentence: 'an inmate and a visitor'. */
export function shownInWords(shows: readonly Shown[]): string {
  return new Intl.ListFormat('en').format(shows.map((one) => shownWords[one].shows));
}
