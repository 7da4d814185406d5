import { timingSafeEqual } from 'node:crypto';
import { readdirSync } from 'node:fs';

import type { SettingsHouse } from '#app/settings';
import { allAgencies } from '#domain/agencies';
import { sha256 } from '#kernel/hash';
import { WrongUse } from '#kernel/trouble';
import { PackInvalid, packsDirectory, readPack, readPackZip } from '#policy';

import type { House } from './house.ts';
import { setUpAgency } from './set-up.ts';
import { agencyLook } from './visits.ts';

const ZONES = [
  'America/Chicago',
  'America/New_York',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'UTC',
];

/** What the page of the first run may ask and do: nothing, from the first agency on. */
export function firstRun(house: House): SettingsHouse {
  let over = false;
  let packs: ReturnType<SettingsHouse['packs']> | undefined;
  return {
    signIn: house.signIn,
    needed: async () => {
      over ||= (await allAgencies(house.db)).length > 0;
      return !over;
    },
    isCode: (code) => timingSafeEqual(Buffer.from(sha256(code)), Buffer.from(sha256(house.setUpCode))),
    setUp: async ({ packFile, ...wanted }) => {
      try {
        await setUpAgency(house, { ...wanted, pack: packFile ? readPackZip(packFile) : wanted.pack });
        return undefined;
      } catch (error) {
        if (error instanceof WrongUse)
          return { field: /password/i.test(error.message) ? 'password' : 'email', says: error.message };
        if (error instanceof PackInvalid) return { field: packFile ? 'packFile' : 'pack', says: error.message };
        throw error;
      }
    },
    packs: () => (packs ??= bundled()),
    zones: ZONES,
    agency: { ...agencyLook('rostrum', 'Rostrum'), policiesHref: '/site', logAddress: '/log' },
    signInPath: '/sign-in',
  };
}

/** The bundled packs that an agency can adopt. A parent pack, or one that isn't whole, is none of them. */
function bundled(): { value: string; label: string }[] {
  return readdirSync(packsDirectory()).flatMap((value) => {
    try {
      const { title, policy } = readPack(value);
      return [{ value, label: `${title} (${policy})` }];
    } catch (error) {
      if (error instanceof PackInvalid) return [];
      throw error;
    }
  });
}
