import type { Picture } from '#domain/drafts';
import { type Shown, shownInWords } from '#kernel/people-shown';
import { type Pack, settingValue } from '#policy';

import type { DraftFinding } from './screened.ts';

/** Who in the picture may be shown only with a written permission. */
export const needingRelease = ({ shows = [] }: Pick<Picture, 'shows'>, pack: Pick<Pack, 'settings'>): Shown[] =>
  shows.filter((one) => settingValue(pack, 'people-needing-release').includes(one));

/** 'Picture 1', with who in it needs a permission: 'Picture 1 shows an inmate'. */
export function whichShows(picture: Picture, place: number, pack: Pick<Pack, 'settings'>): string {
  const shown = needingRelease(picture, pack);
  return `Picture ${place + 1}${shown.length > 0 ? ` shows ${shownInWords(shown)}` : ''}`;
}

/** Who may be shown only with a permission, where the policy has no form by which one could be given. */
export function withoutForm(picture: Picture, which: string, pack: Pick<Pack, 'settings' | 'forms'>): DraftFinding[] {
  const shown = needingRelease(picture, pack);
  if (shown.length === 0 || Object.values(pack.forms).some(({ covers }) => covers === 'images')) return [];
  return [
    {
      control: 'draft.needs-permission',
      where: 'pictures',
      says: `${which} shows ${shownInWords(shown)}, which needs a written permission, and this policy has no form by which one is given. Take the picture off, or ask whoever adopts the policy for such a form.`,
    },
  ];
}
