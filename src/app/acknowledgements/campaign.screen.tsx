import { formatCivilDate } from '#kernel/instant';
import { paths as policy } from '#paths/policy';
import { Alert } from '#ui/alert';
import { ButtonForm, ButtonRow, LinkButton } from '#ui/button';
import { ClauseLink } from '#ui/clause-link';
import { LinkList, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Progress } from '#ui/progress';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import type { CampaignRow } from './campaigns.read.ts';
import { paths } from './paths.ts';
import { percentOf } from './people-list.ts';
import { type PeopleProps, People } from './people-view.tsx';

type CampaignProps = PeopleProps & {
  campaign: CampaignRow;
  mayRecord: boolean;
  mayEnd: boolean;
  token: string;
};

/** One campaign: who was mailed, who has signed, who has not, and what can be done about it. */
export function CampaignScreen(props: CampaignProps) {
  const { campaign, mayRecord, mayEnd, token, zone } = props;
  const running = campaign.state === 'running';
  return (
    <>
      <PageHead
        title={<Name text={campaign.title} />}
        crumbs={[{ href: paths.home, label: 'Acknowledgements' }]}
        lead={running ? `Due ${formatCivilDate(campaign.dueOn)}.` : 'This campaign has ended. What was signed stays.'}
        {...(running && mayRecord
          ? { action: <LinkButton href={paths.record(campaign.id)}>Record what was signed on paper</LinkButton> }
          : {})}
      />
      <Replaced campaign={campaign} mayEnd={mayEnd} />
      <Figures campaign={campaign} />
      {mayRecord && running && <NotReached campaign={campaign} token={token} />}
      <People {...props} />
      {mayRecord && running && <Kiosk campaign={campaign} token={token} />}
      <About campaign={campaign} zone={zone} />
      {mayEnd && running && <LinkList links={[{ href: paths.end(campaign.id), label: 'End this campaign' }]} />}
    </>
  );
}

function Replaced({ campaign: { state, replaced }, mayEnd }: Pick<CampaignProps, 'campaign' | 'mayEnd'>) {
  if (state !== 'running' || !replaced) return null;
  return (
    <Alert kind="warning" heading="A newer version of this policy is in force" slim>
      What is signed here counts for the version below, and stays. Whom the newer version binds to something new is
      asked by a campaign of its own; then this one can be ended.{' '}
      {mayEnd && <TextLink href={paths.start}>Ask them to acknowledge the newer version</TextLink>}
    </Alert>
  );
}

function Figures({ campaign }: { campaign: CampaignRow }) {
  const { asked, excused, signed, refused, waiting, mailed, bounced, notConfigured, state } = campaign;
  const counted = asked - excused;
  const over = state === 'ended' || signed === counted;
  const refusals = refused > 0 ? ` ${refused.toLocaleString('en-US')} refused before a witness.` : '';
  const gone = excused > 0 ? ` ${excused.toLocaleString('en-US')} left before they answered and are not counted.` : '';
  return (
    <>
      <Progress
        label={`Signed: ${percentOf(campaign)}%`}
        done={signed}
        of={counted}
        unit="people"
        state={over ? 'finished' : 'running'}
        says={`${(counted - signed).toLocaleString('en-US')} have not signed.${refusals}${gone}`}
      />
      <Progress
        label="Mail"
        done={mailed + bounced}
        of={mailed + bounced + notConfigured + waiting}
        unit="people mailed"
        state={waiting > 0 && state === 'running' ? 'running' : notConfigured > 0 ? 'paused' : 'finished'}
        says={`Taken by the mail server: ${mailed.toLocaleString('en-US')}. Came back: ${bounced.toLocaleString('en-US')}.`}
      />
    </>
  );
}

function NotReached({ campaign: { id, bounced, notConfigured }, token }: { campaign: CampaignRow; token: string }) {
  if (bounced + notConfigured === 0) return null;
  const unsent =
    notConfigured > 0 &&
    `No mail server is set up, so ${notConfigured.toLocaleString('en-US')} people were not mailed. They find it under Today if they sign in.`;
  const back =
    bounced > 0 &&
    `${bounced === 1 ? 'One mail' : `${bounced.toLocaleString('en-US')} mails`} came back. Mend the addresses in the directory, or take a signature on paper.`;
  return (
    <Alert kind="warning" heading="Not everybody was reached" slim>
      <p>
        {[unsent, back].filter(Boolean).join(' ')}{' '}
        <TextLink href={paths.people(id, { state: 'bounced' })}>Who was not reached</TextLink>
      </p>
      <ButtonForm action={paths.mailAgain(id)} token={token} kind="outline">
        Mail them again
      </ButtonForm>
    </Alert>
  );
}

function Kiosk({ campaign: { id }, token }: { campaign: CampaignRow; token: string }) {
  return (
    <Section heading="For people without a computer" id="kiosk">
      <ButtonForm
        action={paths.kiosk(id)}
        token={token}
        kind="outline"
        consequence="A page opens that takes signatures for eight hours and leads to nothing behind the sign-in. Open its address on the shared device, and sign out of your own account there: each signature says that you opened it. Stay beside it and see who signs: a number or an address is all that it asks for."
      >
        Open a page for a shared device
      </ButtonForm>
      <ButtonRow>
        <LinkButton href={paths.rollCallFor(id, { state: 'open' })} kind="outline">
          Print a sheet with everybody's name (PDF)
        </LinkButton>
        <LinkButton href={paths.poster} kind="outline">
          Poster
        </LinkButton>
      </ButtonRow>
    </Section>
  );
}

function About({ campaign, zone }: { campaign: CampaignRow; zone: string }) {
  const { policyHash, wordsHash, reason, clauses, madeAt, endedAt, by, decisionId, own } = campaign;
  return (
    <Section heading="About this campaign" id="about">
      <SummaryList
        facts={[
          { name: 'Version', value: <Hash hash={policyHash} /> },
          { name: 'Words', value: <Hash hash={wordsHash} /> },
          { name: 'Form', value: own ? "The agency's own" : 'The form of the policy in this software' },
          {
            name: 'Who was asked',
            value:
              reason === 'first' ? 'Everybody of the kinds chosen' : 'Those whom the version binds to something new',
          },
          ...(clauses.length > 0
            ? [
                {
                  name: 'Changed clauses',
                  value: clauses.map((clause) => (
                    <>
                      <ClauseLink clause={clause} />{' '}
                    </>
                  )),
                },
              ]
            : []),
          { name: 'Begun', value: <Time at={madeAt} zone={zone} precision="second" /> },
          { name: 'By', value: <Name text={by} /> },
          { name: 'Decision', value: <TextLink href={policy.decision(decisionId)}>Why it was allowed</TextLink> },
          ...(endedAt ? [{ name: 'Ended', value: <Time at={endedAt} zone={zone} precision="second" /> }] : []),
        ]}
      />
    </Section>
  );
}
