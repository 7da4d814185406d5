import type { Child } from 'hono/jsx';

import type { Shown } from '#kernel/people-shown';
import type { Citation } from '#kernel/result';
import { Alert, type Trouble, TroubleSummary } from '#ui/alert';
import { assetPath } from '#ui/assets';
import { Button, ButtonRow, TokenField } from '#ui/button';
import { Columns } from '#ui/columns';
import { TextArea } from '#ui/field';
import { LiveFindings } from '#ui/findings';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Picture } from '#ui/picture';
import { PostPreview } from '#ui/post-preview';
import { RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { Name } from '#ui/words';

import { Pictures } from './compose-pictures.tsx';
import type { Asked, Needs, Permission } from './draft-permissions.ts';
import type { Attachment } from './draft-row.ts';
import type { Note, Picture as DraftPicture } from './draft.read.ts';
import { DraftFindings } from './findings-view.tsx';
import { NeedsFields } from './needs.tsx';
import { paths } from './paths.ts';

/** What the account's network takes, in its own words and in characters. */
export type Limits = { mostCharacters: number; mostAltCharacters?: number | undefined; says: readonly string[] };

export type ComposeProps = {
  token: string;
  /** Whose typing is kept in the browser. */
  personId: string;
  account: { id: string; name: string; handle: string; network: string };
  /** None before the first save. */
  draft?: { id: string; state: string; version: number; contentHash: string } | undefined;
  /** The comment that it answers, and that comment as it is shown; none for a post of its own. */
  answers?: string | undefined;
  answered?: Child;
  /** What its words are screened as. */
  use: 'draft' | 'reply';
  text: string;
  pictures: readonly DraftPicture[];
  /** Hashes of the pictures that are ticked to be taken off. */
  removed?: readonly string[];
  /** Of what was saved last; a text typed since is looked through when it is saved. */
  savedText: string;
  findings: readonly Note[];
  /** Which clause keeps secrets out, for what is found while typing. */
  secretsClause: string;
  /** What the policy has looked for in drafts, and by which clause. */
  screening: readonly { id: string; clause: string; draft?: string | undefined; reply?: string | undefined }[];
  /** The agency's own words, and what it allows, for what is found while typing. */
  terms: object;
  used: number;
  limits: Limits;
  mostPictures: number;
  zone: string;
  /** What the text needs a permission for, what the policy asks of drafts, and the permissions to choose from. */
  needs?: Needs | undefined;
  asked?: readonly Asked[];
  permissions?: readonly Permission[];
  /** What is known of the pictures' files, and who in a picture needs a written permission. */
  attachments?: readonly Attachment[];
  releases?: readonly Shown[];
  citations?: readonly Citation[];
  troubles?: Record<string, string> | undefined;
  /** What was done a moment ago. */
  said?: string | undefined;
};

/** Text left, how it will look right; what was found, pictures with their words, and the way on. */
export function ComposeScreen(props: ComposeProps) {
  const { account, draft, answered, said, citations = [], troubles = {}, pictures } = props;
  const what = answered ? 'an answer' : 'a draft';
  return (
    <>
      <PageHead
        title={draft ? `Write ${what}` : `Start ${what}`}
        crumbs={[{ href: paths.drafts, label: 'Publish' }]}
        lead={
          <>
            For <Name text={account.name} ours />. Nobody outside sees it before a second person has approved exactly
            these words and pictures.
          </>
        }
      />
      <RefusalAlert citations={citations}>What you typed is still here.</RefusalAlert>
      <TroubleSummary troubles={troublesOf(troubles, pictures)} />
      {said && <Alert kind="success" heading={said} slim />}
      <Voids state={draft?.state} />
      <Columns side={<Aside {...props} />}>
        {answered}
        <ComposeForm {...props} />
      </Columns>
    </>
  );
}

const voided: Record<string, string> = {
  in_review: 'It waits for review. Saving takes it back: submit it again afterwards.',
  approved: 'It is approved. Saving makes another version, which nobody has approved yet.',
  scheduled:
    'It is approved and ordered. Saving stops the order and makes another version, which nobody has approved yet.',
};

function Voids({ state = '' }: { state?: string | undefined }) {
  const says = voided[state];
  return says ? <Alert kind="warning" heading={says} slim /> : null;
}

/** Where it begins, and under which name its first words are kept in the browser. */
const beginningOf = ({ answers, account }: ComposeProps) =>
  answers
    ? { begins: `answers:${answers}`, start: paths.answer(answers) }
    : { begins: `for:${account.id}`, start: paths.write(account.id) };

function ComposeForm(props: ComposeProps) {
  const { token, personId, draft, findings, savedText } = props;
  const { begins, start } = beginningOf(props);
  const began = `${personId}:${begins}`;
  return (
    <form
      method="post"
      action={draft ? paths.edit(draft.id) : start}
      enctype="multipart/form-data"
      novalidate
      data-island="composer"
      data-keep={draft ? `${personId}:${draft.id}` : began}
      data-began={draft ? began : undefined}
      data-saved={props.said ? 'yes' : undefined}
    >
      <TokenField token={token} />
      <div data-island="kept" />
      <PostText {...props} />
      {draft && <FoundBefore draftId={draft.id} text={savedText} findings={findings} />}
      {draft && <NeedsFields {...props} of="text" which="Text" after="" />}
      {draft && <Pictures {...props} draftId={draft.id} mostAlt={props.limits.mostAltCharacters} />}
      {!draft && <p>Pictures are added once the text is saved.</p>}
      <ButtonRow>
        <Button name="then" value="submit">
          Save and go on to submit
        </Button>
        <Button kind="outline" name="then" value="stay">
          Save
        </Button>
      </ButtonRow>
    </form>
  );
}

/** The words in which a finding was set aside. */
const asideIn = (text: string, findings: readonly Note[]) =>
  findings.flatMap(({ force, words, from, to }) =>
    words && force === 'advice' ? [{ kind: words.kind, quote: text.slice(from, to) }] : [],
  );

function PostText(props: ComposeProps) {
  const { text, savedText, findings, limits, troubles = {}, secretsClause, screening, use, terms } = props;
  return (
    <>
      <TextArea
        name="text"
        label="Text"
        rows={9}
        value={text}
        most={limits.mostCharacters}
        hint="Write for everybody: short sentences, no jargon, each word of a hashtag with a capital."
        trouble={troubles['text']}
      />
      <div
        data-island="findings"
        data-for="text"
        data-use={use}
        data-secrets={secretsClause}
        data-reader={assetPath('finder.js')}
        data-heads={assetPath('heads.bin')}
        data-rules={JSON.stringify(screening.filter((rule) => rule[use] !== undefined))}
        data-aside={JSON.stringify(asideIn(savedText, findings))}
        data-terms={JSON.stringify(terms)}
        data-known={text === savedText ? 'yes' : undefined}
      >
        <LiveFindings />
      </div>
      <output class="usa-sr-only" data-part="found-said" />
    </>
  );
}

function FoundBefore({ draftId, text, findings }: { draftId: string; text: string; findings: readonly Note[] }) {
  return (
    <section aria-labelledby="found" data-part="found-before">
      <h2 id="found">Found in what was saved</h2>
      {findings.length === 0 ? (
        <Status tone="good">Nothing stands in its way.</Status>
      ) : (
        <DraftFindings draftId={draftId} text={text} findings={findings} />
      )}
    </section>
  );
}

function Aside({ account, text, used, limits, pictures, draft }: ComposeProps) {
  return (
    <>
      <h2>How it will look</h2>
      <PostPreview
        network={account.network === 'bluesky' ? 'bluesky' : 'site'}
        author={account.name}
        handle={account.handle}
        text={text}
        used={used}
        most={limits.mostCharacters}
        attached={
          draft &&
          pictures.length > 0 &&
          pictures.map(({ sha256, alt }) => <Picture src={paths.picture(sha256, draft.id)} alt={alt} />)
        }
      />
      <h3>What this network takes</h3>
      <ul>
        {limits.says.map((says) => (
          <li>{says}</li>
        ))}
      </ul>
      {draft && (
        <SummaryList
          facts={[
            { name: 'Version', value: String(draft.version) },
            { name: 'Content hash', value: <Hash hash={draft.contentHash} /> },
          ]}
        />
      )}
    </>
  );
}

function troublesOf(troubles: Record<string, string>, pictures: readonly DraftPicture[]): Trouble[] {
  return Object.entries(troubles).map(([id, says]) => ({ id, says, label: labelOf(id, pictures) }));
}

function labelOf(id: string, pictures: readonly DraftPicture[]): string {
  const [what = '', sha256] = id.split('-');
  const place = pictures.findIndex((picture) => picture.sha256 === sha256);
  return place < 0
    ? id === 'files'
      ? 'Pictures'
      : 'Text'
    : `Picture ${place + 1}, ${{ alt: 'alt text', shows: 'who is in it' }[what] ?? what}`;
}
