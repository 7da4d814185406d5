/** Two agencies as a demonstration, with people whose work shows what the policy asks. All are invented. */
export type DemoPerson = { key: string; name: string; title: string; roles: readonly string[]; division?: string };

export type DemoAgency = {
  slug: string;
  name: string;
  pack: string;
  divisions: readonly string[];
  /** The first is the administrator, who lets the others in. */
  people: readonly [DemoPerson, ...DemoPerson[]];
};

const odoc: DemoAgency = {
  slug: 'odoc',
  name: 'Oklahoma Department of Corrections',
  pack: 'op-021002',
  divisions: ['Communications and Government Relations', 'Institutions', 'Community Outreach'],
  people: [
    { key: 'nadia', name: 'Nadia Okafor', title: 'System administrator', roles: ['administrator'] },
    { key: 'harold', name: 'Harold Bright', title: 'Agency director', roles: ['director'] },
    {
      key: 'june',
      name: 'June Delacroix',
      title: 'Chief administrator of Communications and Government Relations',
      roles: ['chief-administrator'],
      division: 'Communications and Government Relations',
    },
    {
      key: 'ben',
      name: 'Ben Tall Bear',
      title: 'Public information manager',
      roles: ['public-affairs'],
      division: 'Communications and Government Relations',
    },
    {
      key: 'marisol',
      name: 'Marisol Vega',
      title: 'Public information officer',
      roles: ['author'],
      division: 'Communications and Government Relations',
    },
    {
      key: 'theo',
      name: 'Theo Park',
      title: 'Communications specialist, monitors comments',
      roles: ['monitor'],
      division: 'Communications and Government Relations',
    },
    {
      key: 'grace',
      name: 'Grace Ohanzee',
      title: 'Community Outreach supervisor',
      roles: ['community-outreach'],
      division: 'Community Outreach',
    },
    { key: 'owen', name: 'Owen Strand', title: 'Inspector General', roles: ['inspector-general'] },
    { key: 'ruth', name: 'Ruth Lindqvist', title: 'Records officer', roles: ['records-officer'] },
    { key: 'winston', name: 'Winston Ames', title: 'General counsel', roles: ['counsel'] },
    { key: 'della', name: 'Della Pruitt', title: 'Human resources', roles: ['hr'] },
    { key: 'lena', name: 'Lena Hatch', title: 'Information security officer', roles: ['security-officer'] },
  ],
};

const omes: DemoAgency = {
  slug: 'omes',
  name: 'Office of Management and Enterprise Services',
  pack: 'omes-006',
  divisions: ['Public Affairs', 'Capital Assets Management', 'Information Services'],
  people: [
    {
      key: 'arlo',
      name: 'Arlo Finch',
      title: 'System administrator',
      roles: ['administrator'],
      division: 'Information Services',
    },
    { key: 'celeste', name: 'Celeste Marrow', title: 'Agency director', roles: ['director'] },
    {
      key: 'dana',
      name: 'Dana Whitefeather',
      title: 'Public Affairs director',
      roles: ['public-affairs-director'],
      division: 'Public Affairs',
    },
    {
      key: 'luis',
      name: 'Luis Carranza',
      title: 'Public Affairs specialist',
      roles: ['public-affairs'],
      division: 'Public Affairs',
    },
    {
      key: 'hazel',
      name: 'Hazel Tran',
      title: 'Director of Capital Assets Management',
      roles: ['division-director'],
      division: 'Capital Assets Management',
    },
    { key: 'omar', name: 'Omar Bell', title: 'Human Resources, coordinates training', roles: ['training', 'hr'] },
    {
      key: 'ada',
      name: 'Ada Redcorn',
      title: 'Facilities coordinator, writes for the division',
      roles: ['author'],
      division: 'Capital Assets Management',
    },
    {
      key: 'pia',
      name: 'Pia Novak',
      title: 'Customer care lead, moderates comments',
      roles: ['monitor'],
      division: 'Capital Assets Management',
    },
    {
      key: 'sam',
      name: 'Sam Iwu',
      title: 'Information security officer',
      roles: ['security-officer'],
      division: 'Information Services',
    },
    { key: 'edith', name: 'Edith Crane', title: 'Records officer', roles: ['records-officer'] },
    { key: 'victor', name: 'Victor Salas', title: 'Internal auditor', roles: ['auditor'] },
  ],
};

/** The agencies of the demonstration. */
export const demoAgencies: readonly DemoAgency[] = [odoc, omes];

/** The mail address of a person of the demonstration; `.example` is nobody's. */
export const demoMail = (agency: DemoAgency, person: DemoPerson) => `${person.key}@${agency.slug}.example`;
