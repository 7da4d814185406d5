import type { Random } from './random.ts';

type Some = readonly [string, ...string[]];

/** The offices of an invented city, and what they talk about. */
export const offices: readonly [Office, ...Office[]] = [
  { name: 'Streets and Drainage', thing: 'the storm drain', work: 'repaving' },
  { name: 'Water Utility', thing: 'the water main', work: 'flushing of the hydrants' },
  { name: 'Public Library', thing: 'the reading room', work: 'summer reading program' },
  { name: 'Parks and Recreation', thing: 'the playground', work: 'planting of young oaks' },
  { name: 'Transit Authority', thing: 'the bus shelter', work: 'change of the timetable' },
  { name: 'Building Permits', thing: 'the permit counter', work: 'inspection of porches' },
  { name: 'Public Health', thing: 'the clinic', work: 'free screening' },
  { name: 'Waste and Recycling', thing: 'the recycling cart', work: 'collection of branches' },
];

export type Office = { name: string; thing: string; work: string };

const streets: Some = [
  'Alder',
  'Birch',
  'Cottonwood',
  'Dogwood',
  'Elm',
  'Foundry',
  'Granary',
  'Harvest',
  'Mill',
  'Prairie',
];
const kinds: Some = ['Street', 'Avenue', 'Road', 'Lane', 'Court'];
const days: Some = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const givens: Some = [
  'Amara',
  'Bela',
  'Corin',
  'Dessa',
  'Emrys',
  'Fenna',
  'Galen',
  'Hedy',
  'Iven',
  'Jorun',
  'Kestrel',
  'Lior',
  'Maelle',
  'Nilo',
  'Orla',
  'Pell',
];
const firsts: Some = [
  'Ash',
  'Bright',
  'Clover',
  'Dun',
  'Ever',
  'Fallow',
  'Green',
  'Hollow',
  'Iron',
  'Lark',
  'Marsh',
  'North',
];
const lasts: Some = ['brook', 'by', 'croft', 'dale', 'field', 'ham', 'ley', 'mere', 'stead', 'worth'];
const titles: Some = ['Information officer', 'Field supervisor', 'Clerk', 'Program coordinator', 'Customer care lead'];

/** Where something is. */
const placeIn = (random: Random): string => `${random.below(9800) + 100} ${random.pick(streets)} ${random.pick(kinds)}`;

/** A name that is put together from parts: whoever has it, it isn't meant. */
export const nameFrom = (random: Random): string =>
  `${random.pick(givens)} ${random.pick(firsts)}${random.pick(lasts)}`;

export const titleFrom = (random: Random): string => random.pick(titles);

/** What an office posts: one to three sentences. */
export function postFrom(random: Random, { name, thing, work }: Office): string {
  const day = random.pick(days);
  const place = placeIn(random);
  const said: Some = [
    `The ${work} begins on ${day} near ${place}. Please leave your car elsewhere from 7 a.m. to 4 p.m.`,
    `Crews are at ${thing} by ${place} this morning; expect one lane until noon.`,
    `${name} is closed on ${day} for training. The telephone line is answered as usual.`,
    `Thank you to the ${random.below(300) + 20} neighbors who came to our meeting about the ${work}.`,
    `Reminder: comments on the plan for ${place} are read until ${day}. All of them become part of the record.`,
  ];
  const more: Some = [
    '',
    ' Questions? Ask below, we answer on workdays.',
    ' The whole schedule is on our site.',
    ' ¿Preguntas? Escríbanos aquí.',
  ];
  return random.pick(said) + random.pick(more);
}

/** What somebody writes under it: from three words to a paragraph, now and then rude, with a number, or in Spanish. */
export function commentFrom(random: Random, { thing, work }: Office): string {
  const place = placeIn(random);
  const day = random.pick(days);
  const said: Some = [
    'Thank you!',
    `Is this the same crew that left the cones on ${place}? They have been there since ${day} 🙄`,
    `When will ${thing} near ${place} be looked at? I have reported it ${random.below(8) + 2} times.`,
    `¿A qué hora empieza? Trabajo hasta las ${random.below(5) + 3}.`,
    `My mother can't get past ${thing} with her walker. Somebody will fall.`,
    `You people are useless. The ${work} was promised for ${day} and nobody came.`,
    `Call me at 405-555-01${String(random.below(90) + 10)} if you need the pictures, I have plenty of them.`,
    `Good news 👍 our block has waited for the ${work} for years.`,
    `Does that include ${place}? The map stops at the bridge.`,
    `I was told on the telephone that it is ${day}, here it says otherwise. Which is it?`,
    `We pay for the ${work} and get this. Whoever signed that should be ashamed of it.`,
    'Same here.',
    `Great job on ${thing}, it looks better than in all the years before.`,
  ];
  const first = random.pick(said);
  if (!random.chance(0.12)) return first;
  return Array.from({ length: random.below(6) + 1 }, () => random.pick(said)).join(' ');
}
