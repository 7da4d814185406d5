import { readLine } from './line.ts';
import type { Directory, Draft, FileAsked, Known } from './plan-types.ts';

type Index = { byNumber: Map<string, Known>; byEmail: Map<string, Known> };

/** Each line with the person of the directory whom it is about: by number, else by address. */
export function draftsOf({ people }: Directory, asked: FileAsked): Draft[] {
  const index: Index = {
    byNumber: new Map(people.flatMap((one) => (one.number ? [[one.number, one] as const] : []))),
    byEmail: new Map(people.map((one) => [one.email, one])),
  };
  const out = new Set(asked.without);
  const first = new Map<string, Draft>();
  return asked.lines.map((read) => {
    const { said, troubles } = readLine(read);
    const draft: Draft = {
      line: read.line,
      key: `line ${read.line}`,
      said,
      known: undefined,
      out: out.has(read.line),
      leaves: said.left !== undefined && said.left <= asked.today,
      to: undefined,
      troubles,
      notes: [],
    };
    match(draft, index);
    if (draft.known) draft.key = draft.known.id;
    if (!draft.out) once(draft, first);
    return draft;
  });
}

function match(draft: Draft, { byNumber, byEmail }: Index): void {
  const { number, email } = draft.said;
  const byMail = byEmail.get(email);
  draft.known = (number === undefined ? undefined : byNumber.get(number)) ?? byMail;
  const { known } = draft;
  if (!known || !number || known.number === null || known.number === number) return;
  draft.troubles.push({
    column: 'number',
    says: `${email} belongs to ${known.name}, who has the number ${known.number}. Correct the number or the address.`,
  });
}

/** Says of a line that another is about the same person. Two who are both added are told apart by what they share, later. */
function once(draft: Draft, first: Map<string, Draft>): void {
  const { number, email } = draft.said;
  const names = [`number ${number ?? ''}`, `email ${email}`, ...(draft.known ? [draft.key] : [])];
  const before = names.map((name) => first.get(name)).find((other) => other !== undefined);
  for (const name of names) if (name !== 'number ' && !first.has(name)) first.set(name, draft);
  if (before && (draft.known || draft.leaves || before.leaves))
    draft.troubles.push({ column: null, says: `Line ${before.line} is about the same person.` });
}
