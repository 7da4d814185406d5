import type { Account } from '#domain/accounts';
import type { Agency } from '#domain/agencies';
import { type Content, type Needs, type Picture, permissionsIn } from '#domain/drafts';
import { type Permission, permissionsAmong, standsAt } from '#domain/permissions';
import { packInForce } from '#domain/policies';
import { charactersIn } from '#kernel/graphemes';
import { grouped } from '#kernel/numbers';
import type { View } from '#platform/db';
import { type Control, type Pack, settingValue } from '#policy';
import type { AgencyTerms, HeadWeights } from '#screening';

import { needingRelease, whichShows, withoutForm } from './people-in-pictures.ts';
import { type DraftFinding, foundIn } from './screened.ts';
import type { World } from './world.ts';

type Draft = {
  account: Account;
  agency: Agency;
  content: Content;
  pack: Pack;
  weights: HeadWeights;
  terms: AgencyTerms;
};

/** Everything that is found in a draft now, in the order in which a person mends it. Advice until it is submitted. */
export function draftFindings(draft: Draft): DraftFinding[] {
  const { content, pack } = draft;
  const { stops, advice } = foundIn(draft);
  return [...stops, ...picturesIn(content), ...lengthOf(content, pack), ...representative(draft), ...advice];
}

/** What is said of those who stand in an election soon, each once: who decides on such a draft is the director. */
export const standingIn = (found: readonly DraftFinding[]): string[] => [
  ...new Set(found.flatMap(({ kind, says, leftOut }) => (kind === 'election_name' && !leftOut ? [says] : []))),
];

function picturesIn({ pictures }: Content): DraftFinding[] {
  return pictures.flatMap((picture, at) => missingOf(picture, `Picture ${at + 1}`));
}

function missingOf({ alt, source, right }: Picture, which: string): DraftFinding[] {
  const missing: DraftFinding[] = [];
  if (!alt.trim())
    missing.push({
      control: 'draft.needs-alt-text',
      where: 'pictures',
      says: `${which} has no alt text. Say in a sentence what it shows.`,
    });
  if (!source.trim() || !right.trim())
    missing.push({
      control: 'draft.needs-right',
      where: 'pictures',
      says: `${which} lacks its source or the right by which it is used.`,
    });
  return missing;
}

function lengthOf({ text }: Content, pack: Pack): DraftFinding[] {
  const most = settingValue(pack, 'draft-max-characters');
  const length = charactersIn(text);
  if (length <= most) return [];
  return [
    {
      control: 'draft.fits-network',
      where: 'text',
      says: `The text has ${grouped(length)} characters; this agency's drafts have at most ${grouped(most)}.`,
    },
  ];
}

/** The account's public name is the identity that every post carries; where the pack wants initials, they end the text. */
function representative({ account, agency, content, pack }: Draft): DraftFinding[] {
  const identity = account.name.toLowerCase();
  const named = [agency.name, agency.slug].some((name) => identity.includes(name.toLowerCase()));
  const initials = settingValue(pack, 'representative-signature') === 'required';
  const control = 'draft.names-representative' as const;
  if (!named)
    return [
      {
        control,
        where: 'text',
        says: `The account is called “${account.name}”, which doesn't name ${agency.name}. Have its name changed in the register.`,
      },
    ];
  if (initials && !/\^[A-Z]{2,3}$/.test(content.text.trim()))
    return [{ control, where: 'text', says: 'The text has to end with your initials, such as ^AB.' }];
  return [];
}

/**
 * What the network itself would not take of the content; empty when this installation has no connector for it.
 *
 * A missing alt text is found without it, so it isn't asked about those.
 */
export async function networkFindings(
  world: World,
  account: Account,
  { text, pictures }: Content,
): Promise<DraftFinding[]> {
  const connector = world.connectorOf(account);
  if (!connector) return [];
  const bytes = await Promise.all(
    pictures.map(async ({ sha256, alt, ...picture }) => ({
      ...picture,
      alt: alt.trim() || 'not yet',
      bytes: await world.blobs.get(sha256),
    })),
  );
  const content = { text, createdAt: new Date(0), languages: ['en'], pictures: bytes };
  return connector.publish.validate(content).map(({ where, says }): DraftFinding => ({
    control: 'draft.fits-network',
    where: where === 'pictures' ? 'pictures' : 'text',
    says,
  }));
}

type Rests = {
  accountId: string;
  content: Content;
  pack: Pick<Pack, 'forms' | 'settings'>;
  permissions: readonly Permission[];
  at: Date;
};

/**
 * Where a content needs a written permission and none stands at `at`: none is linked, or it is of another kind, for another
 * account, not granted, ended or run out. Only for what the policy has a form. No permission unlocks what {@link draftFindings} finds.
 */
export function permissionFindings({ accountId, content, pack, permissions, at }: Rests): DraftFinding[] {
  const lacking = (needs: Needs = {}) =>
    Object.entries(needs).flatMap(([covers, id]) => {
      const form = Object.values(pack.forms).find((one) => one.covers === covers);
      const linked = permissions.find((one) => one.id === id);
      const why = form && whyNot(linked, { covers, accountId, at });
      const control: Control = covers === 'copyright' ? 'draft.needs-copyright' : 'draft.needs-permission';
      return why ? [{ control, says: `“${form.title}” is needed, and ${why}` }] : [];
    });
  return [
    ...lacking(content.needs).map(({ control, says }) => ({ control, where: 'text' as const, says: `Text: ${says}` })),
    ...content.pictures.flatMap((picture, place) => [
      ...lacking(neededBy(picture, pack)).map(({ control, says }) => ({
        control,
        where: 'pictures' as const,
        says: `${whichShows(picture, place, pack)}: ${says}`,
      })),
      ...withoutForm(picture, `Picture ${place + 1}`, pack),
    ]),
  ];
}

/** Who can be harmed by being seen needs a permission, whether the author asks for one or not. */
const neededBy = (picture: Picture, pack: Rests['pack']): Needs | undefined =>
  needingRelease(picture, pack).length > 0 ? { images: '', ...picture.needs } : picture.needs;

function whyNot(
  linked: Permission | undefined,
  { covers, accountId, at }: { covers: string; accountId: string; at: Date },
): string | undefined {
  if (!linked) return 'none is linked. Ask for it by its form, and link it once it is granted.';
  if (linked.covers !== covers) return 'what is linked is another kind of permission. Choose one of this kind.';
  if (linked.accountId !== null && linked.accountId !== accountId)
    return 'the one that is linked is for another account. Choose one for this account, or ask for it.';
  if (standsAt(linked, at)) return undefined;
  if (linked.state === 'asked') return 'the one that is linked waits for its answer.';
  if (linked.state === 'refused') return 'the one that is linked was refused. Take what it covers out, or ask again.';
  return 'the one that is linked has ended. Choose one that is in force, or ask for it again.';
}

/** As {@link permissionFindings}, by the policy in force, of what the content names; at the instant of `view` unless told. */
export async function permissionsLacking(
  view: View,
  { accountId, content, at = view.now }: Pick<Rests, 'accountId' | 'content'> & Partial<Pick<Rests, 'at'>>,
): Promise<DraftFinding[]> {
  const permissions = await permissionsAmong(view, permissionsIn(content));
  return permissionFindings({ accountId, content, pack: await packInForce(view), permissions, at });
}

/** The controls by which these findings say no, each once. */
export const controlsOf = (found: readonly DraftFinding[]) => [
  ...new Set(found.filter(({ advises }) => !advises).map(({ control }) => control)),
];
