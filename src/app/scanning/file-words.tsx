import { Status } from '#ui/status';
import { Time } from '#ui/time';

import type { FileRow } from './files.read.ts';

/** How a file stands, and what stood in the way of the last try to scan it. */
export function Standing({ file }: { file: FileRow }) {
  return (
    <>
      <Found file={file} />
      {file.trouble !== '' && <div>The last try to scan it came to nothing: {file.trouble}</div>}
    </>
  );
}

function Found({ file: { scan, finding } }: { file: FileRow }) {
  if (scan === 'malware') return <Status tone="bad">In quarantine: “{finding}” was found</Status>;
  if (scan === 'released') return <Status tone="warning">Out of quarantine: “{finding}” is held to be mistaken</Status>;
  if (scan === 'not scanned') return <Status tone="warning">Not scanned yet</Status>;
  return <Status tone="good">None found</Status>;
}

/** Since when it stands like that. */
export function Since({ file, zone }: { file: FileRow; zone: string }) {
  const { scan, quarantinedAt, scannedAt, at } = file;
  const since = scan === 'malware' ? (quarantinedAt ?? scannedAt ?? at) : at;
  return <Time at={since} zone={zone} precision="minute" />;
}

/** When it was scanned last, and how old the signatures were. */
export function LastScan({ file, zone }: { file: FileRow; zone: string }) {
  const { scannedAt, scannedBy, signaturesAt } = file;
  if (!scannedAt) return <>Never</>;
  return (
    <>
      <Time at={scannedAt} zone={zone} precision="minute" />
      {signaturesAt ? (
        <>
          , by signatures of <Time at={signaturesAt} zone={zone} precision="day" />
        </>
      ) : (
        scannedBy !== '' && `, by ${scannedBy}`
      )}
    </>
  );
}
