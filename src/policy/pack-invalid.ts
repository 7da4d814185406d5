import { WrongUse } from '#kernel/trouble';

import { type Unknown, unknownSays } from './reading/nearest.ts';

/** One thing wrong with a pack. `line` counts from 1; 0 where there is no line, as in a document from the database. */
export type Fault = { file: string; line: number; says: string };

const shown = 20;

/** A pack that can't be used, with everything that is wrong with it, in the order of its files. */
export class PackInvalid extends WrongUse {
  override name = 'PackInvalid';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const more = faults.length > shown ? [`… and ${faults.length - shown} more`] : [];
    super([...faults.slice(0, shown).map(faultLine), ...more].join('\n'));
    this.faults = faults;
  }
}

/** `file:line: words`, as compilers print it, so that editors can jump there. */
export function faultLine({ file, line, says }: Fault): string {
  return line > 0 ? `${file}:${line}: ${says}` : `${file}: ${says}`;
}

/** Something wrong with a pack as a whole, and the entry it is wrong in. */
export type Misfit = { section: string; key: string; path: (string | number)[]; says: string | Unknown };

/** A misfit in words. */
export function saysOf({ says }: Misfit): string {
  return typeof says === 'string' ? says : unknownSays(says);
}
