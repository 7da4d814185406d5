import { paths as people } from '#paths/people';
import { Alert } from '#ui/alert';
import { DataTable } from '#ui/data-table';
import { PageHead } from '#ui/page-head';
import { Tabs } from '#ui/tabs';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { LastScan, Since, Standing } from './file-words.tsx';
import type { FileRow, List, ScanCounts } from './files.read.ts';
import { paths } from './paths.ts';

/** The scanner as it is now: `old` where its signatures are from more than a week ago. */
export type Scanner =
  | { is: 'here'; version: string; signaturesAt: Date | undefined; old: boolean }
  | { is: 'away' }
  | { is: 'none'; required: boolean };

type Props = {
  list: List;
  rows: readonly FileRow[];
  counts: ScanCounts;
  next: string | undefined;
  scanner: Scanner;
  /** Whether the reader looks after the installation, and so is told what to do instead of whom to ask. */
  installs: boolean;
  zone: string;
};

const tabs: readonly { list: List; label: string }[] = [
  { list: 'quarantine', label: 'In quarantine' },
  { list: 'unscanned', label: 'Not scanned' },
  { list: 'overdue', label: 'Overdue' },
  { list: 'released', label: 'Let out' },
  { list: 'all', label: 'All' },
];

const says: Record<List, { caption: string; empty: string }> = {
  quarantine: {
    caption: 'In quarantine: shown to nobody, and kept',
    empty: 'Nothing is in quarantine. A file comes here when newer signatures find malware in it.',
  },
  unscanned: { caption: 'No scanner has looked at them yet', empty: 'No file waits for its first scan.' },
  overdue: {
    caption: 'Newer signatures have waited for them, or they for a first scan, for a week or longer',
    empty: 'No file has waited for a scan for a week.',
  },
  released: { caption: 'Let out of quarantine', empty: 'Nobody has let a file out of quarantine.' },
  all: { caption: 'All files', empty: 'No file has come in yet.' },
};

const hrefOf = (list: List) => (list === 'quarantine' ? paths.files : `${paths.files}?list=${list}`);

/** The files that came in, by how the search for malware left them. */
export function FilesScreen({ list, rows, counts, next, scanner, installs, zone }: Props) {
  return (
    <>
      <PageHead
        title="Files"
        lead="What came in with drafts, with requests by a form, and as scans of signed papers. Each file is scanned for malware when it comes in, and again once a day when the scanner has newer signatures."
      />
      <ScannerNow scanner={scanner} installs={installs} waiting={counts.overdue} zone={zone} />
      <Tabs
        label="Files"
        here={hrefOf(list)}
        tabs={tabs.map(({ list: one, label }) => ({ href: hrefOf(one), label, count: counts[one] }))}
      />
      <DataTable
        caption={says[list].caption}
        rows={rows}
        columns={[
          {
            head: 'File',
            names: true,
            cell: ({ id, sha256 }) => (
              <TextLink href={paths.file(id)}>
                <code class="hash">{sha256.slice(0, 8)}…</code>
              </TextLink>
            ),
          },
          { head: 'Malware', cell: (file) => <Standing file={file} /> },
          { head: 'Since', cell: (file) => <Since file={file} zone={zone} /> },
          { head: 'Last scan', cell: (file) => <LastScan file={file} zone={zone} /> },
          {
            head: 'Brought in by',
            cell: ({ by, byId }) => (
              <TextLink href={people.person(byId)}>
                <Name text={by} />
              </TextLink>
            ),
          },
        ]}
        empty={says[list].empty}
        pager={{
          label: 'Pages of the list',
          after: next && `${paths.files}?${new URLSearchParams({ list, after: next }).toString()}`,
        }}
      />
    </>
  );
}

type NowProps = Pick<Props, 'scanner' | 'installs' | 'zone'> & { waiting: number };

/** What the scanner says of itself, and what to do where it can't do its work. */
function ScannerNow({ scanner, installs, waiting, zone }: NowProps) {
  if (scanner.is === 'none')
    return (
      <Alert kind={scanner.required ? 'error' : 'warning'} heading="No malware scanner is configured" slim>
        Files aren’t scanned.{' '}
        {scanner.required && 'The policy requires it: until there is a scanner, no picture goes to review. '}
        {installs ? (
          <>
            Install Debian’s <code>clamav-daemon</code> and <code>clamav-freshclam</code> on the machine, name the
            daemon in <code>CLAMD_URL</code>, such as <code>tcp://127.0.0.1:3310</code>, and start Rostrum anew.
            ‘Malware in files’ in docs/operating.md has the lines.
          </>
        ) : (
          'Ask your system administrator to set one up.'
        )}
      </Alert>
    );
  if (scanner.is === 'away')
    return (
      <Alert kind="error" heading="The malware scanner doesn’t answer" slim>
        No file is let in, and none is scanned again. {overdueWords(waiting)}{' '}
        {installs ? (
          <>
            See whether <code>clamd</code> runs and <code>CLAMD_URL</code> has its address:{' '}
            <code>./rostrum doctor</code> says whether it answers.
          </>
        ) : (
          'Tell your system administrator.'
        )}
      </Alert>
    );
  if (scanner.old)
    return (
      <Alert kind="warning" heading="The scanner’s signatures are more than a week old" slim>
        {scanner.version}. What was found since isn’t known to it.{' '}
        {installs ? (
          <>
            Start <code>clamav-freshclam</code>, which fetches them, or see in its log why it fetches none.
          </>
        ) : (
          'Tell your system administrator: signatures are fetched by freshclam.'
        )}
      </Alert>
    );
  return (
    <p>
      {scanner.version} answers
      {scanner.signaturesAt && (
        <>
          , with signatures of <Time at={scanner.signaturesAt} zone={zone} precision="day" />
        </>
      )}
      .
    </p>
  );
}

const overdueWords = (count: number) =>
  count === 0
    ? 'No file has waited for a week yet.'
    : `${count === 1 ? 'One file has' : `${count.toLocaleString('en-US')} files have`} waited for a week or longer.`;
