import { agencyOf } from '#domain/agencies';
import { packInForce } from '#domain/policies';
import { type Term, termsAt } from '#domain/terms';
import { civilDate, dateAfter, formatCivilDate } from '#kernel/instant';
import type { View } from '#platform/db';
import type { Pack } from '#policy';
import { type AgencyTerms, spellingsOf } from '#screening';

type Known = { pack: Pick<Pack, 'settings' | 'screening'>; zone: string; at: Date };

/**
 * What screening knows of the agency at `at`: its watched words, the shapes of its numbers, what it allows, and who stands
 * in an election whose days have begun. Loaded wherever something of the agency is screened.
 *
 * @public
 */
export async function termsOf(view: View, at: Date = view.now): Promise<AgencyTerms> {
  const [{ zone }, pack] = [await agencyOf(view), await packInForce(view)];
  return termsUnder(view, { pack, zone, at });
}

/** As {@link termsOf}, where policy and zone are at hand: one statement. */
export async function termsUnder(view: View, known: Known): Promise<AgencyTerms> {
  return termsIn(await termsAt(view, known.at), known);
}

/** As {@link termsUnder}, but for what only those who keep the list may see: what a page may hold for its author. */
export async function openTermsUnder(view: View, known: Known): Promise<AgencyTerms> {
  const terms = await termsAt(view, known.at);
  return termsIn(
    terms.filter(({ restricted }) => !restricted),
    known,
  );
}

function termsIn(terms: readonly Term[], known: Known): AgencyTerms {
  const of = (...sorts: Term['sort'][]) => terms.filter(({ sort }) => sorts.includes(sort));
  const stopped = stoppedFor(known.pack);
  return {
    terms: [...of('watched').flatMap(watched), ...of('candidate').flatMap((term) => candidate(term, known))],
    numberFormats: of('number').flatMap(({ kinds, words, near }) =>
      kinds.map((kind) => ({ kind, format: words, near })),
    ),
    allowed: of('name', 'place', 'phrase', 'contact').map(({ id, words, also, kinds }) => ({
      id,
      words,
      also,
      kinds: kinds.filter((kind) => !stopped.has(kind)),
    })),
  };
}

/** What the policy lets nobody send is not the agency's to allow either. */
const stoppedFor = ({ screening }: Known['pack']): ReadonlySet<string> =>
  new Set(
    screening.flatMap(({ id, draft, reply }) =>
      draft === 'block_absolutely' || reply === 'block_absolutely' ? [id] : [],
    ),
  );

const watched = ({ kinds, words, also }: Term) => kinds.map((kind) => ({ kind, words, also }));

function candidate({ words, also, office, election }: Term, known: Known) {
  const window = election ? windowOf(election.heldOn, known) : undefined;
  if (!election || !window?.open) return [];
  const stands = `${words} (${office ?? 'no office named'}) stands for election on ${formatCivilDate(election.heldOn)}`;
  const says = `${stands}: ${election.name}, ${election.jurisdiction}. From ${formatCivilDate(window.from)} on, drafts that name ${words} go to the director.`;
  return [{ kind: 'election_name' as const, words, also: [...spellingsOf(words), ...also], says }];
}

/**
 * From which day on an election is minded, and whether it is so at `at`: from the first second of that day until the last
 * of the day of the election, in the agency's zone. Undefined where the policy sets no days.
 */
function windowOf(heldOn: string, { pack, zone, at }: Known): { from: string; open: boolean } | undefined {
  const days = electionDays(pack);
  if (days === undefined) return undefined;
  const [from, today] = [dateAfter(heldOn, { days: -days }), civilDate(at, zone)];
  return { from, open: from <= today && today <= heldOn };
}

/** So many days before an election its names are minded; undefined where the policy sets none. */
function electionDays({ settings }: Known['pack']): number | undefined {
  const setting = settings['election-notice'];
  return setting?.type === 'number' && setting.unit === 'days' ? setting.value : undefined;
}
