import { z } from 'zod';

import type { Pack } from '#policy';

/** What of a picture or a text can need a written permission beforehand, and what names it in a form's `covers`. */
const pictures = ['copyright', 'images'] as const;
const texts = ['confidential'] as const;

export const NeedsKept = z.partialRecord(z.enum([...pictures, ...texts]), z.string()).optional();
export type Needs = NonNullable<z.output<typeof NeedsKept>>;
export type Matter = keyof Needs;

/** A form of the policy that a picture or the text of a draft may need. */
export type Asked = { covers: Matter; of: 'picture' | 'text'; form: string; title: string; clause: string };

/** What the policy in force asks of drafts; nothing where it has no such form. */
export function askedOfDrafts({ forms }: Pick<Pack, 'forms'>): Asked[] {
  const of = (covers: Matter, what: Asked['of']) =>
    Object.entries(forms)
      .filter(([, form]) => form.covers === covers && form.decides)
      .slice(0, 1)
      .map(([form, { title, clause }]) => ({ covers, of: what, form, title, clause }));
  return [...pictures.flatMap((one) => of(one, 'picture')), ...texts.flatMap((one) => of(one, 'text'))];
}

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Kept = z.array(
  z.object({
    id: z.string(),
    covers: z.string(),
    state: z.string(),
    accountId: z.string().nullable(),
    about: z.string(),
    by: z.string().nullable(),
    from: instant.nullable(),
    until: instant.nullable(),
  }),
);

/** A permission that a draft names, or might name. */
export type Permission = z.output<typeof Kept>[number];

export const permissionsKept = (rows: unknown): Permission[] => Kept.parse(rows);

/** What a form says of what is needed: `no`, `needed`, or a permission's id. What it doesn't say stays as it was. */
export function needsTyped(
  asked: readonly Asked[],
  { typed, before }: { typed: (covers: Matter) => string; before: Needs | undefined },
): Needs | undefined {
  const named = asked.flatMap(({ covers }): [Matter, string][] => {
    const said = typed(covers) === '' ? (before?.[covers] ?? 'no') : typed(covers);
    return said === 'no' ? [] : [[covers, said === 'needed' ? '' : said]];
  });
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}
