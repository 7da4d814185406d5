import { expect, test } from 'vitest';

import { languageOf } from './language.ts';

test.each([
  ['en', 'Your office is the best in the state and the people who work there know what they are doing.'],
  ['en', "I don't think that they should have closed it, because then where would people go?"],
  ['en', 'Road work on Main Street begins Monday morning near City Hall.'],
  ['es', 'Buenos dias, cuando abre la oficina para pagar los impuestos de la propiedad?'],
  ['de', 'Wann ist das Amt wieder offen, und was muss ich mitbringen, wenn ich komme?'],
  ['nl', 'Wanneer is het kantoor weer open en wat moet ik meenemen als ik daar heen ga?'],
  ['fr', 'Quand est-ce que le bureau ouvre et quels papiers faut-il apporter avec soi?'],
  ['es', 'El jefe dijo the end y se fue a su casa sin hablar con nadie de la oficina.'],
  ['de', 'Das Motto the people and you steht auf dem Plakat, das gestern vor dem Rathaus hing.'],
  ['ru', 'Когда откроется ваше учреждение и какие документы нужно принести?'],
])('it is %s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test.each(['', 'Ok thanks.', '12345 67890 12345 67890 !!!', '🎉🎉🎉'])('of %j nothing can be said', (text) => {
  expect(languageOf(text)).toBe('');
});
