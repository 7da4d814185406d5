import { Status } from '#ui/status';
import { Time } from '#ui/time';

import type { FileRow } from './files.read.ts';

/** How a file stands, and why. */
export function Standing({ file }: { file: FileRow }) {
  const { scan, finding, trouble } = file;
  if (scan === 'malware') return <Status tone="bad">In quarantine: “{finding}” was found</Status>;
  if (scan === 'released') return <Status tone="warning">Out of quarantine: “{finding}” is held to be mistaken</Status>;
  if (scan === 'not scanned')
    return <Status tone="warning">{trouble === '' ? 'Not scanned yet' : `Not scanned: ${trouble}`}</Status>;
  if (trouble !== '') return <Status tone="warning">None found; the last try came to nothing: {trouble}</Status>;
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
