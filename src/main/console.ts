// `npm run console`: a prompt inside the house, with `house` and `ctx(agency, who)`. Shares the database with whatever runs.
import { start } from 'node:repl';

import { agencyBySlug } from '#domain/agencies';
import { environmentOrExit } from '#platform/env';
import type { Ctx } from '#steps/world';

import { type House, openHouse } from './house.ts';

const GREETING = `house             everything this process holds
await ctx('odoc')                          in nobody's name, as a clock does it
await ctx('odoc', 'june@odoc.example')     in a person's name; then: view(work), transact(work)
Ctrl-D leaves.
`;

const house = await openHouse(environmentOrExit());
process.stdout.write(GREETING);
const prompt = start('rostrum> ');
Object.assign(prompt.context, { house, ctx: (agency: string, who?: string) => contextIn(house, agency, who) });
prompt.on('exit', () => void house.close().then(() => process.exit(0)));

/** What a person of that agency may reach, by mail address; without one, in nobody's name. Throws when there is none. */
async function contextIn({ db, contextFor }: House, slug: string, email?: string): Promise<Ctx> {
  const agency = await agencyBySlug(db, slug);
  if (!agency) throw new Error(`No agency is called ${slug}.`);
  const agencyId = agency.id;
  const nobody = contextFor({ agencyId, personId: null, byPerson: false });
  if (!email) return nobody;
  const person = await nobody.view((view) =>
    view.selectFrom('people').select('id').where('email', '=', email).where('until_at', 'is', null).executeTakeFirst(),
  );
  if (!person) throw new Error(`Nobody of ${slug} has the address ${email}.`);
  return contextFor({ agencyId, personId: person.id, byPerson: true, address: '127.0.0.1' });
}
