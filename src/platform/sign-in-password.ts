/** Characters; counted as people count them at the lower end, as memory is used at the upper. */
export const passwordLength = { least: 12, most: 128 };

const FEWEST_DIFFERENT = 5;

/**
 * Why `password` can't be used for this sign-in, in words that can stand beside its field; undefined where it can.
 *
 * No rule about kinds of characters, and no end date: length is what counts. Source: NIST SP 800-63B, 3.1.1.2.
 */
export function passwordTrouble(password: string, person: { email: string; name: string }): string | undefined {
  const characters = Array.from(password);
  if (characters.length < passwordLength.least)
    return `It has ${characters.length} characters; use at least ${passwordLength.least}. Four words that don't belong together are easy to keep in mind.`;
  if (password.length > passwordLength.most)
    return `It is longer than ${passwordLength.most} characters. Use a shorter one.`;
  if (new Set(characters).size < FEWEST_DIFFERENT)
    return 'It repeats the same few characters. Use more different ones.';
  const said = password.toLowerCase();
  if (said === person.email.toLowerCase() || said === person.name.toLowerCase())
    return 'It is your own name or address, which others know. Use something else.';
  return undefined;
}
