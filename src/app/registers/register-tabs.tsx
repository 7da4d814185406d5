import { Tabs } from '#ui/tabs';

import { paths } from './paths.ts';

const tabs = [
  { href: paths.accounts, label: 'Accounts' },
  { href: paths.technologies, label: 'Technologies' },
  { href: paths.workstations, label: 'Workstations' },
  { href: paths.terms, label: 'Words and names' },
  { href: paths.elections, label: 'Elections' },
];

/** The registers, each a page with an address of its own. */
export const RegisterTabs = ({ here }: { here: string }) => <Tabs label="Registers" tabs={tabs} here={here} />;
