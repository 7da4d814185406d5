import { assetPath } from './assets.tsx';
import { type Example, hostile } from './example.tsx';
import { Picture } from './picture.tsx';
import { PostPreview } from './post-preview.tsx';

const author = { author: 'Office of Examples', handle: '@office.example' };
const text = 'The north bridge is closed until Friday.\n\nTake the ferry: it runs every hour and is free.';

export const examples: Example[] = [
  {
    name: 'Bluesky, with a picture',
    show: () => (
      <PostPreview
        {...author}
        network="bluesky"
        text={text}
        used={88}
        most={300}
        attached={<Picture src={assetPath('icon.svg')} width={160} height={160} alt="A bridge with barriers." />}
      />
    ),
  },
  {
    name: 'public site',
    show: () => <PostPreview {...author} network="site" text={text} used={88} most={5000} />,
  },
  { name: 'empty', show: () => <PostPreview {...author} network="bluesky" text="" used={0} most={300} /> },
  {
    name: 'too long and hostile',
    show: () => (
      <PostPreview
        author={hostile.override}
        handle={hostile.unbroken}
        network="bluesky"
        text={`${hostile.markup}\n${hostile.stacked}\n${hostile.unbroken}`}
        used={312}
        most={300}
        warnings={['Bluesky shows four pictures at most; the fifth is left out.']}
      />
    ),
  },
];
