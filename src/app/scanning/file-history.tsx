import type { Tone } from '#ui/status';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import type { Happened } from './files.read.ts';

const kinds: Record<string, [Tone, string]> = {
  'attachment.scan-ordered': ['busy', 'A scan was ordered'],
  'attachment.scanned': ['neutral', 'Scanned'],
  'attachment.malware-found': ['bad', 'Malware found'],
  'attachment.quarantined': ['bad', 'Malware found: it went into quarantine'],
  'attachment.malware-published': ['bad', 'It is in a published post: who looks after security was told'],
  'attachment.released': ['good', 'The finding is mistaken: it left quarantine'],
  'attachment.kept-in-quarantine': ['neutral', 'The finding stands: it stays in quarantine'],
  'act.refused': ['bad', 'Not permitted'],
};

/** What happened to a file, the newest first. Scans of the day's work that found nothing are not told one by one. */
export function FileHistory({ happened, zone }: { happened: readonly Happened[]; zone: string }) {
  return (
    <Timeline
      empty="Nothing was found in it, and nobody has ordered a scan."
      happenings={happened.map(({ kind, at, who, payload }) => {
        const [tone, says] = kinds[kind] ?? ['neutral', kind];
        return {
          at: <Time at={at} zone={zone} precision="second" />,
          says,
          tone,
          who: who ? <Name text={who} /> : 'the clock',
          more: <More payload={payload} />,
        };
      })}
    />
  );
}

function More({ payload: { is, signature, by, reason } }: { payload: Record<string, unknown> }) {
  const found = typeof signature === 'string' ? `“${signature}”` : is === 'clean' ? 'None found' : '';
  const scanner = typeof by === 'string' ? `by ${by}` : '';
  const says = [found, scanner].filter((one) => one !== '').join(', ');
  return (
    <>
      {says !== '' && <div>{says}</div>}
      {typeof reason === 'string' && <Words text={reason} />}
    </>
  );
}
