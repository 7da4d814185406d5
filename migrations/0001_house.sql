-- Run as rostrum_owner. agency_id leads every key, because foreign keys don't obey row-level security.
-- Facts are inserted and closed (until_at), never changed; what may be updated is granted column by column in 0002.
create extension if not exists btree_gist;

create table agencies (
  agency_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  zone text not null default 'America/Chicago',
  made_at timestamptz not null
);

create table divisions (
  agency_id uuid not null references agencies,
  id uuid not null,
  name text not null,
  primary key (agency_id, id),
  unique (agency_id, name)
);

create table people (
  agency_id uuid not null references agencies,
  id uuid not null,
  name text not null,
  email text not null,
  title text not null,
  division_id uuid,
  sign_in_id text,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  primary key (agency_id, id),
  unique (agency_id, email),
  unique (agency_id, sign_in_id),
  foreign key (agency_id, division_id) references divisions
);

create table packs (
  agency_id uuid not null references agencies,
  hash text not null,
  policy text not null,
  document jsonb not null,
  kept_at timestamptz not null,
  primary key (agency_id, hash)
);

-- controls: those that said no; facts: what Cedar was told; ordered_by: the earlier decision whose act a job carries out
create table decisions (
  agency_id uuid not null references agencies,
  id uuid not null,
  person_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  granted boolean not null,
  controls text[] not null,
  warnings text[] not null default '{}',
  facts jsonb not null,
  pack_hash text not null,
  request_id uuid not null,
  ordered_by uuid,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, pack_hash) references packs,
  foreign key (agency_id, ordered_by) references decisions,
  check (granted = (controls = '{}'))
);
create index decisions_by_subject on decisions (agency_id, subject_id, at);

create table adoptions (
  agency_id uuid not null references agencies,
  id uuid not null,
  hash text not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at > from_at),
  known_at timestamptz not null,
  by_decision uuid,
  primary key (agency_id, id),
  foreign key (agency_id, hash) references packs,
  foreign key (agency_id, by_decision) references decisions,
  constraint one_pack_at_a_time exclude using gist (agency_id with =, tstzrange(from_at, until_at) with &&)
);

create table roles (
  agency_id uuid not null references agencies,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  by_decision uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions,
  constraint one_role_at_a_time exclude using gist (
    agency_id with =, person_id with =, role with =, tstzrange(from_at, until_at) with &&
  )
);

create table technologies (
  agency_id uuid not null references agencies,
  id uuid not null,
  name text not null,
  kind text not null,
  provider text not null,
  note text not null default '',
  by_decision uuid,
  made_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, name),
  foreign key (agency_id, by_decision) references decisions
);

create table technology_assessments (
  agency_id uuid not null references agencies,
  id uuid not null,
  technology_id uuid not null,
  standard text not null check (standard in ('accessibility', 'security')),
  assessed_on date not null,
  document text not null,
  by_decision uuid,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, technology_id) references technologies,
  foreign key (agency_id, by_decision) references decisions
);

create table technology_approvals (
  agency_id uuid not null references agencies,
  id uuid not null,
  technology_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  by_decision uuid,
  ended_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, technology_id) references technologies,
  foreign key (agency_id, by_decision) references decisions,
  foreign key (agency_id, ended_by) references decisions,
  constraint one_approval_at_a_time exclude using gist (
    agency_id with =, technology_id with =, tstzrange(from_at, until_at) with &&
  )
);

-- network: which connector; reach: what the connector needs to find it (never a credential)
create table accounts (
  agency_id uuid not null references agencies,
  id uuid not null,
  technology_id uuid not null,
  division_id uuid,
  network text not null,
  name text not null,
  handle text not null,
  purpose text not null,
  reach jsonb not null,
  administrator_id uuid,
  comments_on boolean not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  by_decision uuid,
  primary key (agency_id, id),
  unique (agency_id, network, handle),
  foreign key (agency_id, technology_id) references technologies,
  foreign key (agency_id, division_id) references divisions,
  foreign key (agency_id, administrator_id) references people,
  foreign key (agency_id, by_decision) references decisions
);

