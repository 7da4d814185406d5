import { addAgency } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { addPerson, giveRole } from '#domain/people';
import { adoptPack } from '#domain/policies';
import { newId } from '#kernel/ids';
import { ok } from '#kernel/result';
import { type Pack, readPack } from '#policy';

import type { House } from './house.ts';

type NewAgency = {
  slug: string;
  name: string;
  zone: string;
  /** The folder of its policy pack, the name of a bundled one, or a pack that was read before. */
  pack: string | Pack;
  administrator: { name: string; email: string; title: string; password: string };
};

/**
 * An agency exists, its policy is in force, and one person can sign in and let the others in: the administrator, who has
 * no say over content. Answers both ids. Throws PackInvalid or WrongUse, and then nothing was made.
 */
export async function setUpAgency(house: House, wanted: NewAgency): Promise<{ agencyId: string; personId: string }> {
  const pack = typeof wanted.pack === 'string' ? readPack(wanted.pack) : wanted.pack;
  const agencyId = newId(new Date());
  const { password, ...person } = wanted.administrator;
  const signInId = await house.signIn.createSignIn({ ...person, password });
  const made = await house.contextFor({ agencyId, personId: null, byPerson: true }).transact(async (tx) => {
    const { slug, name, zone } = wanted;
    await addAgency(tx, { slug, name, zone });
    await adoptPack(tx, pack, null);
    const personId = await addPerson(tx, { ...person, divisionId: null, signInId });
    await giveRole(tx, { personId, role: 'administrator', untilAt: null, decisionId: null });
    const payload = { slug, name, policy: pack.policy, pack: pack.hash, administrator: personId };
    await appendEntry(tx, { kind: 'agency.set-up', subjectId: agencyId, payload });
    return ok(personId);
  });
  if (!made.ok) throw new Error('setting up an agency is refused by no control');
  return { agencyId, personId: made.value };
}
