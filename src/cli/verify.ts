import { existsSync, statSync } from 'node:fs';

import { verifyBundle } from '#formats/verify-bundle';
import { WrongUse } from '#kernel/trouble';
import { LogTrouble, type Trouble, type VerifierKey, readVerifierKey } from '#tlog';

import type { Command } from './command.ts';

const SHOWN = 100;

/** Checks an exported bundle; reads nothing but its directory. */
export const verify: Command = {
  name: 'verify',
  takes: 'DIR [--key KEY]',
  says: 'Checks an exported bundle offline, and says what is wrong where.',
  help: [
    "--key KEY   the agency's published key, name+hex+base64; without it the bundle's own is taken, which proves less",
  ],
  options: { key: { type: 'string' } },
  async run({ words: [typed, more], options }, io) {
    if (!typed || more) throw new WrongUse('Name one directory: rostrum verify DIR');
    const directory = io.path(typed);
    if (!existsSync(directory) || !statSync(directory).isDirectory())
      throw new WrongUse(`There is no directory ${directory}.`);
    const verifierKey = options['key'] === undefined ? undefined : keyOf(options['key']);
    const troubles = await verifyBundle(directory, {
      ...(verifierKey ? { verifierKey } : {}),
      onProgress: (done, of) => done % 200 === 0 && io.progress(`${done} of ${of} checked`),
    });
    io.tell({ ok: troubles.length === 0, key: verifierKey ? 'given' : 'of the bundle', troubles });
    for (const line of linesOf(troubles, verifierKey !== undefined)) io.say(line);
    return troubles.length === 0 ? 0 : 1;
  },
};

function linesOf(troubles: readonly Trouble[], keyGiven: boolean): string[] {
  const held = 'VERIFIED: every file, entry, field and proof holds.';
  const own =
    'By the key in the bundle itself: compare verifier-key.txt with the one the agency publishes, or give --key.';
  if (troubles.length === 0) return keyGiven ? [held] : [held, own];
  const more = troubles.length > SHOWN ? [`… and ${troubles.length - SHOWN} more`] : [];
  const sum = troubles.length === 1 ? 'One thing is' : `${troubles.length} things are`;
  return [
    ...troubles.slice(0, SHOWN).map(({ where, says }) => `WRONG ${where}: ${says}`),
    ...more,
    `${sum} wrong with this bundle.`,
  ];
}

function keyOf(text: string): VerifierKey {
  try {
    return readVerifierKey(text);
  } catch (error) {
    if (error instanceof LogTrouble) throw new WrongUse(`--key: ${error.message}.`);
    throw error;
  }
}
