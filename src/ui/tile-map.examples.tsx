import type { Example } from './example.tsx';
import { TileMap, type TileTone } from './tile-map.tsx';

const tones: TileTone[] = ['strong', 'seen', 'signed', 'kept', 'plain', 'unknown', 'missing'];
const words = ['refused', 'found', 'signed', 'kept', 'informs', 'not known', 'missing'];

const tiles = (count: number) =>
  Array.from({ length: count }, (_none, place) => {
    const tone = tones[(place * 3) % tones.length] ?? 'plain';
    return { label: `A.${place + 1}`, says: `A.${place + 1}, ${words[tones.indexOf(tone)]}`, tone, href: '#one' };
  });

const legend = tones.map((tone, place) => ({ tone, label: words[place] ?? '', count: place * 7, href: '#some' }));

export const examples: Example[] = [
  {
    name: 'three groups',
    show: () => (
      <TileMap
        caption="Duties and what keeps them"
        legend={legend}
        groups={[
          { name: 'Purpose', tiles: tiles(4) },
          { name: 'Use at work', tiles: tiles(30) },
          { name: 'Records', tiles: tiles(9) },
        ]}
      />
    ),
  },
  {
    name: 'one chosen',
    show: () => (
      <TileMap
        caption="Duties of one group"
        legend={[]}
        groups={[{ name: 'Purpose', tiles: tiles(5).map((tile, place) => ({ ...tile, here: place === 2 })) }]}
      />
    ),
  },
];
