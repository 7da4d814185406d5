/**
 * What the public of the demonstration writes under a post of ODOC, by whom: questions, rude and harsh words, threats,
 * another language, and one (of the mess) that is of the sample which a person reads before software says anything.
 */
export const demoComments: readonly (readonly [name: string, text: string])[] = [
  ['Rosa', 'Does this hold for the halfway houses too?'],
  ['T. Miller', 'You people never answer the phone!'],
  ['angry77', 'Whoever changed this, I will burn your office down.'],
  ['Best Deals', 'Cheap watches, look at my page'],
  ['Kay', 'Thank you. The old hours were hard for people who work.'],
  ['R. Pike', 'Fix the visiting form at last, you useless bastards.'],
  ['Lucía', '¿Por qué cambiaron el horario de visitas? Mi hermano trabaja los lunes y nadie contesta el teléfono.'],
  [
    'A mother',
    'This agency is corrupt, incompetent and cruel. The director should resign, and every official who lied to the families should be fired.',
  ],
  ['Dee', 'What a damn mess. I drove three hours for nothing.'],
  ['M. Poe', 'Is my brother John Poe still with you? Nobody tells us anything.'],
  ['nightowl', 'Watch your backs. I know where your kids go to school.'],
];
