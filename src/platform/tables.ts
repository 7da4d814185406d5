import type { ColumnType } from 'kysely';

// Printed from the migrations by scripts/db-types.ts; not written by hand.

/** The columns of every table: what is selected, what may be inserted, what may be updated by the app's role. */
export type Tables = {
  account_credentials: {
    agency_id: ColumnType<string, string, never>;
    account_id: ColumnType<string, string, never>;
    version: ColumnType<number, number, never>;
    sealed: ColumnType<Buffer, Uint8Array, never>;
    scope: ColumnType<string, string, never>;
    at: ColumnType<Date, Date, never>;
  };
  accounts: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    technology_id: ColumnType<string, string, never>;
    division_id: ColumnType<string | null, string | null | undefined, never>;
    network: ColumnType<string, string, never>;
    name: ColumnType<string, string, never>;
    handle: ColumnType<string, string, never>;
    purpose: ColumnType<string, string, never>;
    reach: ColumnType<unknown, string, never>;
    administrator_id: ColumnType<string | null, string | null | undefined, never>;
    comments_on: ColumnType<boolean, boolean, never>;
    from_at: ColumnType<Date, Date, never>;
    until_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
  };
  adoptions: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    hash: ColumnType<string, string, never>;
    from_at: ColumnType<Date, Date, never>;
    until_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    known_at: ColumnType<Date, Date, never>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
  };
  agencies: {
    agency_id: ColumnType<string, string, never>;
    slug: ColumnType<string, string, never>;
    name: ColumnType<string, string, never>;
    zone: ColumnType<string, string | undefined, never>;
    made_at: ColumnType<Date, Date, never>;
  };
  attestations: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    person_id: ColumnType<string, string, never>;
    subject_id: ColumnType<string, string, never>;
    content_hash: ColumnType<string | null, string | null | undefined, never>;
    words: ColumnType<string[], string[], never>;
    by_decision: ColumnType<string, string, never>;
    at: ColumnType<Date, Date, never>;
  };
  clocks: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    kind: ColumnType<string, string, never>;
    subject_id: ColumnType<string, string, never>;
    started_at: ColumnType<Date, Date, never>;
    due_at: ColumnType<Date, Date, Date>;
    paused_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    escalate_to: ColumnType<string, string, never>;
    escalated_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    met_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  comments: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    account_id: ColumnType<string, string, never>;
    remote_id: ColumnType<string, string, never>;
    root_remote_id: ColumnType<string, string, never>;
    parent_remote_id: ColumnType<string, string, never>;
    author_id: ColumnType<string, string, never>;
    author_name: ColumnType<string, string, string>;
    text: ColumnType<string, string, string>;
    version: ColumnType<string, string, string>;
    record_id: ColumnType<string, string, string>;
    written_at: ColumnType<Date, Date, never>;
    captured_at: ColumnType<Date, Date, never>;
    edited_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    deleted_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    state: ColumnType<string, string, string>;
    state_at: ColumnType<Date, Date, Date>;
    findings: ColumnType<unknown, string, string>;
  };
  courses: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    title: ColumnType<string, string, never>;
    topics: ColumnType<string[], string[], never>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
    made_at: ColumnType<Date, Date, never>;
  };
  decisions: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    person_id: ColumnType<string | null, string | null | undefined, never>;
    act: ColumnType<string, string, never>;
    subject_kind: ColumnType<string, string, never>;
    subject_id: ColumnType<string, string, never>;
    granted: ColumnType<boolean, boolean, never>;
    controls: ColumnType<string[], string[], never>;
    warnings: ColumnType<string[], string[] | undefined, never>;
    facts: ColumnType<unknown, string, never>;
    pack_hash: ColumnType<string, string, never>;
    request_id: ColumnType<string, string, never>;
    ordered_by: ColumnType<string | null, string | null | undefined, never>;
    at: ColumnType<Date, Date, never>;
  };
  divisions: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    name: ColumnType<string, string, never>;
  };
  draft_versions: {
    agency_id: ColumnType<string, string, never>;
    draft_id: ColumnType<string, string, never>;
    version: ColumnType<number, number, never>;
    content: ColumnType<unknown, string, never>;
    content_hash: ColumnType<string, string, never>;
    findings: ColumnType<unknown, string, never>;
    by_decision: ColumnType<string, string, never>;
    at: ColumnType<Date, Date, never>;
  };
  drafts: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    account_id: ColumnType<string, string, never>;
    author_id: ColumnType<string, string, never>;
    state: ColumnType<string, string, string>;
    version: ColumnType<number, number, number>;
    content_hash: ColumnType<string, string, string>;
    questionable: ColumnType<boolean, boolean | undefined, boolean>;
    by_decision: ColumnType<string, string, string>;
    made_at: ColumnType<Date, Date, never>;
    changed_at: ColumnType<Date, Date, Date>;
  };
  grants: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    kind: ColumnType<string, string, never>;
    person_id: ColumnType<string | null, string | null | undefined, never>;
    division_id: ColumnType<string | null, string | null | undefined, never>;
    account_id: ColumnType<string | null, string | null | undefined, never>;
    document: ColumnType<unknown, string, never>;
    from_at: ColumnType<Date, Date, never>;
    until_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    known_at: ColumnType<Date, Date, never>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
    ended_by: ColumnType<string | null, string | null | undefined, string | null>;
  };
  ledger: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    log: ColumnType<string, string | undefined, never>;
    log_index: ColumnType<string | null, never, never>;
    kind: ColumnType<string, string, never>;
    subject_id: ColumnType<string, string, never>;
    person_id: ColumnType<string | null, string | null | undefined, never>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
    at: ColumnType<Date, Date, never>;
    payload: ColumnType<unknown, string, never>;
  };
  ledger_seeds: {
    agency_id: ColumnType<string, string, never>;
    ledger_id: ColumnType<string, string, never>;
    seed: ColumnType<Buffer, Uint8Array, never>;
  };
  log_batches: {
    agency_id: ColumnType<string, never, never>;
    log: ColumnType<string, never, never>;
    first_index: ColumnType<string, never, never>;
    size: ColumnType<string, never, never>;
    batch_at: ColumnType<Date, never, never>;
  };
  log_heads: {
    agency_id: ColumnType<string, never, never>;
    log: ColumnType<string, never, never>;
    size: ColumnType<string, never, never>;
    root: ColumnType<string, never, never>;
    checkpoint: ColumnType<string | null, never, never>;
    signed_size: ColumnType<string, never, never>;
    at: ColumnType<Date, never, never>;
  };
  moderation_acts: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    comment_id: ColumnType<string, string, never>;
    act: ColumnType<string, string, never>;
    grounds: ColumnType<unknown, string, never>;
    evidence_id: ColumnType<string, string, never>;
    state: ColumnType<string, string, string>;
    tries: ColumnType<number, number | undefined, number>;
    read_back: ColumnType<string | null, string | null | undefined, string | null>;
    trouble: ColumnType<string | null, string | null | undefined, string | null>;
    notice_code: ColumnType<string | null, string | null | undefined, string | null>;
    notice: ColumnType<string | null, string | null | undefined, string | null>;
    person_id: ColumnType<string, string, never>;
    by_decision: ColumnType<string, string, never>;
    at: ColumnType<Date, Date, never>;
    done_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  notices: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    person_id: ColumnType<string, string, never>;
    subject: ColumnType<string, string, never>;
    says: ColumnType<string, string, never>;
    link: ColumnType<string, string, never>;
    made_at: ColumnType<Date, Date, never>;
    read_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    mail_state: ColumnType<string, string, string>;
    mail_receipt: ColumnType<unknown | null, string | null | undefined, string | null>;
    mail_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  packs: {
    agency_id: ColumnType<string, string, never>;
    hash: ColumnType<string, string, never>;
    policy: ColumnType<string, string, never>;
    document: ColumnType<unknown, string, never>;
    kept_at: ColumnType<Date, Date, never>;
  };
  people: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    name: ColumnType<string, string, never>;
    email: ColumnType<string, string, never>;
    title: ColumnType<string, string, never>;
    division_id: ColumnType<string | null, string | null | undefined, never>;
    sign_in_id: ColumnType<string | null, string | null | undefined, string | null>;
    from_at: ColumnType<Date, Date, never>;
    until_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  polls: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    account_id: ColumnType<string, string, never>;
    number: ColumnType<string, string | number, never>;
    cursor_before: ColumnType<string | null, string | null | undefined, never>;
    cursor_after: ColumnType<string | null, string | null | undefined, never>;
    events: ColumnType<number, number, never>;
    ids_sha256: ColumnType<string, string, never>;
    trouble: ColumnType<string | null, string | null | undefined, never>;
    at: ColumnType<Date, Date, never>;
  };
  publications: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    draft_id: ColumnType<string, string, never>;
    version: ColumnType<number, number, never>;
    account_id: ColumnType<string, string, never>;
    content_hash: ColumnType<string, string, never>;
    remote_name: ColumnType<string, string, never>;
    state: ColumnType<string, string, string>;
    due_at: ColumnType<Date, Date, Date>;
    tries: ColumnType<number, number | undefined, number>;
    trouble: ColumnType<string | null, string | null | undefined, string | null>;
    attempted_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    done_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    remote_id: ColumnType<string | null, string | null | undefined, string | null>;
    remote_version: ColumnType<string | null, string | null | undefined, string | null>;
    remote_url: ColumnType<string | null, string | null | undefined, string | null>;
    ordered_by: ColumnType<string, string, string>;
    by_decision: ColumnType<string | null, string | null | undefined, string | null>;
  };
  raw_captures: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    account_id: ColumnType<string, string, never>;
    sha256: ColumnType<string, string, never>;
    size_bytes: ColumnType<number, number, never>;
    media_type: ColumnType<string, string, never>;
    source: ColumnType<string, string, never>;
    at: ColumnType<Date, Date, never>;
  };
  record_ids: {
    agency_id: ColumnType<string, string, never>;
    account_id: ColumnType<string, string, never>;
    remote_id: ColumnType<string, string, never>;
    version: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    at: ColumnType<Date, Date, never>;
  };
  records: {
    agency_id: ColumnType<string, string, never>;
    at: ColumnType<Date, Date, never>;
    id: ColumnType<string, string, never>;
    kind: ColumnType<string, string, never>;
    series: ColumnType<string, string | undefined, never>;
    account_id: ColumnType<string, string, never>;
    remote_id: ColumnType<string, string, never>;
    root_remote_id: ColumnType<string | null, string | null | undefined, never>;
    parent_remote_id: ColumnType<string | null, string | null | undefined, never>;
    version: ColumnType<string, string, never>;
    author: ColumnType<unknown, string, never>;
    text: ColumnType<string, string, never>;
    certainty: ColumnType<string, string, never>;
    how: ColumnType<string, string, never>;
    raw_id: ColumnType<string | null, string | null | undefined, never>;
    body: ColumnType<unknown, string, never>;
  };
  reviews: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    draft_id: ColumnType<string, string, never>;
    version: ColumnType<number, number, never>;
    content_hash: ColumnType<string, string, never>;
    verdict: ColumnType<string, string, never>;
    note: ColumnType<string, string, never>;
    person_id: ColumnType<string, string, never>;
    by_decision: ColumnType<string, string, never>;
    at: ColumnType<Date, Date, never>;
  };
  roles: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    person_id: ColumnType<string, string, never>;
    role: ColumnType<string, string, never>;
    from_at: ColumnType<Date, Date, never>;
    until_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
  };
  site_comments: {
    agency_id: ColumnType<string, string, never>;
    account_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    post_name: ColumnType<string, string, never>;
    parent_id: ColumnType<string | null, string | null | undefined, never>;
    author_name: ColumnType<string, string, never>;
    text: ColumnType<string, string, string>;
    version: ColumnType<number, number, number>;
    changed: ColumnType<string, string | number, string | number>;
    raw: ColumnType<Buffer, Uint8Array, Uint8Array>;
    raw_type: ColumnType<string, string, never>;
    written_at: ColumnType<Date, Date, never>;
    hidden: ColumnType<boolean, boolean | undefined, boolean>;
    withdrawn_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  site_posts: {
    agency_id: ColumnType<string, string, never>;
    account_id: ColumnType<string, string, never>;
    name: ColumnType<string, string, never>;
    content: ColumnType<unknown, string, never>;
    version: ColumnType<string, string, never>;
    published_at: ColumnType<Date, Date, never>;
    removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  tasks: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    kind: ColumnType<string, string, never>;
    role: ColumnType<string | null, string | null | undefined, never>;
    person_id: ColumnType<string | null, string | null | undefined, never>;
    subject_id: ColumnType<string, string, never>;
    says: ColumnType<string, string, never>;
    link: ColumnType<string, string, never>;
    due_at: ColumnType<Date | null, Date | null | undefined, never>;
    made_at: ColumnType<Date, Date, never>;
    done_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  technologies: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    name: ColumnType<string, string, never>;
    kind: ColumnType<string, string, never>;
    provider: ColumnType<string, string, never>;
    note: ColumnType<string, string | undefined, never>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
    made_at: ColumnType<Date, Date, never>;
  };
  technology_approvals: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    technology_id: ColumnType<string, string, never>;
    from_at: ColumnType<Date, Date, never>;
    until_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
    ended_by: ColumnType<string | null, string | null | undefined, string | null>;
  };
  technology_assessments: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    technology_id: ColumnType<string, string, never>;
    standard: ColumnType<string, string, never>;
    assessed_on: ColumnType<Date, string, never>;
    document: ColumnType<string, string, never>;
    by_decision: ColumnType<string | null, string | null | undefined, never>;
    at: ColumnType<Date, Date, never>;
  };
  workstations: {
    agency_id: ColumnType<string, string, never>;
    id: ColumnType<string, string, never>;
    name: ColumnType<string, string, never>;
    network: ColumnType<string, string, never>;
    from_at: ColumnType<Date, Date, never>;
    until_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
};
