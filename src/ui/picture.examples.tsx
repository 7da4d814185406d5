import { assetPath } from './assets.tsx';
import { type Example, hostile } from './example.tsx';
import { Picture } from './picture.tsx';

export const examples: Example[] = [
  {
    name: 'with text and right',
    show: () => (
      <Picture
        src={assetPath('icon.svg')}
        width={160}
        height={160}
        alt="The bridge, seen from the north, with two barriers."
        right="Own photo, A. Lovelace, 1 March 2026"
      />
    ),
  },
  { name: 'without text', show: () => <Picture src={assetPath('icon.svg')} width={160} height={160} alt="" /> },
  {
    name: 'covered, hostile',
    show: () => <Picture src={assetPath('icon.svg')} alt={hostile.markup} right={hostile.unbroken} covered />,
  },
];
