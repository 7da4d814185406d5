/** The columns of the directory's file, in their order. */
export const columns = ['number', 'name', 'email', 'title', 'kind', 'division', 'supervisor', 'since', 'left'] as const;

export type Column = (typeof columns)[number];

/** How somebody belongs to the agency. */
export const kinds = ['employee', 'volunteer', 'contractor', 'vendor'] as const;

/** What a column is called on a page, what stands in it, and an example. */
export const explained: Record<Column, { label: string; says: string; example: string }> = {
  number: {
    label: 'Number',
    says: 'The number by which the agency knows the person, such as of the payroll. It finds the person again when name and address change. May be empty.',
    example: '20417',
  },
  name: { label: 'Name', says: 'First name and last name, as they are shown. Needed.', example: 'Ana Lopez' },
  email: {
    label: 'E-mail',
    says: 'One address for one person. It finds the person where no number is given. Needed.',
    example: 'ana.lopez@agency.example',
  },
  title: { label: 'Title', says: 'What the person is. Needed for who is added.', example: 'Case worker' },
  kind: {
    label: 'Kind',
    says: 'employee, volunteer, contractor or vendor. Empty is employee for who is added, and no change for others.',
    example: 'employee',
  },
  division: {
    label: 'Division',
    says: 'The name of a division as it is listed here. Empty is no division.',
    example: 'Institutions',
  },
  supervisor: {
    label: 'Supervisor',
    says: 'The number or the e-mail of another person, in the directory or anywhere in the file. Empty is nobody.',
    example: '20001',
  },
  since: {
    label: 'Since',
    says: 'The first day, 2026-01-31 or 1/31/2026. Read only for who is added; empty is the day of the import.',
    example: '2026-01-31',
  },
  left: {
    label: 'Left',
    says: 'The last day of who has left, written like since. Empty for who works here. A day to come changes nothing yet.',
    example: '',
  },
};

/** Other names that files give these columns; compared in lower case, without signs between the words. */
const aliases: Record<Column, readonly string[]> = {
  number: ['employeenumber', 'employeeid', 'employeeno', 'personnelnumber', 'id', 'no'],
  name: ['fullname', 'displayname', 'employeename', 'employee'],
  email: ['mail', 'emailaddress', 'mailaddress', 'workemail'],
  title: ['jobtitle', 'position', 'role'],
  kind: ['type', 'persontype', 'employeetype', 'workertype'],
  division: ['department', 'unit', 'office', 'divisionname'],
  supervisor: [
    'manager',
    'supervisorid',
    'supervisornumber',
    'supervisoremail',
    'managerid',
    'manageremail',
    'reportsto',
  ],
  since: ['startdate', 'hiredate', 'start', 'hired', 'from', 'firstday'],
  left: ['enddate', 'terminationdate', 'end', 'until', 'lastday', 'terminated'],
};

/** Which column of the file holds what; the heads that nothing is read from; what is wrong with them. */
export type Heads = { at: Partial<Record<Column, number>>; unread: string[]; troubles: string[] };

/** Reads the first line of a file. */
export function headsOf(heads: readonly string[]): Heads {
  const found: Heads = { at: {}, unread: [], troubles: [] };
  for (const [index, head] of heads.entries()) {
    const column = columnOf(head);
    if (!column && head !== '') found.unread.push(head.slice(0, 100));
    if (!column) continue;
    if (found.at[column] !== undefined)
      found.troubles.push(`Two columns hold the ${explained[column].label.toLowerCase()}. Take one of them out.`);
    found.at[column] ??= index;
  }
  for (const column of ['name', 'email'] as const)
    if (found.at[column] === undefined)
      found.troubles.push(
        `There is no column '${column}'. The first line has to name the columns: ${columns.join(', ')}.`,
      );
  return found;
}

function columnOf(head: string): Column | undefined {
  const word = head.toLowerCase().replaceAll(/[^a-z]/g, '');
  return columns.find((column) => column === word) ?? columns.find((column) => aliases[column].includes(word));
}
