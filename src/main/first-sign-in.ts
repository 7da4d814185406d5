import { randomInt } from 'node:crypto';

import { WrongUse } from '#kernel/trouble';
import type { SignIn } from '#platform/sign-in';

/** Letters and digits that are told apart when they are read aloud or copied from paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const EACH = 4;

/** A password of 20 signs in groups, about 99 bits. */
function firstPassword(): string {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: EACH }, () => SIGNS.charAt(randomInt(SIGNS.length))),
  );
  return groups.map((signs) => signs.join('')).join('-');
}

/** Makes a sign-in with a first password, or says in words for a form why there can be none. */
export async function firstSignIn(
  signIn: SignIn,
  { name, email }: { name: string; email: string },
): Promise<{ id: string; password: string } | { says: string }> {
  const password = firstPassword();
  try {
    return { id: await signIn.createSignIn({ name, email, password }), password };
  } catch (error) {
    if (error instanceof WrongUse) return { says: error.message };
    throw error;
  }
}
