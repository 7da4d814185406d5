import { z } from 'zod';

/** PostgreSQL's jsonb takes neither NUL nor half a surrogate pair, and no control sign is a word. */
function isPlain(text: string): boolean {
  return (
    text.isWellFormed() &&
    text.split('').every((sign) => (sign >= ' ' ? sign !== '\u007F' : sign === '\n' || sign === '\t'))
  );
}
export const plain = (max: number) =>
  z.string().min(1).max(max).refine(isPlain, 'control signs and broken characters cannot be kept; remove them');

export const line = plain(300);
export const text = plain(4000);
export const word = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'expected a name in lower-case letters, digits, hyphens and dots');
export const policyId = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,31}$/, "expected a policy number such as 'EX-001'");
export const clauseId = z
  .string()
  .max(100)
  .regex(/^[A-Z0-9][A-Z0-9-]*\/[A-Za-z0-9][A-Za-z0-9.-]*$/, "expected a clause id such as 'EX-001/B.2'");
export const clauseOrHouse = z
  .string()
  .max(100)
  .regex(
    /^(house|[A-Z0-9][A-Z0-9-]*\/[A-Za-z0-9][A-Za-z0-9.-]*)$/,
    "expected a clause id such as 'EX-001/B.2', or 'house'",
  );
export const date = z.iso.date('expected a date such as 2026-11-01');
export const held = z.enum(['held', 'not held']);
