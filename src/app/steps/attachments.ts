import { type Attachment, attachmentsAmong } from '#domain/attachments';
import type { Content, Picture } from '#domain/drafts';
import { packInForce } from '#domain/policies';
import type { View } from '#platform/db';
import { type Pack, settingValue } from '#policy';
import { altTrouble, isImageOfText, labelOf, screenFor, secretKinds, secretsIn } from '#screening';

import type { DraftFinding } from './content.ts';
import type { World } from './world.ts';

type Rules = Pick<Pack, 'settings' | 'screening' | 'forms'>;

type Looked = {
  content: Pick<Content, 'pictures'>;
  attachments: readonly Attachment[];
  pack: Rules;
  /** Whether a scanner is named now. */
  scanner: boolean;
};

/** What stands in the way of a draft's pictures by who is in them, by the search for malware, and by the text in them. */
export function attachmentFindings({ content, attachments, pack, scanner }: Looked): DraftFinding[] {
  const required = scanner || settingValue(pack, 'attachment-scan') === 'required';
  return content.pictures.flatMap((picture, at) => {
    const which = `Picture ${at + 1}`;
    const file = attachments.find(({ sha256 }) => sha256 === picture.sha256);
    return [
      ...unnamedIn(picture, which),
      ...altIn(picture, which, pack),
      ...unscanned(file, { which, required, scanner }),
      ...(file ? textIn(file, which, pack) : []),
    ];
  });
}

/** As {@link attachmentFindings}, by the policy in force, of what the content names. */
export async function attachmentsLacking(view: View, world: World, content: Content): Promise<DraftFinding[]> {
  const attachments = await attachmentsAmong(
    view,
    content.pictures.map(({ sha256 }) => sha256),
  );
  return attachmentFindings({ content, attachments, pack: await packInForce(view), scanner: world.malware.configured });
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

function textIn({ reading, words }: Attachment, which: string, pack: Rules): DraftFinding[] {
  if (reading === 'waiting')
    return [
      {
        control: 'attachment.checked',
        where: 'pictures',
        says: `The text in ${which.toLowerCase()} is being read, which takes some seconds. Open this page again, then submit.`,
      },
    ];
  if (reading !== 'read' || words === '') return [];
  return [...secretsShown(words, which), ...adviceOn(words, which, pack)];
}

/** One sentence a kind: where in the picture it stands, people see. */
function secretsShown(words: string, which: string): DraftFinding[] {
  return [...Map.groupBy(secretsIn(words), ({ kind }) => kind)].flatMap(([kind, [first]]) =>
    first
      ? [
          {
            control: 'draft.no-secrets',
            where: 'pictures',
            says: `${which} shows text in which this stands: ${labelOf(kind) ?? kind}. ${first.explanation} Cover it in the picture itself, or take the picture off.`,
          },
        ]
      : [],
  );
}

function adviceOn(words: string, which: string, { screening }: Rules): DraftFinding[] {
  const rules = screening.filter(({ id }) => !secretKinds.has(id) && !formKinds.has(id));
  const found = Map.groupBy(screenFor(words, 'draft', { rules }).findings, ({ kind }) => kind);
  const said = [...found].flatMap(([kind, [first]]) =>
    first
      ? [
          advice(
            first.clause,
            `${which} shows text in which this stands: ${labelOf(kind) ?? kind}. ${first.explanation}`,
          ),
        ]
      : [],
  );
  const ofText = screening.find(({ id, draft }) => id === 'image_of_text' && draft);
  if (!ofText || !isImageOfText(words)) return said;
  return [
    ...said,
    advice(
      ofText.clause,
      `${which} is mostly text, which a screen reader can't read. Say all of it in the post or in the alt text.`,
    ),
  ];
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
