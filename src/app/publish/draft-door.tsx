import type { Context } from 'hono';

import { show, visitOf } from '#door';
import { grouped } from '#kernel/numbers';
import { paths as respond } from '#paths/respond';
import type { View } from '#platform/db';
import type { Ctx } from '#steps/world';
import { EmptyState } from '#ui/empty-state';

import type { StandpointsOf } from './accounts.read.ts';
import { AnsweredComment } from './answered-view.tsx';
import { type Answered, readAnswered } from './answered.read.ts';
import type { Limits } from './compose.screen.tsx';
import { type Words, forceOf, questioned } from './draft-words.ts';
import { type Content, type Draft, type Note, type StandpointOf, readDraft } from './draft.read.ts';
import { paths } from './paths.ts';

type Known = { pack: Pick<Draft, 'settings' | 'screening'>; zone: string; at: Date };

/** What this area asks of the house: how somebody stands to a thing, and what a network would not take. */
export type PublishHouse = {
  standpointOf: StandpointOf;
  standpointsOf: StandpointsOf;
  networkFindings(world: Ctx['world'], account: Draft['account'], content: Content): Promise<{ says: string }[]>;
  /** What of the agency's lists the page of somebody who writes may hold. */
  openTerms(view: View, known: Known): Promise<object>;
  /** All of the agency's lists, for what is looked for here and not on the page. */
  terms(view: View, known: Known): Promise<object>;
  /** Where a permission is needed and none stands. */
  permissionFindings(rests: {
    accountId: string;
    content: Content;
    pack: Pick<Draft, 'forms' | 'settings'>;
    permissions: Draft['permissions'];
    at: Date;
  }): { control: string; says: string }[];
  /** Who else than the author could answer a finding. */
  othersWhoMay(
    view: View,
    act: 'answer-finding',
    authorId: string,
  ): Promise<{ roles: string[]; people: { name: string }[] }>;
  /** What of the pictures isn't answered or checked yet, or was found in them. */
  attachmentFindings(looked: {
    content: Content;
    attachments: Draft['attachments'];
    pack: Pick<Draft, 'settings' | 'screening' | 'forms'>;
    scanner: boolean;
    weights: Ctx['world']['headWeights'];
    terms: object;
    mostAlt: number | undefined;
  }): { control: string; says: string; advises?: { clause: string }; words?: Words }[];
};

/** The area to which every page here belongs. */
export const here = paths.drafts;

/** Said where the agency has no such draft, account or picture. */
export function nothingHere(c: Context) {
  return show(
    c,
    { title: 'Nothing here', here, status: 404 },
    <EmptyState heading="Your agency has nothing under this address">
      <a href={paths.drafts}>All drafts</a>
    </EmptyState>,
  );
}

/** Whether the viewer is among those who read comments on their own pages. */
export const opensComments = (c: Context): boolean => visitOf(c).areas.some(({ href }) => href === respond.queue);

/** The comment that a draft answers, as its viewer is shown it. */
export function answeredShown(c: Context, answered: Answered | undefined, state = 'drafted') {
  if (!answered) return undefined;
  const { agency } = visitOf(c);
  const over = state === 'published' || state === 'refused';
  return <AnsweredComment answered={answered} zone={agency.zone} opens={opensComments(c)} over={over} />;
}

/** The draft that the address names, as its viewer finds it; undefined when the agency has none. */
export function draftOf(c: Context, { standpointOf }: PublishHouse): Promise<FoundDraft | undefined> {
  return visitOf(c).ctx.view(async (view) => {
    const draft = await readDraft(view, standpointOf, c.req.param('draftId') ?? '');
    if (!draft) return undefined;
    const { id: draftId, answers: commentId, content } = draft;
    const answered = commentId ? await readAnswered(view, { commentId, draftId, to: content.to }) : undefined;
    return { ...draft, answered };
  });
}

/** A draft with the comment that it answers; undefined for a post of its own. */
export type FoundDraft = Draft & { answered: Answered | undefined };

/** What stands in its way: what was found when it was saved, the permissions that lack now, what its network would not take. */
export async function findingsOf(c: Context, house: PublishHouse, draft: Draft): Promise<Note[]> {
  const { ctx, agency } = visitOf(c);
  return [
    ...lackingIn(ctx, house, draft),
    ...(await inPictures(ctx, house, { ...draft, zone: agency.zone })),
    ...(await ownAndNetworks(ctx, house, draft)),
  ];
}

