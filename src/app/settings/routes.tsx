import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';

import { textOf } from '#door';
import { isZone } from '#kernel/instant';
import type { SignIn } from '#platform/sign-in';
import { PublicShell, page } from '#ui/shell';
import type { Agency } from '#ui/shell-parts';

import { paths } from './paths.ts';
import { SetUpScreen } from './set-up.screen.tsx';

/** What the first run asks for. */
export type SetUp = {
  slug: string;
  name: string;
  zone: string;
  /** The name of a bundled policy pack; nothing where `packFile` brings one. */
  pack: string;
  /** A pack of the agency's own, as a ZIP. */
  packFile?: Uint8Array;
  administrator: { name: string; email: string; title: string; password: string };
};

/** What the first run needs of the house. */
export type SettingsHouse = {
  signIn: Pick<SignIn, 'visitor' | 'formToken' | 'isFormToken' | 'crossSite'>;
  /** Whether there is no agency yet; from the first one on the page is closed for good. */
  needed: () => Promise<boolean>;
  /** Whether that is the code which the server printed on its console. */
  isCode: (code: string) => boolean;
  /** The agency exists; or says in words beside which field why not, and then nothing was made. */
  setUp: (wanted: SetUp) => Promise<{ field: string; says: string } | undefined>;
  packs: () => readonly { value: string; label: string }[];
  zones: readonly string[];
  /** What stands around a page where there is no agency. */
  agency: Agency;
  signInPath: string;
};

/** The largest pack that is read is 10 MB. */
const MOST_BYTES = 11_000_000;
const TOO_OLD =
  'Nothing was changed: the page was open for too long, or your browser keeps no cookies for this site. Try again.';

const line = (words: string) => z.string().trim().min(1, words).max(200, 'At most 200 characters.');

function inputOf({ isCode, packs }: SettingsHouse) {
  const fields = z.object({
    code: z.string().refine((code) => isCode(code.trim()), 'This is not the code. Look at the console of the server.'),
    name: line('Write the name of the agency.'),
    slug: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9-]{1,30}$/, 'Two to 31 lower-case letters, digits and hyphens; a letter comes first.'),
    zone: z.string().refine(isZone, 'Choose the time zone.'),
    pack: z.string(),
    administratorName: line('Write your name.'),
    title: line('Write what you are, such as system administrator.'),
    email: z.email('Write your address as name@agency.gov.').max(200).toLowerCase(),
    password: z.string().min(12, 'Use at least 12 characters.').max(128, 'Use at most 128 characters.'),
    packFile: z.instanceof(Uint8Array).optional(),
  });
  return fields.refine(({ pack, packFile }) => packFile ?? packs().some(({ value }) => value === pack), {
    path: ['pack'],
    message: 'Choose the policy, or bring one of your own as a ZIP.',
    // Said with the troubles of the other fields, not after them.
    when: () => true,
  });
}

/** The first run of an empty installation. While there is an agency, none of it is there. */
export function settingsRoutes(house: SettingsHouse): Hono {
  const { needed, signIn, signInPath } = house;
  const input = inputOf(house);
  return new Hono()
    .get('/', async (c, next) => ((await needed()) ? c.redirect(paths.setUp, 303) : next()))
    .use(paths.setUp, bodyLimit({ maxSize: MOST_BYTES }), async (c, next) => {
      c.header('Cache-Control', 'no-store');
      return (await needed()) ? next() : c.redirect(signInPath, 303);
    })
    .get(paths.setUp, (c) => form(c, house, { typed: {} }))
    .post(paths.setUp, async (c) => {
      const { token, ...typed } = await typedIn(c);
      const packFile = await packIn(c);
      const { holder } = signIn.visitor(c.req.raw.headers);
      if (signIn.crossSite(c.req.raw) || !signIn.isFormToken(token, holder))
        return form(c, house, { typed, troubles: { form: TOO_OLD } });
      const parsed = input.safeParse({ pack: '', ...typed, packFile });
      if (!parsed.success) return form(c, house, { typed, troubles: firstWords(parsed.error) });
      const trouble = await house.setUp(wantedIn(parsed.data));
      if (trouble) return form(c, house, { typed, troubles: { [trouble.field]: trouble.says } });
      return c.redirect(signInPath, 303);
    });
}

function wantedIn(typed: z.output<ReturnType<typeof inputOf>>): SetUp {
  const { administratorName: name, title, email, password, code: _code, packFile, ...agency } = typed;
  return { ...agency, ...(packFile && { packFile }), administrator: { name, title, email, password } };
}

type Shown = { typed: Record<string, string>; troubles?: Record<string, string> };

/** The password is never sent back. */
function form(c: Context, house: SettingsHouse, { typed: { password: _never, ...typed }, troubles }: Shown) {
  const { signIn, packs, zones, agency } = house;
  const { holder, cookies } = signIn.visitor(c.req.raw.headers);
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
  const kept = { zone: 'America/Chicago', ...typed };
  const shell = (
    <PublicShell title="Set up Rostrum" agency={agency} areas={[]}>
      <SetUpScreen
        packs={packs()}
        zones={zones}
        typed={kept}
        token={signIn.formToken(holder)}
        {...(troubles && { troubles })}
      />
    </PublicShell>
  );
  return c.html(page(shell), troubles ? 422 : 200);
}

function firstWords(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]));
}

/** The ZIP that was chosen; undefined where none was, as browsers then send an empty file. */
async function packIn(c: Context): Promise<Uint8Array | undefined> {
  const { packFile } = await c.req.parseBody();
  return packFile instanceof File && packFile.size > 0 ? new Uint8Array(await packFile.arrayBuffer()) : undefined;
}

async function typedIn(c: Context): Promise<Record<string, string>> {
  const typed = await c.req.parseBody({ all: true });
  return Object.fromEntries(Object.keys(typed).map((name) => [name, textOf(typed, name)]));
}
