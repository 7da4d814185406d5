import { peopleShown } from '#kernel/people-shown';

import type { PackDocument, SettingEntry } from './pack-schema.ts';

/**
 * The settings that code asks a pack for, with the type each has. A pack that lacks one is invalid; it may have more.
 */
export const requiredSettings = {
  'workstation-rule': 'choice',
  'approval-rule': 'choice',
  'representative-signature': 'choice',
  'draft-max-characters': 'number',
  'attachment-scan': 'choice',
  'people-needing-release': 'list',
  'course-valid': 'number',
  'authorization-valid': 'number',
  'policy-owner': 'role',
  'policy-review-every': 'number',
  'policy-review-notice': 'number',
  'acknowledged-within': 'number',
  'acknowledgement-reminder-every': 'number',
  'acknowledgement-right-answers': 'number',
  'appeal-window': 'number',
  'appeal-answer': 'number',
  'open-records-answer': 'number',
  'retention-default': 'choice',
} as const satisfies Record<string, SettingEntry['type']>;

/** The choices that code knows how to follow; a pack offers these, or fewer. */
export const requiredChoices = {
  'workstation-rule': ['off', 'warn', 'refuse'],
  'approval-rule': ['public-affairs', 'another-person'],
  'representative-signature': ['optional', 'required'],
  'attachment-scan': ['required', 'where-configured'],
  'retention-default': ['keep'],
} as const satisfies Record<string, readonly string[]>;

/** What code knows of each such list; an entry that nothing follows is refused. */
export const requiredItems = {
  'people-needing-release': peopleShown.filter((one) => one !== 'nobody'),
} as const satisfies Partial<Record<keyof typeof requiredSettings, readonly string[]>>;

/** The unit in which code takes the number; one in another unit would be followed wrongly, so it is refused. */
export const requiredUnits = {
  'draft-max-characters': 'characters',
  'course-valid': 'months',
  'authorization-valid': 'months',
  'policy-review-every': 'months',
  'policy-review-notice': 'days',
  'acknowledged-within': 'days',
  'acknowledgement-reminder-every': 'days',
  'acknowledgement-right-answers': 'percent',
  'appeal-window': 'days',
  'appeal-answer': 'workdays',
  'open-records-answer': 'workdays',
} as const satisfies Partial<Record<keyof typeof requiredSettings, string>>;

export type SettingName = keyof typeof requiredSettings;

type Value<N extends SettingName> = N extends keyof typeof requiredChoices
  ? (typeof requiredChoices)[N][number]
  : Extract<SettingEntry, { type: (typeof requiredSettings)[N] }>['value'];

/**
 * The value of a setting that every pack has, in the pack's unit (see {@link settingOf}).
 * Throws when the pack came from nowhere but a cast, since a whole pack has them all.
 */
export function settingValue<N extends SettingName>(pack: Pick<PackDocument, 'settings'>, name: N): Value<N> {
  const setting = settingOf(pack, name);
  if (setting.type !== requiredSettings[name])
    throw new Error(`${name} is a ${setting.type}, not a ${requiredSettings[name]}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the line above has compared the types, and packOf the choices
  return setting.value as Value<N>;
}

/** A setting with its type, unit, clause and interpretation. Throws when the pack has none of that name. */
export function settingOf(pack: Pick<PackDocument, 'settings'>, name: string): SettingEntry {
  const setting = pack.settings[name];
  if (!setting) throw new Error(`The pack has no setting ${name}`);
  return setting;
}
