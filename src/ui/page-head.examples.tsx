import { LinkButton } from './button.tsx';
import { type Example, hostile } from './example.tsx';
import { PageHead } from './page-head.tsx';
import { Status } from './status.tsx';
import { Tabs } from './tabs.tsx';
import { Name } from './words.tsx';

const crumbs = [
  { href: '#publish', label: 'Publish' },
  { href: '#drafts', label: 'Drafts' },
];

/** Shown as parts of a page: the gallery has a heading of its own. */
export const examples: Example[] = [
  {
    name: 'with way, action and state',
    show: () => (
      <PageHead
        title="Closing of the north bridge"
        crumbs={crumbs}
        lead={<Status tone="busy">In review since Monday</Status>}
        action={<LinkButton href="#edit">Edit</LinkButton>}
      />
    ),
  },
  { name: 'hostile', show: () => <PageHead title={<Name text={hostile.unbroken} />} lead={hostile.markup} /> },
  {
    name: 'tabs',
    show: () => (
      <Tabs
        label="Views of the record"
        here="#parsed"
        tabs={[
          { href: '#raw', label: 'Raw' },
          { href: '#parsed', label: 'Parsed' },
          { href: '#proof', label: 'Proof', count: 3 },
        ]}
      />
    ),
  },
];
