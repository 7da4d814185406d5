import type { Child } from 'hono/jsx';

import { formatCivilDate } from '#kernel/instant';
import { paths as policy } from '#paths/policy';
import { paths as records } from '#paths/records';
import { Select } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { FilterBar } from '#ui/filter-bar';
import { PageHead } from '#ui/page-head';
import { Status, type Tone } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { TileMap } from '#ui/tile-map';
import { Time } from '#ui/time';

import type { ClauseLine, CoveragePage } from './lines.ts';
import { type CoverageFilter, paths } from './paths.ts';
import { kindWords, statusWords } from './words.ts';

type Option = { value: string; label: string };

type Props = CoveragePage & {
  policy: string;
  title: string;
  filter: CoverageFilter;
  policies: readonly Option[];
  owners: readonly Option[];
  /** Whether this person may read what an entry of the ledger says. */
  mayProve: boolean;
  /** Today on the agency's calendar, as YYYY-MM-DD. */
  today: string;
  now: Date;
  zone: string;
};

/** What keeps each clause of the policy in force, what last showed it, who answers for it and what comes due. */
export function CoverageScreen(props: Props) {
  const { title, policy: own, groups, counts, filter } = props;
  return (
    <>
      <PageHead
        title="Coverage"
        crumbs={[{ href: policy.policy, label: 'Policy in force' }]}
        lead={`${title}: what keeps each clause here, when it last did, and what is still missing.`}
      />
      <TileMap
        caption="Every clause of the policy"
        legend={statuses.map((status) => ({
          tone: statusWords[status].tone,
          label: statusWords[status].label,
          count: counts[status],
          href: paths.by(filter.status === status ? {} : { status }),
          here: filter.status === status,
        }))}
        groups={groups.map(({ name, clauses }) => ({
          name,
          tiles: clauses.map(({ id, status, policy: of }) => ({
            label: shortOf({ id, policy: of }, own),
            says: `${id}, ${statusWords[status].one}`,
            tone: statusWords[status].tone,
            href: paths.by({ clause: id }),
            here: filter.clause === id,
          })),
        }))}
      />
      <Filter {...props} />
      <List {...props} />
    </>
  );
}

const statuses = ['enforced', 'detected', 'attested', 'recorded', 'informs', 'not held', 'gap'] as const;

/** The end of a clause's id, after what its group has in common: `A.d.ii` of `EX-1/business.A.d.ii`, all of a parent's. */
function shortOf({ id, policy: of }: { id: string; policy: string }, own: string): string {
  const path = id.slice(id.indexOf('/') + 1);
  return of === own ? path.slice(path.indexOf('.') + 1) : path;
}

function Filter({ filter, policies, owners }: Props) {
  const isOn = Object.values(filter).some(Boolean);
  return (
    <div id="clauses">
      <FilterBar action={paths.home} label="Narrow the clauses" clearHref={isOn ? paths.by({}) : undefined}>
        <Select
          name="status"
          label="How they stand"
          value={filter.status ?? ''}
          nothing="All"
          choices={statuses.map((value) => ({ value, label: capital(statusWords[value].label) }))}
        />
        <Select name="policy" label="Policy" value={filter.policy ?? ''} nothing="All" choices={policies} />
        <Select name="owner" label="Who answers" value={filter.owner ?? ''} nothing="All" choices={owners} />
      </FilterBar>
    </div>
  );
}

function List({ list, filter, mayProve, today, now, zone }: Props) {
  return (
    <DataTable
      caption={list.total === 1 ? 'One clause' : `${list.total} clauses`}
      rows={list.rows}
      columns={[
        {
          head: 'Clause',
          names: true,
          cell: ({ id, summary }) => (
            <>
              <ClauseLink clause={id} />
              <br />
              {summary}
            </>
          ),
        },
        { head: 'What keeps it', cell: (line) => <Kept {...line} /> },
        { head: 'Last shown', cell: (line) => <Last {...line} mayProve={mayProve} zone={zone} /> },
        {
          head: 'Who answers, and what is due',
          cell: (line) => (
            <>
              <Owners {...line} />
              <Dues {...line} today={today} now={now} zone={zone} />
            </>
          ),
        },
      ]}
      empty="No clause of the policy in force is like that. Show all, or choose something else."
      pager={{ label: 'Pages of clauses', after: list.after && paths.by({ ...filter, after: list.after }) }}
    />
  );
}

const tones: Record<ClauseLine['status'], Tone> = {
  enforced: 'good',
  detected: 'good',
  attested: 'good',
  recorded: 'good',
  informs: 'neutral',
  'not held': 'warning',
  gap: 'bad',
};

function Kept({ status, lacks, controls }: ClauseLine) {
  return (
    <>
      <Status tone={tones[status]}>{statusWords[status].one}</Status>
      {lacks.map(({ kind, subject }) => (
        <p>
          {lacking[kind]}
          {subject === undefined ? '; nobody has said what brings it' : `; comes with ${subject}`}.
        </p>
      ))}
      {controls
        .filter(({ state }) => state === 'at work')
        .map(({ id, kind, says }) => (
          <p title={id}>
            {says} <span class="quiet">({kindWords[kind]})</span>
          </p>
        ))}
    </>
  );
}

const lacking = {
  enforce: 'Nothing refuses or requires it yet',
  detect: 'Nothing finds it yet',
  attest: 'Nobody signs for it yet',
  record: 'Its evidence is not kept yet',
} as const;

function Last({ last, controls, mayProve, zone }: ClauseLine & { mayProve: boolean; zone: string }): Child {
  if (!last) return controls.some(({ state }) => state === 'at work') ? 'Not yet' : '';
  const { at, says, decisionId, recordId, entryId, index } = last;
  const href = recordId === undefined ? decisionId && policy.decision(decisionId) : records.record(recordId);
  return (
    <>
      <Time at={at} zone={zone} />
      <p>{href ? <TextLink href={href}>{says}</TextLink> : says}</p>
      {entryId !== undefined && (
        <p>
          <Proven entryId={entryId} index={index} mayProve={mayProve} />
        </p>
      )}
    </>
  );
}

type Proving = { entryId: string; index: number | undefined; mayProve: boolean };

function Proven({ entryId, index, mayProve }: Proving) {
  const words = index === undefined ? 'Waits for the log' : `Entry ${index.toLocaleString('en-US')} of the log`;
  return mayProve ? <TextLink href={paths.evidence(entryId)}>{words}</TextLink> : <span>{words}</span>;
}

function Owners({ owners }: ClauseLine): Child {
  if (owners.length === 0) return <span class="quiet">Nobody in particular</span>;
  return owners.map(({ label, names, more }) => (
    <p>
      {label}
      {names.length > 0 && (
        <>
          <br />
          <span class="quiet">
            {names.join(', ')}
            {more > 0 && ` and ${more} more`}
          </span>
        </>
      )}
    </p>
  ));
}

type Clocked = ClauseLine & { today: string; now: Date; zone: string };

function Dues({ dues, today, now, zone }: Clocked): Child {
  return dues.map((due) => {
    const late = 'at' in due ? due.at < now : due.on < today;
    const when = 'at' in due ? <Time at={due.at} zone={zone} /> : formatCivilDate(due.on);
    return (
      <p>
        {due.says}
        <br />
        <Status tone={late ? 'bad' : 'neutral'}>
          {late && 'Overdue: '}
          {when}
        </Status>
      </p>
    );
  });
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
