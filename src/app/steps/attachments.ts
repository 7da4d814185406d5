import { type Attachment, attachmentsAmong } from '#domain/attachments';
import type { Content, Picture } from '#domain/drafts';
import { packInForce } from '#domain/policies';
import type { View } from '#platform/db';
import { type Pack, settingValue } from '#policy';
import { type HeadWeights, altTrouble, isImageOfText, labelOf } from '#screening';

import { type DraftFinding, type ScreenedBy, adviceOf, bareOf, stopsOf } from './screened.ts';
import type { World } from './world.ts';

type Rules = Pick<Pack, 'settings' | 'screening' | 'forms'>;

type Looked = {
  content: Pick<Content, 'pictures'>;
  attachments: readonly Attachment[];
  pack: Rules;
  /** Whether a scanner is named now. */
  scanner: boolean;
  /** What the screening has learnt. */
  weights: HeadWeights;
};

/** What stands in the way of a draft's pictures by who is in them, by the search for malware, and by the text in them. */
export function attachmentFindings({ content, attachments, pack, scanner, weights }: Looked): DraftFinding[] {
  const required = scanner || settingValue(pack, 'attachment-scan') === 'required';
  return content.pictures.flatMap((picture, at) => {
    const which = `Picture ${at + 1}`;
    const file = attachments.find(({ sha256 }) => sha256 === picture.sha256);
    return [
      ...unnamedIn(picture, which),
      ...altIn(picture, which, pack),
      ...unscanned(file, { which, required, scanner }),
      ...(file ? textIn(file, which, { pack, weights }) : []),
    ];
  });
}

/** As {@link attachmentFindings}, by the policy in force, of what the content names. */
export async function attachmentsLacking(view: View, world: World, content: Content): Promise<DraftFinding[]> {
  const attachments = await attachmentsAmong(
    view,
    content.pictures.map(({ sha256 }) => sha256),
  );
  const pack = await packInForce(view);
  const scanner = world.malware.configured;
  return attachmentFindings({ content, attachments, pack, scanner, weights: world.headWeights });
}

/** Whether malware was found in a file of this content, also after it had been let through. */
export async function malwareIn(view: View, { pictures }: Content): Promise<boolean> {
  const files = await attachmentsAmong(
    view,
    pictures.map(({ sha256 }) => sha256),
  );
  return files.some(({ scan }) => scan === 'malware');
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

function unscanned(
  file: Attachment | undefined,
  { which, required, scanner }: { which: string; required: boolean; scanner: boolean },
): DraftFinding[] {
  if (file?.scan === 'clean') return [];
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
const formKinds: ReadonlySet<string> = new Set(['hashtag_case', 'emoji_run', 'all_caps', 'reading_grade', 'language']);

function textIn(
  { reading, words }: Attachment,
  which: string,
  { pack, weights }: Pick<Looked, 'pack' | 'weights'>,
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
  const said = saidIn(words, which, { weights, terms: {}, pack: { screening: rules } });
  const ofText = pack.screening.find(({ id, draft }) => id === 'image_of_text' && draft);
  if (!ofText || !isImageOfText(words)) return said;
  return [
    ...said,
    advice(
      ofText.clause,
      `${which} is mostly text, which a screen reader can't read. Say all of it in the post or in the alt text.`,
    ),
  ];
}

/** One sentence a kind: where in the picture it stands, people see. */
function saidIn(words: string, which: string, by: ScreenedBy): DraftFinding[] {
  const stops = Map.groupBy(stopsOf(words, by), ({ kind }) => kind);
  const advises = Map.groupBy(adviceOf(words, by), ({ kind }) => kind);
  const sentence = (kind: string, explanation: string) =>
    `${which} shows text in which this stands: ${labelOf(kind) ?? kind}. ${explanation}`;
  return [...stops, ...advises].flatMap(([kind, [first]]) => {
    if (!first) return [];
    const says = sentence(kind, first.explanation);
    const end = first.advises ? '' : ' Cover it in the picture itself, or take the picture off.';
    return [{ ...bareOf(first), where: 'pictures', says: `${says}${end}` }];
  });
}

function altIn({ alt }: Picture, which: string, { screening }: Rules): DraftFinding[] {
  const rule = screening.find(({ id, draft }) => id === 'alt_text' && draft);
  const trouble = rule && altTrouble(alt);
  return trouble ? [advice(rule.clause, `${which}: ${trouble}`)] : [];
}

const advice = (clause: string, says: string): DraftFinding => ({
  control: 'draft.needs-alt-text',
  where: 'pictures',
  says,
  advises: { clause },
});
