/** enforce: refuses or requires; detect: finds, and a person looks; attest: a person signs; record: keeps and produces. */
export type ControlKind = 'enforce' | 'detect' | 'attest' | 'record';

/** What is not built yet, by the subject that brings it. */
export const laterSubjects = [
  'registers and hardening',
  'training and prerequisites',
  'publishing',
  'monitoring and moderation',
  'public site and fact checks',
  'records and requests',
  'activity and reports',
  'conduct and usage',
  'incidents and security',
] as const;

export type LaterSubject = (typeof laterSubjects)[number];

type Later = readonly [id: string, kind: ControlKind, does: string, form?: string];

/** Planned controls that a clause can't do without: it is a gap until they come, though another of their kind is at work. */
export const neededBeside: ReadonlySet<string> = new Set(['lane.before-hiding']);

/** What a later subject brings. A clause that has nothing else of a kind that it asks for is a gap until then. */
export const later: Record<LaterSubject, readonly Later[]> = {
  'registers and hardening': [
    ['technology.toolkit', 'record', 'The state’s toolkit for each technology, or that none is published.'],
    ['technology.toolkit-confirmed', 'attest', 'Users confirm a new toolkit.'],
    ['technology.no-peer-to-peer', 'enforce', 'A technology with peer-to-peer file sharing can’t be approved.'],
    ['account.business-case', 'record', 'Each account has a business case with its goal.'],
    [
      'account.custody',
      'enforce',
      'Transfers and closings of accounts go through the register, with the history of custody.',
    ],
    [
      'account.made-password',
      'enforce',
      'Passwords are made by the vault, and names are compared with the directory’s.',
    ],
    ['account.checklist', 'detect', 'How each account is set is checked by a list.'],
    ['service-log.file', 'record', 'The log of all services as a file: purpose, users, dates.'],
    ['dossier.sealed', 'enforce', 'The dossier for the security officer is sealed anew with each change.'],
    ['dossier.received', 'record', 'The security officer’s receipt.'],
  ],
  'training and prerequisites': [
    [
      'authorization.signed',
      'attest',
      'The approved person signs the statements of the authorization.',
      'authorization',
    ],
    ['authorization.manager-signs', 'enforce', 'An accountable manager signs each authorization.'],
    ['authorization.manager-told', 'record', 'The manager is told of each lapse and incident.'],
    [
      'public-affairs.designated',
      'enforce',
      'Without the director’s designation, nothing is done in Public Affairs’ name.',
    ],
    ['public-affairs.designation', 'record', 'The director’s signed designation with its dates.'],
    ['course.lessons', 'record', 'The course’s lessons, of which one says that traffic may be unencrypted.'],
  ],
  publishing: [['post.withdrawn', 'record', 'A post of the agency is withdrawn with a reason, captured first.']],
  'monitoring and moderation': [
    [
      'rounds.roster',
      'enforce',
      'Designated staff look at every account by the policy’s calendar; a missed round alerts.',
    ],
    ['rounds.kept', 'record', 'Who looked at what, and when.'],
    [
      'rounds.paid-hours',
      'detect',
      'Rounds after hours by people who are paid for their hours are found before they are rostered.',
    ],
    ['rounds.minutes', 'record', 'Minutes of rounds are kept for payroll.'],
    [
      'desk.routes',
      'enforce',
      'Questions, messages and complaints go to the policy’s desks, with a clock and a receipt.',
    ],
    ['reply.asks-specifics', 'enforce', 'Vague criticism is answered by asking for specifics; no hide is offered.'],
    ['thread.closed', 'enforce', 'A thread is closed with an end; direct questions are still answered.'],
    [
      'lane.before-hiding',
      'enforce',
      'Counsel confirms, or the urgent lane is told, before a comment is hidden on a ground that asks for it.',
    ],
    ['block.on-ground', 'enforce', 'A block needs its ground, a quoted post, a second person and an end.'],
    ['block.kept', 'record', 'Each block is kept with its evidence, its notice and its appeal.'],
    ['filter.register', 'detect', 'The network’s word filter is registered, and what it hid is looked at each day.'],
  ],
  'public site and fact checks': [
    ['facts.offered', 'record', 'A question is answered by the fact-check page’s entry, and the reply links to it.'],
    ['facts.published', 'enforce', 'Question and answer go onto the fact-check page at once.'],
    ['commenting.published', 'record', 'The commenting policy is published and linked.'],
  ],
  'records and requests': [
    ['series.on-each', 'enforce', 'Every item is under a retention series, and is disposed of with approval alone.'],
    ['requests.answered', 'enforce', 'Requests for records are searched, redacted and answered in time.'],
    ['redaction.exemptions', 'record', 'A redaction names the exemption that it rests on.'],
    ['records.handed-in', 'record', 'Employees hand in posts of personal accounts as records.'],
    ['hold.kept', 'record', 'A hold freezes disposal.'],
  ],
  'activity and reports': [
    ['log.reviewed', 'enforce', 'The division signs that it has reviewed the activity.'],
    [
      'report.monthly',
      'enforce',
      'Each division’s monthly report is built, signed and submitted; a missing one shows.',
    ],
  ],
  'conduct and usage': [
    ['usage.classed', 'detect', 'Visits on agency equipment are told apart: business or personal.'],
    ['usage.minutes', 'record', 'Minutes on agency equipment by person, day and month.'],
    ['usage.blocked', 'enforce', 'After discipline, access is blocked until the step ends.'],
    ['case.kept', 'record', 'A case of conduct with the policy’s steps.'],
    [
      'case.asks',
      'enforce',
      'Each case asks for capacity, time and resources, and for protected disclosure, and takes no personal credential.',
    ],
  ],
  'incidents and security': [
    ['incident.told', 'enforce', 'The service desk is told at once, and the account can be frozen.'],
    ['incident.kept', 'record', 'The time from notice to report is kept.'],
  ],
};
