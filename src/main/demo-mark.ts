import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { WrongUse } from '#kernel/trouble';

const markIn = (data: string) => path.join(data, 'demonstration');

/** From now on this directory is known to hold the demonstration, whose password is shown to everybody. */
export function markDemonstration(data: string): void {
  mkdirSync(data, { recursive: true });
  if (!existsSync(markIn(data))) writeFileSync(markIn(data), 'This directory holds the demonstration of Rostrum.\n');
}

/** Throws WrongUse for the demonstration's data: an agency's work doesn't begin behind a password that everybody knows. */
export function refuseDemonstration(data: string): void {
  if (existsSync(markIn(data)))
    throw new WrongUse(
      `${data} holds the demonstration, and everybody knows its password. Set ROSTRUM_DATA to another directory for an agency's own work.`,
    );
}
