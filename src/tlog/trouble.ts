/**
 * Bytes of a log don't hold: they are malformed, or prove something else than they claim.
 *
 * `where` is the file, entry or field (`tile/0/003`, `entry 77`); the message says what is wrong with it.
 */
export class LogTrouble extends Error {
  override name = 'LogTrouble';
  readonly where: string;

  constructor(where: string, says: string) {
    super(says);
    this.where = where;
  }
}

/** What a verifier found wrong, and where: a file's path, an entry's number, a field's name. */
export type Trouble = { where: string; says: string };

/** The trouble as a line of a list; what is no trouble of a log is our mistake and is thrown on. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof LogTrouble) return { where: error.where, says: error.message };
  throw error;
}