/** Nothing lacks any more where nothing comes next. */
function lackingIn({ now }: Ctx, house: PublishHouse, { account, content, permissions, ...draft }: Draft): Note[] {
  if (['published', 'refused'].includes(draft.state)) return [];
  const rests = { accountId: account.id, content, pack: draft, permissions, at: now };
  return house.permissionFindings(rests).map(({ control, says }): Note => ({
    from: 0,
    to: 0,
    kind: 'Permission needed',
    ...forceOf(draft.lifted.get(control)),
    says,
    clause: control === 'draft.needs-copyright' ? draft.clauses.copyright : draft.clauses.permission,
    at: now,
  }));
}

/** What it is called, and by which of the draft's clauses it says no. */
const inPicture: Record<string, [kind: string, clause: keyof Draft['clauses']]> = {
  'draft.names-people': ['Who is in it?', 'people'],
  'attachment.checked': ['Not checked', 'attachment'],
  'draft.no-secrets': ['Text in a picture', 'secrets'],
};

type Zoned = Draft & { zone: string };

/** What is found in pictures now: a file is scanned and read after it came in. */
async function inPictures(ctx: Ctx, house: PublishHouse, draft: Zoned): Promise<Note[]> {
  const { content, attachments } = draft;
  const { now, world } = ctx;
  if (['published', 'refused'].includes(draft.state)) return [];
  const { malware, headWeights: weights } = world;
  const mostAlt = world.connectorOf(draft.account)?.publish.mostAltCharacters;
  const terms = await termsForPictures(ctx, house, draft);
  const looked = { content, attachments, pack: draft, scanner: malware.configured, weights, terms, mostAlt };
  return house.attachmentFindings(looked).map(({ control, says, advises, words }): Note => {
    const [kind, name] = inPicture[control] ?? ['Picture', 'attachment'];
    const clause = advises?.clause ?? ruledBy(draft, control) ?? draft.clauses[name];
    const force = advises ? { force: 'advice' as const } : forceOf(draft.lifted.get(control));
    const note = { from: 0, to: 0, kind, ...force, says, clause, at: now };
    return words ? { ...note, ...questioned(words, draft.questions, note.force) } : note;
  });
}

/** One statement, and none where no picture has text in it. */
async function termsForPictures(ctx: Ctx, house: PublishHouse, draft: Zoned): Promise<object> {
  if (!draft.attachments.some(({ words }) => words !== '')) return {};
  return ctx.view((view) => house.terms(view, { pack: draft, zone: draft.zone, at: ctx.now }));
}

/** The clause of a kind that stops: `screening.stops:guilt`. */
const ruledBy = ({ screening }: Draft, control: string) =>
  screening.find(({ id }) => control === `screening.stops:${id}`)?.clause;

async function ownAndNetworks({ world, now }: Ctx, house: PublishHouse, draft: Draft): Promise<Note[]> {
  const found = await house.networkFindings(world, draft.account, draft.content);
  const own = new Set(draft.findings.map(({ says }) => says));
  const notes = found.map(({ says }): Note => ({
    from: 0,
    to: 0,
    kind: 'The network',
    ...forceOf(draft.lifted.get('draft.fits-network')),
    says,
    clause: draft.clauses.network,
    at: now,
  }));
  return [...draft.findings, ...notes.filter(({ says }) => !own.has(says))];
}

type Reached = Parameters<Ctx['world']['connectorOf']>[0];

/** What the account's network takes, as its connector says, and where the policy in force sets less to a text, that. */
export function limitsOf({ world }: Ctx, account: Reached, { settings }: Pick<Draft, 'settings'>): Limits {
  const connector = world.connectorOf(account);
  if (!connector)
    return {
      mostCharacters: 0,
      says: [`This installation has no connector for ${account.network}: nothing goes out there.`],
    };
  const { publish, pictures } = connector.capabilities;
  const says = [publish, pictures].flatMap((one) => (one.extent === 'none' ? [one.because] : (one.limits ?? [])));
  const { mostCharacters, mostAltCharacters } = connector.publish;
  const own = settings['draft-max-characters'];
  if (own?.type !== 'number' || own.value >= mostCharacters) return { mostCharacters, mostAltCharacters, says };
  const ownSays = `at most ${grouped(own.value)} characters in a draft of this agency`;
  return { mostCharacters: own.value, mostAltCharacters, says: [...says, ownSays] };
}
