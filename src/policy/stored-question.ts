import { z } from 'zod';

import { type Act, acts } from './acts.ts';
import { prerequisites } from './controls.ts';
import type { Question } from './judge.ts';

const flag = z.boolean();
const names = z.array(z.string());

const Facts = z.object({
  byPerson: flag,
  ordered: flag,
  employed: flag,
  roles: names,
  standing: z.array(z.enum(prerequisites)),
  commentsOn: flag,
  workstation: flag,
  hasGround: flag,
  hasWords: flag,
  hasEvidence: flag,
});

const Asked = z.object({
  act: z.custom<Act>((name) => typeof name === 'string' && Object.hasOwn(acts, name)),
  person: z.object({ id: z.string(), agencyId: z.string() }),
  subject: z.object({
    id: z.string(),
    agencyId: z.string(),
    authorId: z.string().exactOptional(),
    administratorId: z.string().exactOptional(),
    holderId: z.string().exactOptional(),
    questionable: flag.exactOptional(),
  }),
  lifted: names.exactOptional(),
});

/**
 * A question as a decision keeps it: `question` without its facts, and `facts`, both as JSON gives them back. Judged under
 * the same version it has the same answer. Undefined for what isn't one, such as an act that the software no longer knows.
 */
export function storedQuestion(question: unknown, facts: unknown): Question | undefined {
  const [asked, known] = [Asked.safeParse(question), Facts.safeParse(facts)];
  return asked.success && known.success ? { ...asked.data, facts: known.data } : undefined;
}