create table account_credentials (
  agency_id uuid not null references agencies,
  account_id uuid not null,
  version int not null,
  sealed bytea not null,
  scope text not null check (scope in ('publish', 'login')),
  at timestamptz not null,
  primary key (agency_id, account_id, version),
  foreign key (agency_id, account_id) references accounts
);

create table courses (
  agency_id uuid not null references agencies,
  id uuid not null,
  title text not null,
  topics text[] not null,
  by_decision uuid,
  made_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, by_decision) references decisions
);

-- One prerequisite in force for a while: of a person, a division or an account, as the kind asks.
create table grants (
  agency_id uuid not null references agencies,
  id uuid not null,
  kind text not null,
  person_id uuid,
  division_id uuid,
  account_id uuid,
  document jsonb not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  known_at timestamptz not null,
  by_decision uuid,
  ended_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, division_id) references divisions,
  foreign key (agency_id, account_id) references accounts,
  foreign key (agency_id, by_decision) references decisions,
  foreign key (agency_id, ended_by) references decisions,
  constraint grants_kind check (
    (kind in ('designation', 'director-approval', 'written-authorization', 'moderator-named') and person_id is not null and account_id is not null and division_id is null)
    or (kind in ('course-completed', 'monitor-designation') and person_id is not null and account_id is null and division_id is null)
    or (kind = 'division-authorized' and division_id is not null and account_id is not null and person_id is null)
  ),
  constraint one_grant_at_a_time exclude using gist (
    agency_id with =, kind with =,
    (coalesce(person_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
    (coalesce(division_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
    (coalesce(account_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
    tstzrange(from_at, until_at) with &&
  )
);

create table workstations (
  agency_id uuid not null references agencies,
  id uuid not null,
  name text not null,
  network cidr not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  primary key (agency_id, id)
);

create table drafts (
  agency_id uuid not null references agencies,
  id uuid not null,
  account_id uuid not null,
  author_id uuid not null,
  state text not null,
  version int not null,
  content_hash text not null,
  questionable boolean not null default false,
  by_decision uuid not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references accounts,
  foreign key (agency_id, author_id) references people,
  foreign key (agency_id, by_decision) references decisions,
  constraint drafts_state check (state in ('drafted', 'in_review', 'approved', 'sent_back', 'refused', 'scheduled', 'published'))
);
create index drafts_by_state on drafts (agency_id, state, changed_at);

-- content: {text, pictures: [{sha256, width, height, alt, source, right}]}, exactly what content_hash is of
create table draft_versions (
  agency_id uuid not null references agencies,
  draft_id uuid not null,
  version int not null,
  content jsonb not null,
  content_hash text not null,
  findings jsonb not null,
  by_decision uuid not null,
  at timestamptz not null,
  primary key (agency_id, draft_id, version),
  foreign key (agency_id, draft_id) references drafts deferrable initially deferred,
  foreign key (agency_id, by_decision) references decisions
);

create table attestations (
  agency_id uuid not null references agencies,
  id uuid not null,
  person_id uuid not null,
  subject_id uuid not null,
  content_hash text,
  words text[] not null,
  by_decision uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions
);

create table reviews (
  agency_id uuid not null references agencies,
  id uuid not null,
  draft_id uuid not null,
  version int not null,
  content_hash text not null,
  verdict text not null check (verdict in ('approved', 'sent_back', 'refused', 'questionable')),
  note text not null,
  person_id uuid not null,
  by_decision uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, draft_id, version) references draft_versions,
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions
);

-- remote_name is chosen before the network is called, so that after a crash the network can be asked.
create table publications (
  agency_id uuid not null references agencies,
  id uuid not null,
  draft_id uuid not null,
  version int not null,
  account_id uuid not null,
  content_hash text not null,
  remote_name text not null,
  state text not null,
  due_at timestamptz not null,
  tries int not null default 0,
  trouble text,
  attempted_at timestamptz,
  done_at timestamptz,
  remote_id text,
  remote_version text,
  remote_url text,
  ordered_by uuid not null,
  by_decision uuid,
  primary key (agency_id, id),
  unique (agency_id, draft_id, version),
  unique (agency_id, account_id, remote_name),
  foreign key (agency_id, draft_id, version) references draft_versions,
  foreign key (agency_id, account_id) references accounts,
  foreign key (agency_id, ordered_by) references decisions,
  foreign key (agency_id, by_decision) references decisions,
  constraint publications_state check (state in ('ordered', 'about_to', 'done', 'stopped'))
);
create index publications_due on publications (agency_id, due_at) where state in ('ordered', 'about_to');
create index publications_remote on publications (agency_id, account_id, remote_id);

-- The raw bytes, kept before anybody parses them. sha256 names the blob.
create table raw_captures (
  agency_id uuid not null references agencies,
  id uuid not null,
  account_id uuid not null,
  sha256 text not null,
  size_bytes int not null,
  media_type text not null,
  source text not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references accounts
);

create table polls (
  agency_id uuid not null references agencies,
  id uuid not null,
  account_id uuid not null,
  number bigint not null,
  cursor_before text,
  cursor_after text,
  events int not null,
  ids_sha256 text not null,
  trouble text,
  at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, account_id, number),
  foreign key (agency_id, account_id) references accounts
);

-- Dedupes, and is what others refer to; the records themselves lie in partitions by month.
create table record_ids (
  agency_id uuid not null references agencies,
  account_id uuid not null,
  remote_id text not null,
  version text not null,
  id uuid not null,
  at timestamptz not null,
  primary key (agency_id, account_id, remote_id, version),
  unique (agency_id, id),
  foreign key (agency_id, account_id) references accounts
);

create table records (
  agency_id uuid not null references agencies,
  at timestamptz not null,
  id uuid not null,
  kind text not null check (kind in ('post', 'comment', 'edit', 'deletion', 'evidence')),
  series text not null default 'unscheduled',
  account_id uuid not null,
  remote_id text not null,
  root_remote_id text,
  parent_remote_id text,
  version text not null,
  author jsonb not null,
  text text not null,
  certainty text not null check (certainty in ('stated', 'inferred')),
  how text not null,
  raw_id uuid,
  body jsonb not null,
  primary key (agency_id, at, id),
  foreign key (agency_id, id) references record_ids (agency_id, id),
  foreign key (agency_id, raw_id) references raw_captures
) partition by range (at);
create index records_by_remote on records (agency_id, account_id, remote_id, at);
create index records_by_root on records (agency_id, account_id, root_remote_id, at);
create table records_default partition of records default;

do $$
declare month date;
begin
  for month in select generate_series('2026-01-01'::date, '2027-12-01'::date, interval '1 month') loop
    execute format('create table records_%s partition of records for values from (%L) to (%L)',
      to_char(month, 'YYYY_MM'), month::timestamptz at time zone 'UTC', (month + interval '1 month')::timestamptz at time zone 'UTC');
  end loop;
end $$;

create table comments (
  agency_id uuid not null references agencies,
  id uuid not null,
  account_id uuid not null,
  remote_id text not null,
  root_remote_id text not null,
  parent_remote_id text not null,
  author_id text not null,
  author_name text not null,
  text text not null,
  version text not null,
  record_id uuid not null,
  written_at timestamptz not null,
  captured_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  state text not null,
  state_at timestamptz not null,
  findings jsonb not null,
  primary key (agency_id, id),
  unique (agency_id, account_id, remote_id),
  foreign key (agency_id, account_id) references accounts,
  foreign key (agency_id, record_id) references record_ids (agency_id, id),
  constraint comments_state check (state in ('waiting', 'kept', 'hiding', 'hidden', 'restoring', 'restored'))
);
create index comments_queue on comments (agency_id, state, captured_at, id);
create index comments_thread on comments (agency_id, account_id, root_remote_id, captured_at);

create table moderation_acts (
  agency_id uuid not null references agencies,
  id uuid not null,
  comment_id uuid not null,
  act text not null check (act in ('hide', 'restore')),
  grounds jsonb not null,
  evidence_id uuid not null,
  state text not null,
  tries int not null default 0,
  read_back text,
  trouble text,
  notice_code text,
  notice text,
  person_id uuid not null,
  by_decision uuid not null,
  at timestamptz not null,
  done_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, notice_code),
  foreign key (agency_id, comment_id) references comments,
  foreign key (agency_id, evidence_id) references record_ids (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions,
  constraint moderation_acts_state check (state in ('about_to', 'done', 'stopped'))
);

-- The agency's own site as a network: what its public page shows.
create table site_posts (
  agency_id uuid not null references agencies,
  account_id uuid not null,
  name text not null,
  content jsonb not null,
  version text not null,
  published_at timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, account_id, name),
  foreign key (agency_id, account_id) references accounts
);

-- changed: grows with each change in the order of commits (writers of one account wait for each other), so that a reader
-- who asks for what is newer than a number misses nothing.
create table site_comments (
  agency_id uuid not null references agencies,
  account_id uuid not null,
  id uuid not null,
  post_name text not null,
  parent_id uuid,
  author_name text not null,
  text text not null,
  version int not null,
  changed bigint not null,
  raw bytea not null,
  raw_type text not null,
  written_at timestamptz not null,
  hidden boolean not null default false,
  withdrawn_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, account_id, changed),
  foreign key (agency_id, account_id, post_name) references site_posts
);

-- The sequencer numbers rows; a number from an identity column would have gaps, since refusals roll back.
create table ledger (
  agency_id uuid not null references agencies,
  id uuid not null,
  log text not null default 'public' check (log in ('public', 'restricted')),
  log_index bigint,
  kind text not null,
  subject_id uuid not null,
  person_id uuid,
  by_decision uuid,
  at timestamptz not null,
  payload jsonb not null,
  primary key (agency_id, id),
  unique (agency_id, log, log_index),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions
);
create index ledger_waiting on ledger (agency_id, log, id) where log_index is null;
create index ledger_by_subject on ledger (agency_id, subject_id, at);
create index ledger_by_time on ledger (agency_id, at, id);

-- Destroying the seed makes an entry's commitments unreadable for good; it is no column of the ledger for that reason.
create table ledger_seeds (
  agency_id uuid not null references agencies,
  ledger_id uuid not null,
  seed bytea not null check (length(seed) = 32),
  primary key (agency_id, ledger_id),
  foreign key (agency_id, ledger_id) references ledger
);

-- batch_at: the time in clear in each entry of the batch that ends at a size
create table log_batches (
  agency_id uuid not null references agencies,
  log text not null,
  first_index bigint not null,
  size bigint not null,
  batch_at timestamptz not null,
  primary key (agency_id, log, first_index)
);

create table log_heads (
  agency_id uuid not null references agencies,
  log text not null check (log in ('public', 'restricted')),
  size bigint not null,
  root text not null,
  checkpoint text,
  signed_size bigint not null default 0,
  at timestamptz not null,
  primary key (agency_id, log)
);

-- The common rooms
create table clocks (
  agency_id uuid not null references agencies,
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  paused_at timestamptz,
  escalate_to text not null,
  escalated_at timestamptz,
  met_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, kind, subject_id)
);
create index clocks_due on clocks (agency_id, due_at) where met_at is null and paused_at is null;

create table tasks (
  agency_id uuid not null references agencies,
  id uuid not null,
  kind text not null,
  role text,
  person_id uuid,
  subject_id uuid not null,
  says text not null,
  link text not null,
  due_at timestamptz,
  made_at timestamptz not null,
  done_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, kind, subject_id, made_at),
  foreign key (agency_id, person_id) references people,
  check (role is not null or person_id is not null)
);
create index tasks_open on tasks (agency_id, role, person_id) where done_at is null;

create table notices (
  agency_id uuid not null references agencies,
  id uuid not null,
  person_id uuid not null,
  subject text not null,
  says text not null,
  link text not null,
  made_at timestamptz not null,
  read_at timestamptz,
  mail_state text not null check (mail_state in ('waiting', 'sent', 'bounced', 'not configured')),
  mail_receipt jsonb,
  mail_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people
);
create index notices_by_person on notices (agency_id, person_id, made_at);
