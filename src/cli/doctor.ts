import { existsSync, statSync } from 'node:fs';

import { scanCounts } from '#app/scanning/files.read';
import { packInForce } from '#domain/policies';
import { signaturesOf } from '#platform/malware';
import { settingValue } from '#policy';
import { verifyLog } from '#tlog';

import type { CliHouse, Command, Io } from './command.ts';

/** `advice`: it works, and could be better. */
type Finding = { what: string; state: 'good' | 'advice' | 'wrong'; says: string };

/** Looks at the installation and says what is wrong with it. Changes nothing. */
export const doctor: Command = {
  name: 'doctor',
  takes: '',
  says: 'Looks at the database, its roles, the keys, and whether every log holds.',
  help: [],
  options: {},
  async run(_given, io) {
    const findings = await look(io);
    const ok = findings.every(({ state }) => state !== 'wrong');
    io.tell({ ok, findings });
    for (const { what, state, says } of findings) io.say(`${marks[state]} ${what}: ${says}`);
    return ok ? 0 : 1;
  },
};

const marks = { good: 'ok    ', advice: 'advice', wrong: 'WRONG ' };

async function look(io: Io): Promise<Finding[]> {
  let house: CliHouse;
  try {
    house = await io.house();
  } catch (error) {
    return [{ what: 'database', state: 'wrong', says: error instanceof Error ? error.message : String(error) }];
  }
  const agencies = await house.agencies();
  const count = agencies.length === 1 ? 'one agency' : `${agencies.length} agencies`;
  const findings: Finding[] = [
    {
      what: 'database',
      state: 'good',
      says: `${house.says}; ${count}; the app's role can't get round row-level security`,
    },
    ...keyFindings(house),
    ...(await fileFindings(house, agencies)),
  ];
  for (const agency of agencies) {
    io.progress(`checking the log of ${agency.slug}`);
    findings.push(await logFinding(house, agency));
  }
  return findings;
}

function keyFindings({ keys, data }: CliHouse): Finding[] {
  if (!existsSync(keys)) return [{ what: 'keys', state: 'wrong', says: `there is no file ${keys}` }];
  const { mode, dev } = statSync(keys);
  const open = (mode & 0o077) !== 0;
  const together = existsSync(data) && statSync(data).dev === dev;
  return [
    open
      ? { what: 'keys', state: 'wrong', says: `others on this machine can read ${keys}: chmod 600 ${keys}` }
      : { what: 'keys', state: 'good', says: `${keys} is readable by its owner alone` },
    ...(together
      ? [
          {
            what: 'keys',
            state: 'advice' as const,
            says: 'they lie on the same volume as the data: who takes the disk has both. Set ROSTRUM_KEYS to a file elsewhere',
          },
        ]
      : []),
  ];
}

/** Whether files are scanned and pictures read, and which agency's policy asks for the scan. */
async function fileFindings(house: CliHouse, agencies: readonly { id: string; slug: string }[]): Promise<Finding[]> {
  const [first] = agencies;
  if (!first) return [];
  const { malware, pictureText } = house.contextFor({ agencyId: first.id, personId: null }).world;
  const reads: Finding = pictureText.configured
    ? { what: 'text in pictures', state: 'good', says: 'it is read by Tesseract' }
    : {
        what: 'text in pictures',
        state: 'advice',
        says: 'it is not read: a number in a screenshot is not found. Install tesseract-ocr',
      };
  return [await scannerFinding(house, malware, agencies), reads];
}

type Scanner = ReturnType<CliHouse['contextFor']>['world']['malware'];

async function scannerFinding(
  house: CliHouse,
  malware: Scanner,
  agencies: readonly { id: string; slug: string }[],
): Promise<Finding> {
  const what = 'malware scanner';
  const version = await malware.version();
  const waiting = malware.configured ? await overdueFiles(house, agencies, version) : '';
  if (version && isOld(version))
    return {
      what,
      state: 'wrong',
      says: `${version} answers, and its signatures are more than a week old: start clamav-freshclam, or see why it fetches none${waiting}`,
    };
  if (version) return { what, state: waiting === '' ? 'good' : 'advice', says: `${version} answers${waiting}` };
  if (malware.configured)
    return {
      what,
      state: 'wrong',
      says: `CLAMD_URL names one, and it does not answer: no file is let in. Start clamd, or correct the address${waiting}`,
    };
  const whose: string[] = [];
  for (const { id, slug } of agencies) if (await asksForScan(house, id)) whose.push(slug);
  const closed =
    whose.length > 0 ? ` The policy of ${whose.join(' and ')} lets no picture go to review without one.` : '';
  return { what, state: 'advice', says: `files are not scanned: install clamav-daemon and set CLAMD_URL.${closed}` };
}

const WEEK_MS = 7 * 86_400_000;

function isOld(version: string): boolean {
  const at = signaturesOf(version);
  return at !== undefined && Date.now() - at.getTime() > WEEK_MS;
}

/** How many files have waited for a scan for a week, and how many are in quarantine, as a sentence after another. */
async function overdueFiles(
  house: CliHouse,
  agencies: readonly { id: string; slug: string }[],
  version: string | undefined,
): Promise<string> {
  const said: string[] = [];
  for (const { id, slug } of agencies) {
    const counts = await house.contextFor({ agencyId: id, personId: null }).view((view) => scanCounts(view, version));
    if (counts.overdue > 0) said.push(`${slug}: ${counts.overdue} waiting for a scan for a week or longer`);
    if (counts.quarantine > 0) said.push(`${slug}: ${counts.quarantine} in quarantine`);
  }
  return said.length > 0 ? `. Files: ${said.join('; ')}` : '';
}

function asksForScan(house: CliHouse, agencyId: string): Promise<boolean> {
  return house.contextFor({ agencyId, personId: null }).view(async (view) => {
    const pack = await packInForce(view).catch(() => undefined);
    return pack !== undefined && settingValue(pack, 'attachment-scan') === 'required';
  });
}

async function logFinding(house: CliHouse, { id, slug }: { id: string; slug: string }): Promise<Finding> {
  const what = `log of ${slug}`;
  const ctx = house.contextFor({ agencyId: id, personId: null });
  const head = await ctx.view((view) =>
    view
      .selectFrom('log_heads')
      .select(['size', 'signed_size', 'checkpoint'])
      .where('log', '=', 'public')
      .executeTakeFirst(),
  );
  if (!head?.checkpoint) return { what, state: 'good', says: 'nothing is signed yet' };
  const { reader, key } = await house.logOf(id);
  const [first, ...others] = await verifyLog(reader, key, { older: [head.checkpoint] });
  if (first) {
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    return { what, state: 'wrong', says: `${first.where}: ${first.says}${more}` };
  }
  return { what, state: 'good', says: `${Number(head.signed_size).toLocaleString('en-US')} entries, every hash holds` };
}
