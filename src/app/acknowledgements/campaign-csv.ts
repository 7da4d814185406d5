import type { PersonRow } from './people.read.ts';

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
