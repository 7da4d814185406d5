/**
 * The world is away or answers nonsense: nothing was decided by it, and the same thing may be tried again.
 *
 * `says` is for people ('not sent yet, we keep trying'); `cause` is for the trace. `retryAfterSeconds` is what the
 * other side asked for, where it did.
 */
export class NetworkUnavailable extends Error {
  override name = 'NetworkUnavailable';
  readonly retryAfterSeconds: number | undefined;

  constructor(says: string, options: { cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(says, { cause: options.cause });
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/**
 * The network understood and said no: trying the same again gives the same answer, so a person has to look.
 *
 * `says` names what was wrong in the user's words.
 */
export class NetworkRefused extends Error {
  override name = 'NetworkRefused';
}

/** What a person gave can't be used: says what was wrong, where, and what to do. Ends a command with exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}
