import { type Attachment, type MalwareFound, attachmentsAmong, quarantinedAmong } from '#domain/attachments';
import type { Content, Picture } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { charactersIn } from '#kernel/graphemes';
import { grouped } from '#kernel/numbers';
import { type Result, ok, refuse } from '#kernel/result';
import type { View } from '#platform/db';
import { type Pack, settingValue } from '#policy';
import { type AgencyTerms, type HeadWeights, altTrouble, isImageOfText, labelOf, useOf } from '#screening';

import type { FoundDraft } from './found-draft.ts';
import { type DraftFinding, type ScreenedBy, bareOf, wordsIn } from './screened.ts';
import type { Ctx, World } from './world.ts';

/** What the words are read for. */
type Used = Pick<ScreenedBy, 'use'>;

type Rules = Pick<Pack, 'settings' | 'screening' | 'forms'>;

type Looked = {
  content: Pick<Content, 'pictures' | 'to'>;
  attachments: readonly Attachment[];
  pack: Rules;
  /** Whether a scanner is named now. */
  scanner: boolean;
  /** What the screening has learnt. */
  weights: HeadWeights;
  /** The longest alt text that the account's network takes, in graphemes; undefined where it names none. */
  mostAlt: number | undefined;
  /** The agency's own lists, which the text in pictures is held against. */
  terms: AgencyTerms;
};

/** What stands in the way of a draft's pictures by who is in them, by the search for malware, and by the text in them. */
export function attachmentFindings({
  content,
  attachments,
  pack,
  scanner,
  mostAlt,
  ...engine
}: Looked): DraftFinding[] {
  const use = useOf(content);
  const required = scanner || settingValue(pack, 'attachment-scan') === 'required';
  return content.pictures.flatMap((picture, at) => {
    const which = `Picture ${at + 1}`;
    const file = attachments.find(({ sha256 }) => sha256 === picture.sha256);
    return [
      ...unnamedIn(picture, which),
      ...altIn(picture, which, { pack, mostAlt, use }),
      ...unscanned(file, { which, required, scanner }),
      ...(file ? textIn(file, which, { pack, use, ...engine }) : []),
    ];
  });
}

/** As {@link attachmentFindings}, of what the content names. */
export async function attachmentsLacking(
  view: View,
  world: World,
  { content, account, ...rules }: Pick<FoundDraft, 'content' | 'account'> & Pick<Looked, 'pack' | 'terms'>,
): Promise<DraftFinding[]> {
  const named = content.pictures.map(({ sha256 }) => sha256);
  const attachments = await attachmentsAmong(view, named);
  const { malware, headWeights: weights } = world;
  const mostAlt = world.connectorOf(account)?.publish.mostAltCharacters;
  return attachmentFindings({ ...rules, content, attachments, scanner: malware.configured, weights, mostAlt });
}

/** Whether a file of this content is in quarantine, also after it had been let through. */
export async function malwareIn(view: View, { pictures }: Content): Promise<boolean> {
  const named = pictures.map(({ sha256 }) => sha256);
  return (await quarantinedAmong(view, named)).length > 0;
}

/**
 * A file in which the scanner found malware goes nowhere: what is kept is that somebody tried to bring it in, when, its hash
 * and the name of what was found. Always refused, by `attachment.checked`.
 */
export async function refuseFile(ctx: Ctx, subjectId: string, payload: MalwareFound): Promise<Result<never>> {
  const kept = await ctx.transact(async (tx) => {
    await appendEntry(tx, { kind: 'attachment.malware-found', subjectId, payload });
    return ok(null);
  });
  return kept.ok ? refuse('attachment.checked') : kept;
}

function unnamedIn({ shows = [] }: Picture, which: string): DraftFinding[] {
  if (shows.length > 0) return [];
  return [
    {
      control: 'draft.names-people',
      where: 'pictures',
      says: `${which} doesn't say who is in it. Answer the question below the picture.`,
    },
  ];
}

const letsOn: ReadonlySet<string | undefined> = new Set(['clean', 'released']);

