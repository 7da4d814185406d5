import { controls } from './controls.ts';
import { type SettingEntry, lists, maps } from './pack-schema.ts';
import type { SettingName } from './settings.ts';

type Kept = Record<string, unknown>;

/**
 * A document as it was adopted, with what the software has come to ask of a pack since: sections that weren't known then are
 * empty; a control that it binds to no clause is a rule of the software, and says so; a setting that it lacks has the
 * software's value. Nothing that stands in it is changed. Anything but an object is given back.
 */
export function grown(document: unknown): unknown {
  if (!isObject(document)) return document;
  const { bindings, settings } = document;
  return {
    ...Object.fromEntries(Object.keys(lists).map((name) => [name, []])),
    ...Object.fromEntries(Object.keys(maps).map((name) => [name, {}])),
    ...document,
    bindings: isObject(bindings) ? { ...ofTheHouse, ...bindings } : bindings,
    settings: isObject(settings) ? { ...ofTheSoftware, ...settings } : settings,
  };
}

const isObject = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ofTheHouse = Object.fromEntries(
  controls.map((control) => [
    control,
    {
      clause: 'house',
      says: `The policy in force was adopted before this software knew the rule “${control}”, so it names no clause for it. Ask whoever adopts the policy for a new version.`,
    },
  ]),
);

const LABEL = 'A value of the software, since the policy in force names none';
const number = (value: number, unit: Extract<SettingEntry, { type: 'number' }>['unit']): SettingEntry => ({
  type: 'number',
  label: LABEL,
  clause: 'house',
  unit,
  value,
});
const choice = (value: string): SettingEntry => ({
  type: 'choice',
  label: LABEL,
  clause: 'house',
  choices: [value],
  value,
});

const ofTheSoftware: Record<SettingName, SettingEntry> = {
  'workstation-rule': choice('refuse'),
  'approval-rule': choice('another-person'),
  'representative-signature': choice('optional'),
  'draft-max-characters': number(3000, 'characters'),
  'attachment-scan': choice('where-configured'),
  'people-needing-release': {
    type: 'list',
    label: LABEL,
    clause: 'house',
    value: ['inmate', 'minor', 'victim', 'visitor'],
  },
  'course-valid': number(12, 'months'),
  'authorization-valid': number(12, 'months'),
  'policy-owner': { type: 'role', label: LABEL, clause: 'house', value: 'director' },
  'policy-review-every': number(12, 'months'),
  'policy-review-notice': number(60, 'days'),
  'acknowledged-within': number(30, 'days'),
  'acknowledgement-reminder-every': number(7, 'days'),
  'acknowledgement-right-answers': number(100, 'percent'),
  'appeal-window': number(30, 'days'),
  'appeal-answer': number(10, 'workdays'),
  'open-records-answer': number(10, 'workdays'),
  'retention-default': choice('keep'),
};
