import type { Child } from 'hono/jsx';

import { ClauseLink } from '#ui/clause-link';
import { Hash } from '#ui/hash';
import type { Tone } from '#ui/status';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import type { Happened } from './draft.read.ts';

/** What became true of the draft, in the order of the ledger, the newest first. */
export function History({ happened, zone }: { happened: readonly Happened[]; zone: string }) {
  return (
    <Timeline
      empty="Nothing has happened to it yet."
      happenings={happened.map((one) => ({
        at: <Time at={one.at} zone={zone} precision="second" />,
        who: one.who ? <Name text={one.who} /> : 'the clock',
        says: (kinds[one.kind] ?? ['neutral', one.kind])[1],
        tone: (kinds[one.kind] ?? ['neutral'])[0],
        more: <More happened={one} zone={zone} />,
      }))}
    />
  );
}

const kinds: Record<string, [Tone, string]> = {
  'draft.started': ['neutral', 'Begun'],
  'draft.edited': ['neutral', 'Changed: another version'],
  'draft.picture-attached': ['neutral', 'Picture added: another version'],
  'attachment.malware-found': ['bad', 'Malware found in a file: it was let in nowhere'],
  'attachment.scanned': ['neutral', 'A picture was scanned for malware again'],
  'attachment.quarantined': ['bad', 'Malware found in a picture: it is in quarantine'],
  'attachment.released': ['good', 'The finding in a picture is held to be mistaken: it is out of quarantine'],
  'attachment.kept-in-quarantine': ['bad', 'The finding in a picture stands: it stays in quarantine'],
  'draft.submitted': ['busy', 'Submitted for review'],
  'draft.approved': ['good', 'Approved'],
  'draft.sent_back': ['warning', 'Sent back for changes'],
  'draft.refused': ['bad', 'Refused'],
  'draft.questionable': ['warning', 'Called questionable: only the director decides'],
  'draft.taken-back': ['warning', 'Names somebody who stands for election: the director decides'],
  'finding.questioned': ['busy', 'A finding is held to be mistaken'],
  'finding.answered': ['neutral', 'What becomes of the finding was said'],
  'post.ordered': ['busy', 'Ordered to be published'],
  'post.published': ['good', 'Published'],
  'post.stopped': ['bad', 'Not published'],
  'act.refused': ['bad', 'Not permitted'],
};

const acts: Record<string, string> = {
  'edit-draft': 'Changing it',
  'attach-picture': 'Adding a picture',
  'submit-draft': 'Submitting it',
  'question-finding': 'Holding a finding to be mistaken',
  'answer-finding': 'Saying what becomes of a finding',
  'approve-post': 'Approving it',
  'send-back-draft': 'Sending it back',
  'refuse-draft': 'Refusing it',
  'send-to-director': 'Sending it to the director',
  'schedule-post': 'Ordering it',
  'publish-post': 'Publishing it',
};

function More({ happened, zone }: { happened: Happened; zone: string }) {
  const { payload, warnings, logIndex } = happened;
  const lines = linesOf(happened, zone);
  const hash = payload['contentHash'];
  return (
    <>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
      {warnings.includes('account.workstation') && (
        <div>Not from a designated workstation{reasonOf(payload['reason'])}</div>
      )}
      {typeof hash === 'string' && (
        <div>
          Content <Hash hash={hash} />
        </div>
      )}
      {logIndex !== null && <div>Entry {logIndex} of the log</div>}
    </>
  );
}

function linesOf({ payload, at }: Happened, zone: string): Child[] {
  const words = ['note', 'says', 'why', 'reason']
    .map((name) => payload[name])
    .filter((one) => typeof one === 'string' && one !== '');
  const attested = textsOf(payload['attested']).map((says) => `Signed: ${says}`);
  const clauses = [...new Set(textsOf(payload['clauses']))];
  const act = payload['act'];
  const due = payload['dueAt'];
  return [
    ...words.map((one) => <Words text={String(one)} />),
    ...textsOf(payload['toDirector']),
    ...attested,
    ...(typeof act === 'string' ? [acts[act] ?? act] : []),
    ...clauses.map((clause) => <ClauseLink clause={clause} at={at} />),
    ...(typeof due === 'string' ? [<>For {<Time at={new Date(due)} zone={zone} />}</>] : []),
    ...(payload['locationRemoved'] === true ? ['Where it was taken was removed from the file.'] : []),
    ...(typeof payload['signature'] === 'string' ? [foundIn(payload)] : []),
    ...(typeof payload['voided'] === 'string' && payload['voided'] !== 'drafted'
      ? ['What had been decided about the version before is void.']
      : []),
  ];
}

/** The file by its hash, since its name says nothing and its bytes aren't kept. */
function foundIn({ signature, sha256, by }: Record<string, unknown>): Child {
  return (
    <>
      “{String(signature)}”, by {String(by)}, in the file {typeof sha256 === 'string' && <Hash hash={sha256} />}
    </>
  );
}

function reasonOf(reason: unknown): string {
  return typeof reason === 'string' && reason !== '' ? `: ${reason}` : '.';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
