import type { PaperRow } from '#app/papers/papers.read';
import { formatCivilDate } from '#kernel/instant';
import { paths as papersPaths } from '#paths/papers';
import { LinkButton } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { LinkList, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import type { CampaignRow } from './campaigns.read.ts';
import type { MineRow } from './mine.read.ts';
import { paths } from './paths.ts';
import { percentOf } from './people-list.ts';

type HomeProps = {
  mine: readonly MineRow[];
  papers: readonly PaperRow[];
  /** For those who run campaigns or read their state. */
  campaigns: readonly CampaignRow[] | undefined;
  mayStart: boolean;
  mayPutIn: boolean;
  hasTeam: boolean;
  today: string;
  zone: string;
};

/** What I have to sign and have signed; and where campaigns stand, for those who run them. */
export function HomeScreen(props: HomeProps) {
  const { campaigns, mayStart, mayPutIn, hasTeam } = props;
  const links = [
    ...(hasTeam ? [{ href: paths.team, label: 'Who of my people has not answered' }] : []),
    ...(campaigns ? [{ href: paths.poster, label: 'Poster with the address where people ask for their link' }] : []),
    ...(mayPutIn ? [{ href: paths.ownForm, label: "The agency's own form" }] : []),
  ];
  return (
    <>
      <PageHead
        title="Acknowledgements"
        lead="Everybody reads the policy, signs for it, and the paper lies in the person's file."
        {...(mayStart ? { action: <LinkButton href={paths.start}>Ask people to acknowledge</LinkButton> } : {})}
      />
      <LinkList links={links} />
      <Mine {...props} />
      {campaigns && <Campaigns campaigns={campaigns} zone={props.zone} />}
    </>
  );
}

function Mine({ mine, papers, today, zone }: HomeProps) {
  const paperOf = (id: string) =>
    papers.find((one) => one.subjectId === id && one.mediaType !== 'application/timestamp-reply');
  return (
    <Section heading="My papers" id="mine">
      <DataTable
        caption="What I was asked to sign, and what I signed"
        rows={mine}
        empty="You have not been asked to sign anything yet. You are told here and by mail when you are."
        columns={[
          {
            head: 'Paper',
            names: true,
            cell: ({ id, campaignId, title, state, running }: MineRow) => (
              <TextLink href={state === 'asked' && running ? paths.sign(campaignId) : paths.one(id)}>
                {state === 'asked' && running ? `Read and sign: ${title}` : title}
              </TextLink>
            ),
          },
          { head: 'State', cell: (row: MineRow) => <MyState row={row} today={today} /> },
          {
            head: 'Signed',
            cell: ({ signedAt }: MineRow) => (signedAt ? <Time at={signedAt} zone={zone} /> : 'Not yet'),
          },
          {
            head: 'File',
            cell: ({ id }: MineRow) => {
              const paper = paperOf(id);
              return paper ? <TextLink href={papersPaths.paper(paper.id)}>Download the paper</TextLink> : 'None yet';
            },
          },
        ]}
      />
    </Section>
  );
}

function MyState({ row: { state, running, dueOn }, today }: { row: MineRow; today: string }) {
  if (state === 'signed') return <Status tone="good">Signed</Status>;
  if (state === 'refused') return <Status tone="bad">Refused before a witness</Status>;
  if (state === 'excused' || !running) return <Status tone="neutral">Over</Status>;
  const due = formatCivilDate(dueOn);
  return dueOn < today ? <Status tone="bad">Was due {due}</Status> : <Status tone="busy">Due {due}</Status>;
}

function Campaigns({ campaigns, zone }: { campaigns: readonly CampaignRow[]; zone: string }) {
  return (
    <Section heading="Campaigns" id="campaigns">
      <DataTable
        caption="Whom the agency has asked, the newest first"
        rows={campaigns}
        empty="Nobody has been asked yet. A campaign mails the version in force to everybody whom it binds."
        columns={[
          {
            head: 'Campaign',
            names: true,
            cell: ({ id, title }: CampaignRow) => (
              <TextLink href={paths.campaign(id)}>
                <Name text={title} />
              </TextLink>
            ),
          },
          {
            head: 'State',
            cell: ({ state }: CampaignRow) =>
              state === 'running' ? <Status tone="busy">Running</Status> : <Status tone="neutral">Ended</Status>,
          },
          {
            head: 'Signed',
            align: 'end',
            cell: (row: CampaignRow) =>
              `${percentOf(row)}% (${count(row.signed)} of ${count(row.asked - row.excused)})`,
          },
          { head: 'Not reached by mail', align: 'end', cell: ({ bounced }: CampaignRow) => count(bounced) },
          { head: 'Due', cell: ({ dueOn }: CampaignRow) => formatCivilDate(dueOn) },
          { head: 'Begun', cell: ({ madeAt }: CampaignRow) => <Time at={madeAt} zone={zone} precision="day" /> },
        ]}
      />
    </Section>
  );
}

const count = (number: number) => number.toLocaleString('en-US');
