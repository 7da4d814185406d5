import type { PersonRow } from './people.read.ts';

/** What a list of people of a campaign is narrowed by. */
export type PeopleFilter = {
  state?: string | undefined;
  division?: string | undefined;
  supervisor?: string | undefined;
  q?: string | undefined;
  after?: string | undefined;
};

/** Signed of all who were asked and haven't left, in percent, cut. */
export function percentOf({ signed, asked, excused }: { signed: number; asked: number; excused: number }): number {
  const counted = asked - excused;
  return counted === 0 ? 100 : Math.floor((signed / counted) * 100);
}

/** The heads of the list as a table for spreadsheets. */
export const csvHeads = [
  'name',
  'number',
  'email',
  'kind',
  'division',
  'supervisor',
  'state',
  'way',
  'signed_at',
  'mail',
  'mail_says',
  'opened_at',
];

/** One person's line. Instants are in UTC. */
export function csvLine(row: PersonRow): string[] {
  return [
    row.name,
    row.number ?? '',
    row.email,
    row.kind,
    row.division ?? '',
    row.supervisor ?? '',
    row.state,
    row.way ?? '',
    row.signedAt?.toISOString() ?? '',
    row.mailState,
    row.mailSays ?? '',
    row.openedAt?.toISOString() ?? '',
  ];
}
