import { formatCivilDate } from '#kernel/instant';
import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button, ButtonRow } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { FileField, TextArea, TextField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name, Words } from '#ui/words';

import type { OwnFormRow } from './campaigns.read.ts';
import { paths } from './paths.ts';
import type { TeamRow } from './people.read.ts';

const crumbs = [{ href: paths.home, label: 'Acknowledgements' }];

/** Who of my people hasn't answered. */
export function TeamScreen({ rows }: { rows: readonly TeamRow[] }) {
  return (
    <>
      <PageHead title="Who of my people has not answered" crumbs={crumbs} />
      <DataTable
        caption="The most pressing first"
        rows={rows}
        empty="Everybody of yours has answered, or nobody was asked."
        columns={[
          { head: 'Person', names: true, cell: ({ name }: TeamRow) => <Name text={name} /> },
          { head: 'What', cell: ({ campaign }: TeamRow) => <Name text={campaign} /> },
          {
            head: 'Due',
            cell: ({ dueOn, late }: TeamRow) => (
              <Status tone={late ? 'bad' : 'busy'}>
                {late ? 'Was due ' : ''}
                {formatCivilDate(dueOn)}
              </Status>
            ),
          },
          {
            head: 'Mail',
            cell: ({ mailState }: TeamRow) =>
              mailState === 'sent' ? 'Taken by the mail server' : 'Not reached by mail',
          },
        ]}
      />
    </>
  );
}

type OwnFormProps = {
  forms: readonly OwnFormRow[];
  /** The title of the pack's form, which holds until the agency puts in its own. */
  packTitle: string;
  may: boolean;
  zone: string;
  token: string;
  typed: Record<string, string>;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

const labels: Record<string, string> = { title: 'Title', words: 'Words', paper: 'The form as PDF' };

/** The agency's own form in the place of the policy's. */
export function OwnFormScreen(props: OwnFormProps) {
  const { forms, packTitle, may, zone, typed, troubles = {}, citations = [], token } = props;
  const [newest, ...older] = forms;
  return (
    <>
      <PageHead
        title="The agency's own form"
        crumbs={crumbs}
        lead="New campaigns use the newest form here. Campaigns that run, and everything that was signed, keep their words."
      />
      {newest ? (
        <Newest form={newest} zone={zone} />
      ) : (
        <p>
          No form of the agency is here yet. Until then people sign this one: <strong>{packTitle}</strong>.
        </p>
      )}
      {older.length > 0 && <Older forms={older} zone={zone} />}
      {may && (
        <Section heading="Put in a form" id="put-in">
          <RefusalAlert citations={citations} />
          <TroubleSummary
            troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
          />
          <Form action={paths.ownForm} token={token} files>
            <TextField name="title" label="Title" need="required" value={typed['title']} trouble={troubles['title']} />
            <TextArea
              name="words"
              label="Words"
              hint="Exactly as they stand on the form. People read them before they sign; the policy's statements stay below, since each rests on a clause."
              need="required"
              rows={12}
              value={typed['words']}
              trouble={troubles['words']}
            />
            <FileField
              name="paper"
              label="The form as PDF"
              hint="At most 25 MB. It has to be chosen again when something else is to be mended."
              need="required"
              accept="application/pdf"
              trouble={troubles['paper']}
            />
            <Button>Put it in</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function Newest({ form, zone }: { form: OwnFormRow; zone: string }) {
  return (
    <Section heading={form.title} id="newest">
      <SummaryList
        facts={[
          { name: 'Since', value: <Time at={form.at} zone={zone} precision="second" /> },
          { name: 'Put in by', value: <Name text={form.by} /> },
          { name: 'PDF', value: <TextLink href={paths.ownFormFile(form.sha256)}>Download</TextLink> },
          { name: 'SHA-256', value: <Hash hash={form.sha256} /> },
        ]}
      />
      <Words text={form.words} />
    </Section>
  );
}

function Older({ forms, zone }: { forms: readonly OwnFormRow[]; zone: string }) {
  return (
    <DataTable
      caption="Forms from before"
      rows={forms}
      empty=""
      columns={[
        {
          head: 'Form',
          names: true,
          cell: ({ title, sha256 }: OwnFormRow) => (
            <TextLink href={paths.ownFormFile(sha256)}>
              <Name text={title} />
            </TextLink>
          ),
        },
        { head: 'Put in', cell: ({ at }: OwnFormRow) => <Time at={at} zone={zone} /> },
      ]}
    />
  );
}

type PosterProps = { address: string; qr: { size: number; path: string } | undefined; agency: string };

/** To be printed and hung up: where people ask for their own link. */
export function PosterScreen({ address, qr, agency }: PosterProps) {
  return (
    <>
      <PageHead title="Read and sign your agency's social media policy" crumbs={crumbs} lead={agency} />
      {qr && <QrPicture qr={qr} />}
      <p>
        Or type this address: <TextLink href={address}>{address}</TextLink>
      </p>
      <p>You type your staff number or your mail address, and get a mail with a link of your own.</p>
      <ButtonRow>Print this page and hang it up. This line is not printed.</ButtonRow>
    </>
  );
}

function QrPicture({ qr: { size, path } }: { qr: { size: number; path: string } }) {
  const side = size + 8;
  return (
    <figure>
      <svg
        viewBox={`-4 -4 ${side} ${side}`}
        width="264"
        height="264"
        shape-rendering="crispEdges"
        aria-hidden="true"
        focusable="false"
      >
        <rect x="-4" y="-4" width={side} height={side} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <figcaption>The address as a QR code. The same follows as text.</figcaption>
    </figure>
  );
}

type EndProps = {
  campaign: { id: string; title: string; open: number };
  token: string;
  typed: Record<string, string>;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

/** The form that ends a campaign. */
export function EndScreen({ campaign, token, typed, troubles = {}, citations = [] }: EndProps) {
  return (
    <>
      <PageHead
        title="End this campaign"
        crumbs={[...crumbs, { href: paths.campaign(campaign.id), label: campaign.title }]}
        lead={`${campaign.open.toLocaleString('en-US')} people have not signed. Nobody is asked or reminded any more, and their links are dead. What was signed stays.`}
      />
      <RefusalAlert citations={citations} />
      <Form action={paths.end(campaign.id)} token={token}>
        <TextArea name="reason" label="Reason" need="required" value={typed['reason']} trouble={troubles['reason']} />
        <Button kind="danger">End it</Button>
      </Form>
    </>
  );
}
