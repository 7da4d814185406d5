import type { Example } from './example.tsx';
import { type HeatCell, HeatStrip } from './heat-strip.tsx';

const levels: HeatCell['level'][] = [
  0,
  0,
  0,
  0,
  0,
  1,
  2,
  3,
  4,
  2,
  'gap',
  3,
  2,
  1,
  2,
  3,
  'ahead',
  'ahead',
  'ahead',
  'ahead',
  'ahead',
  'ahead',
  'ahead',
  'ahead',
];

const day = (shift: number): HeatCell[] =>
  levels.map((_, hour) => {
    const level = levels[(hour + shift) % levels.length] ?? 0;
    const says = level === 'gap' ? 'Missed, no reason given' : level === 'ahead' ? 'Still ahead' : `${level} visits`;
    return { name: `${hour}:00 to ${hour + 1}:00`, level, says };
  });

export const examples: Example[] = [
  {
    name: 'a day',
    show: () => (
      <HeatStrip
        caption="Rounds of today by the hour"
        rows={[{ name: 'Today', cells: day(0) }]}
        scale={['0', '6', '12', '18', '24']}
      />
    ),
  },
  {
    name: 'a week',
    show: () => (
      <HeatStrip
        caption="Rounds of this week by day and hour"
        rows={['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((name, place) => ({
          name,
          cells: day(place),
        }))}
        scale={['0', '6', '12', '18', '24']}
      />
    ),
  },
  { name: 'empty', show: () => <HeatStrip caption="Rounds of today" rows={[]} /> },
];
