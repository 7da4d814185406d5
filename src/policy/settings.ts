import type { PackDocument, SettingEntry } from './pack-schema.ts';

/**
 * The settings that code asks a pack for, with the type each has. A pack that lacks one is invalid; it may have more.
 * `docs` of each stand in the packs: label, clause, interpretation.
 */
export const requiredSettings = {
  'workstation-rule': 'choice',
  'approval-rule': 'choice',
  'representative-signature': 'choice',
  'draft-max-characters': 'number',
  'course-valid': 'number',
  'authorization-valid': 'number',
  'policy-review-notice': 'number',
  'appeal-window': 'number',
  'appeal-answer': 'number',
  'open-records-answer': 'number',
  'retention-default': 'choice',
} as const satisfies Record<string, SettingEntry['type']>;

export type SettingName = keyof typeof requiredSettings;

type Value<T extends SettingEntry['type']> = Extract<SettingEntry, { type: T }>['value'];

/**
 * The value of a setting that every pack has, in the pack's unit (see {@link settingOf}).
 * Throws when the pack came from nowhere but a cast, since a whole pack has them all.
 */
export function settingValue<N extends SettingName>(
  pack: Pick<PackDocument, 'settings'>,
  name: N,
): Value<(typeof requiredSettings)[N]> {
  const setting = settingOf(pack, name);
  if (setting.type !== requiredSettings[name])
    throw new Error(`${name} is a ${setting.type}, not a ${requiredSettings[name]}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the line above has compared the types
  return setting.value as Value<(typeof requiredSettings)[N]>;
}

/** A setting with its type, unit, clause and interpretation. Throws when the pack has none of that name. */
export function settingOf(pack: Pick<PackDocument, 'settings'>, name: string): SettingEntry {
  const setting = pack.settings[name];
  if (!setting) throw new Error(`The pack has no setting ${name}`);
  return setting;
}
