import { Alert } from '#ui/alert';

import type { NoteKind } from './counsel.read.ts';

/** What a note of this kind is called. */
export const kindNames: Record<NoteKind, string> = {
  note: 'Note',
  lint: 'First Amendment report',
  consistency: 'Consistency report',
};

/** Stands at the head of every page of counsel's notes, on the screen and on paper. */
export function Privileged() {
  return (
    <Alert kind="warning" heading="Privileged and confidential: attorney–client communication" slim>
      For counsel, and for whom counsel has named. It isn’t shown, counted, searched, exported or reported anywhere
      else. Don’t pass it on.
    </Alert>
  );
}
