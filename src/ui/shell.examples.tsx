import { assetPath } from './assets.tsx';
import { type Example, hostile } from './example.tsx';
import { type Agency, Brand, Footer, Stripe } from './shell-parts.tsx';
import { PersonBlock } from './shell-person.tsx';

const agency: Agency = {
  name: 'Office of Examples',
  colour: '#7a1f3d',
  policiesHref: '#policies',
  logAddress: 'https://social.example.gov/log',
};

/** The parts of the shell; the page itself is the frame of the gallery. */
export const examples: Example[] = [
  {
    name: 'the agency, without a seal',
    show: () => (
      <>
        <Stripe colour={agency.colour} />
        <Brand agency={agency} />
      </>
    ),
  },
  { name: 'with a seal', show: () => <Brand agency={{ ...agency, seal: assetPath('icon.svg') }} /> },
  {
    name: 'a long name',
    show: () => (
      <Brand agency={{ ...agency, name: 'Department of Examples, Specimens, Patterns and Public Samples' }} />
    ),
  },
  {
    name: 'a hostile name and colour',
    show: () => <Brand agency={{ ...agency, name: hostile.markup, colour: 'url(x)' }} />,
  },
  {
    name: 'person, role, until when',
    show: () => (
      <PersonBlock
        person={{ name: 'Ada Lovelace', role: 'Author as designee of the director', until: '31 Dec 2026' }}
        token="t"
      />
    ),
  },
  { name: 'footer', show: () => <Footer agency={{ ...agency, logAddress: hostile.unbroken }} /> },
];
