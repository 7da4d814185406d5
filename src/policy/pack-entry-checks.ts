import type { Misfit } from './pack-invalid.ts';
import type { ClauseEntry, FormEntry, PackDocument, SettingEntry } from './pack-schema.ts';
import { type Unknown, didYouMean, unknownWord } from './reading/nearest.ts';
import { requiredChoices, requiredItems, requiredSettings, requiredUnits } from './settings.ts';

/** What is odd about an entry by itself: parts of it that don't go together. */
export function oddEntries(pack: PackDocument): Misfit[] {
  return [
    ...pack.clauses.flatMap(oddClause),
    ...Object.entries(pack.settings).flatMap(([key, setting]) => oddSetting(key, setting)),
    ...Object.entries(pack.wording).flatMap(([key, { text, blanks = [] }]) => oddBlanks(key, text, blanks)),
    ...Object.entries(pack.forms).flatMap(([key, form]) => [...oddForm(key, form), ...oddDecision(key, form)]),
  ];
}

/** A clause's own words can't be there and not be held. */
function oddClause({ id, words, text }: ClauseEntry): Misfit[] {
  const says = `the clause has words, so its text is held: leave 'text' out, or the words`;
  return words !== undefined && text === 'not held' ? [{ section: 'clauses', key: id, path: ['text'], says }] : [];
}

/** What a form permits, and how long, hangs on somebody who decides. */
function oddDecision(key: string, { covers, valid, decides }: FormEntry): Misfit[] {
  if (decides) return [];
  return Object.entries({ covers, valid }).flatMap(([part, value]) =>
    value === undefined
      ? []
      : [{ section: 'forms', key, path: [part], says: `'${part}' goes with 'decides': say whose signature grants it` }],
  );
}

function oddSetting(key: string, setting: SettingEntry): Misfit[] {
  const expected = Object.entries(requiredSettings).find(([name]) => name === key)?.[1];
  const otherType = expected !== undefined && setting.type !== expected;
  const says = otherType
    ? [`'${key}' is a ${expected}, not a ${setting.type}`]
    : [...oddValue(setting), ...unheardOf(key, setting), ...otherUnit(key, setting)];
  return says.map((one) => ({ section: 'settings', key, path: [otherType ? 'type' : 'value'], says: one }));
}

/** A choice that nothing in the software follows would be a promise nobody keeps. */
function unheardOf(key: string, setting: SettingEntry): Unknown[] {
  const known = Object.entries(requiredChoices).find(([name]) => name === key)?.[1];
  const items = Object.entries(requiredItems).find(([name]) => name === key)?.[1];
  if (items && setting.type === 'list') return setting.value.flatMap((one) => unknownWord('entry', one, items));
  if (!known || setting.type !== 'choice') return [];
  return setting.choices.flatMap((choice) => unknownWord('choice', choice, known));
}

/** Code takes the number in one unit, whatever the pack calls it. */
function otherUnit(key: string, setting: SettingEntry): string[] {
  const unit = Object.entries(requiredUnits).find(([name]) => name === key)?.[1];
  if (unit === undefined || setting.type !== 'number' || setting.unit === unit) return [];
  return [`'${key}' is a number of ${unit}, not of ${setting.unit}: write it in ${unit}`];
}

function oddValue(setting: SettingEntry): Misfit['says'][] {
  if (setting.type === 'choice') return unknownWord('choice', setting.value, setting.choices);
  if (setting.type !== 'number') return [];
  const { value, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = setting;
  if (min > max) return [`'min' is ${min}, more than 'max', which is ${max}`];
  return value >= min && value <= max ? [] : [`${value} ${setting.unit} is outside ${min} to ${max}`];
}

/** Parts of a form have ids of their own, a choice has choices, and the right answer is one of the answers. */
function oddForm(key: string, { fields = [], questions = [], statements }: FormEntry): Misfit[] {
  const ids = [...fields, ...questions, ...statements].map(({ id }) => id);
  const again = ids.filter((id, at) => ids.indexOf(id) < at);
  return [
    ...again.map((id) => ({ section: 'forms', key, path: [], says: `'${id}' names two parts of this form` })),
    ...fields.flatMap(({ id, type, choices }, at) =>
      (type === 'choice') === (choices !== undefined)
        ? []
        : [
            {
              section: 'forms',
              key,
              path: ['fields', at],
              says: `'${id}': a choice has choices, and nothing else has`,
            },
          ],
    ),
    ...questions.flatMap(({ id, answers }, at) =>
      new Set(answers).size === answers.length
        ? []
        : [{ section: 'forms', key, path: ['questions', at, 'answers'], says: `'${id}' has an answer twice` }],
    ),
    ...questions.flatMap(({ right, answers }, at) =>
      unknownWord('answer', right, answers).map((says) => ({
        section: 'forms',
        key,
        path: ['questions', at, 'right'],
        says,
      })),
    ),
  ];
}

/** A blank is written {name} in the text; text and list of blanks name the same. */
function oddBlanks(key: string, text: string, blanks: readonly string[]): Misfit[] {
  const used = [...new Set([...text.matchAll(/\{([^{}\s]{1,64})\}/g)].map((found) => found[1] ?? ''))];
  const at = { section: 'wording', key };
  return [
    ...used
      .filter((name) => !blanks.includes(name))
      .map((name) => ({
        ...at,
        path: ['text'],
        says: `the text has a blank {${name}} that 'blanks' doesn't list${didYouMean(name, blanks)}`,
      })),
    ...blanks
      .filter((name) => !used.includes(name))
      .map((name) => ({ ...at, path: ['blanks'], says: `'blanks' lists ${name}, but the text has no {${name}}` })),
  ];
}