function unscanned(
  file: Attachment | undefined,
  { which, required, scanner }: { which: string; required: boolean; scanner: boolean },
): DraftFinding[] {
  if (letsOn.has(file?.scan)) return [];
  if (file?.scan !== 'malware' && !required) return [];
  const says =
    file?.scan === 'malware'
      ? `Malware was found in ${which.toLowerCase()}: “${file.says}”. Take it off, and tell your security officer where the file came from.`
      : !scanner
        ? `${which} isn't scanned for malware: no scanner is configured here, and the policy requires it. Tell your administrator.`
        : file
          ? `${which} isn't scanned for malware yet. It is scanned when you submit; where the scanner doesn't answer, try again in some minutes, then tell your administrator.`
          : `${which} came in before files were scanned for malware. Take it off and add it again.`;
  return [{ control: 'attachment.checked', where: 'pictures', says }];
}

/** Of what is said of the form of a text, not of what it says, nothing is asked of a picture. */
const formKinds: ReadonlySet<string> = new Set([
  'hashtag_case',
  'emoji_run',
  'all_caps',
  'reading_grade',
  'captions',
  'language',
]);

function textIn(
  { reading, words }: Attachment,
  which: string,
  { pack, use, ...engine }: Pick<Looked, 'pack' | 'weights' | 'terms'> & Used,
): DraftFinding[] {
  if (reading === 'waiting')
    return [
      {
        control: 'attachment.checked',
        where: 'pictures',
        says: `The text in ${which.toLowerCase()} is being read, which takes some seconds. Open this page again, then submit.`,
      },
    ];
  if (reading !== 'read' || words === '') return [];
  const rules = pack.screening.filter(({ id }) => !formKinds.has(id));
  const said = saidIn(words, which, { ...engine, use, pack: { screening: rules } });
  const ofText = pack.screening.find((rule) => rule.id === 'image_of_text' && rule[use]);
  if (!ofText || !isImageOfText(words)) return said;
  return [
    ...said,
    advice(
      ofText.clause,
      `${which} is mostly text, which a screen reader can't read. Say all of it in the post or in the alt text.`,
    ),
  ];
}

/** One sentence for the same kind in the same words: each can be set aside, and lets no other through. Where it stands, people see. */
function saidIn(words: string, which: string, by: ScreenedBy): DraftFinding[] {
  const { stops, advice: advises } = wordsIn(words, by);
  const alike = Map.groupBy([...stops, ...advises], ({ kind, quote }) => `${kind} ${quote}`);
  return [...alike.values()].flatMap(([first]) => {
    if (!first) return [];
    const says = `${which} shows text in which this stands: ${labelOf(first.kind) ?? first.kind}. ${first.explanation}`;
    const end = first.advises ? '' : ' Cover it in the picture itself, or take the picture off.';
    return [{ ...bareOf(first), where: 'pictures', says: `${says}${end}` }];
  });
}

/** What is wrong with the words that stand for a picture: they say nothing of it, or are more than the network takes. */
function altIn(
  { alt }: Picture,
  which: string,
  { pack, mostAlt, use }: Pick<Looked, 'pack' | 'mostAlt'> & Used,
): DraftFinding[] {
  const trouble = altTrouble(alt);
  const ruleOf = (kind: 'alt_text' | 'alt_text_cap') => pack.screening.find((rule) => rule.id === kind && rule[use]);
  const [rule, cap] = [ruleOf('alt_text'), ruleOf('alt_text_cap')];
  const length = charactersIn(alt);
  return [
    ...(rule && trouble ? [advice(rule.clause, `${which}: ${trouble}`)] : []),
    ...(cap && mostAlt !== undefined && length > mostAlt
      ? [advice(cap.clause, `${which}: ${tooLong(length, mostAlt)}`)]
      : []),
  ];
}

const tooLong = (length: number, most: number) =>
  `The alt text has ${grouped(length)} characters; this account’s network takes ${grouped(most)}. Shorten it by ${grouped(length - most)}, and say the rest in the post.`;

const advice = (clause: string, says: string): DraftFinding => ({
  control: 'draft.needs-alt-text',
  where: 'pictures',
  says,
  advises: { clause },
});
