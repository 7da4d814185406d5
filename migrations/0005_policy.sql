-- Packs come in as proposals and are adopted by a signature, now or from a day to come; nothing is in force before.
-- state: a proposal that lacks nothing is 'proposed'; 'adopted' and 'withdrawn' end it
create table pack_proposals (
  agency_id uuid not null references agencies,
  id uuid not null,
  hash text not null,
  file_name text not null,
  note text not null,
  state text not null,
  person_id uuid not null,
  by_decision uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, hash) references packs,
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions,
  constraint pack_proposals_state check (state in ('proposed', 'adopted', 'withdrawn'))
);

-- signed: {name, words, asDesigneeOf, at, address, answers: [{warning, says}], editorial: [{clause, why}]}; null for the first, which the set-up adopts
alter table adoptions add column signed jsonb;
alter table adoptions add column proposal_id uuid;
alter table adoptions add foreign key (agency_id, proposal_id) references pack_proposals;
-- An adoption that is taken back before it came into force was never in force: its span is empty.
alter table adoptions drop constraint adoptions_check;
alter table adoptions add constraint adoptions_span check (until_at >= from_at);

-- The policy was looked at by its owner: result 'confirmed' (reviewed is not revised) or 'revised' (a new version follows).
create table policy_reviews (
  agency_id uuid not null references agencies,
  id uuid not null,
  policy text not null,
  hash text not null,
  due_on date,
  result text not null check (result in ('confirmed', 'revised')),
  note text not null,
  signed jsonb not null,
  next_due_on date not null,
  person_id uuid not null,
  by_decision uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, hash) references packs,
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions
);

-- What the rules were told besides the facts, so that a decision can be judged again: {person, subject, lifted}.
alter table decisions add column question jsonb;

-- people, accounts: for whom and where it holds; an empty list is everybody, everywhere. signed: {name, words, at, address}
create table exceptions (
  agency_id uuid not null references agencies,
  id uuid not null,
  clause text not null,
  reason text not null,
  people uuid[] not null,
  accounts uuid[] not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at >= from_at),
  state text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  signed jsonb,
  answer text,
  known_at timestamptz,
  by_decision uuid not null,
  answered_by uuid,
  ended_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, asked_by) references people,
  foreign key (agency_id, by_decision) references decisions,
  foreign key (agency_id, answered_by) references decisions,
  foreign key (agency_id, ended_by) references decisions,
  constraint exceptions_state check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  constraint exceptions_prior check (state <> 'granted' or known_at <= from_at)
);
create index exceptions_in_force on exceptions (agency_id, until_at) where state = 'granted';

create table decision_exceptions (
  agency_id uuid not null references agencies,
  decision_id uuid not null,
  exception_id uuid not null,
  primary key (agency_id, decision_id, exception_id),
  foreign key (agency_id, decision_id) references decisions,
  foreign key (agency_id, exception_id) references exceptions
);
create index decisions_by_exception on decision_exceptions (agency_id, exception_id);
create index decisions_by_act on decisions (agency_id, act, id);
create index ledger_by_kind on ledger (agency_id, kind, id);

-- Employees, and those who are told though they aren't employed. A supervisor gets what isn't done.
alter table people add column kind text not null default 'employee' check (kind in ('employee', 'volunteer', 'contractor', 'vendor'));
alter table people add column number text;
alter table people add column supervisor_id uuid;
alter table people add foreign key (agency_id, supervisor_id) references people;
create unique index people_by_number on people (agency_id, number) where number is not null;
create index people_by_supervisor on people (agency_id, supervisor_id);
create index people_by_name on people (agency_id, name, id) where until_at is null;

-- What the directory said of somebody before: a change closes the span and opens the next.
create table postings (
  agency_id uuid not null references agencies,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  title text not null,
  kind text not null,
  division_id uuid,
  supervisor_id uuid,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  by_decision uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, division_id) references divisions,
  foreign key (agency_id, supervisor_id) references people,
  foreign key (agency_id, by_decision) references decisions,
  constraint one_posting_at_a_time exclude using gist (agency_id with =, person_id with =, tstzrange(from_at, until_at) with &&)
);

-- What is known of those who are there already. The owner of the tables is bound by row-level security too, but for this.
alter table people no force row level security;
insert into postings (agency_id, id, person_id, name, title, kind, division_id, from_at, until_at)
  select agency_id, gen_random_uuid(), id, name, title, kind, division_id, from_at, until_at from people;
alter table people force row level security;

-- A file that was read and shown, before anything of it is done. rows: what would change, as it was shown.
create table directory_imports (
  agency_id uuid not null references agencies,
  id uuid not null,
  sha256 text not null,
  file_name text not null,
  changes jsonb not null,
  whole boolean not null,
  person_id uuid not null,
  at timestamptz not null,
  done_at timestamptz,
  by_decision uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions
);

-- policy_hash: the version that is acknowledged; words: {title, intro, statements, questions, sign, own} frozen as they were asked,
-- words_hash: their SHA-256 with the version's. reason: 'first' everybody, 'changed' those whom a material change binds
create table campaigns (
  agency_id uuid not null references agencies,
  id uuid not null,
  policy_hash text not null,
  form text not null,
  words jsonb not null,
  words_hash text not null,
  title text not null,
  reason text not null,
  clauses text[] not null,
  due_on date not null,
  state text not null check (state in ('running', 'ended')),
  by_decision uuid not null,
  ended_by uuid,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, policy_hash) references packs,
  foreign key (agency_id, by_decision) references decisions,
  foreign key (agency_id, ended_by) references decisions
);

-- One person asked once. link_hash: SHA-256 of the single-use link's secret. signature: {name, words, at, address, wordsHash, stamp?};
-- way: how it was signed; answers: what was answered to the questions and how many were right.
create table acknowledgements (
  agency_id uuid not null references agencies,
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  state text not null,
  link_hash text,
  mail_state text not null check (mail_state in ('waiting', 'sent', 'bounced', 'not configured')),
  mail_receipt jsonb,
  mail_at timestamptz,
  opened_at timestamptz,
  answers jsonb,
  signature jsonb,
  way text check (way in ('app', 'link', 'paper', 'roll-call', 'kiosk', 'refusal')),
  witness text,
  document_sha256 text,
  signed_at timestamptz,
  reminders int not null default 0,
  reminded_at timestamptz,
  escalated_at timestamptz,
  by_decision uuid,
  made_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, campaign_id, person_id),
  unique (agency_id, link_hash),
  foreign key (agency_id, campaign_id) references campaigns,
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions,
  constraint acknowledgements_state check (state in ('asked', 'signed', 'refused', 'excused'))
);
create index acknowledgements_open on acknowledgements (agency_id, campaign_id, state, id);
create index acknowledgements_by_person on acknowledgements (agency_id, person_id, made_at);
create index acknowledgements_to_mail on acknowledgements (agency_id, campaign_id, id) where mail_state = 'waiting';

-- A person's file: papers as bytes, named by their SHA-256 in the store of blobs.
create table person_papers (
  agency_id uuid not null references agencies,
  id uuid not null,
  person_id uuid not null,
  file text not null check (file in ('personnel', 'volunteer', 'contract')),
  title text not null,
  subject_id uuid not null,
  sha256 text not null,
  media_type text not null,
  size_bytes int not null,
  by_decision uuid,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions
);
create index person_papers_by_person on person_papers (agency_id, person_id, at);

-- The agency's own paper in the place of a pack's form (Attachment A): the newest of a form counts.
create table own_forms (
  agency_id uuid not null references agencies,
  id uuid not null,
  form text not null,
  title text not null,
  sha256 text not null,
  media_type text not null,
  words text not null,
  person_id uuid not null,
  by_decision uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions
);

-- A form of the pack, filled in and signed: a request until whoever decides has signed. covers: what it permits on drafts.
create table form_requests (
  agency_id uuid not null references agencies,
  id uuid not null,
  form text not null,
  policy_hash text not null,
  covers text not null,
  fields jsonb not null,
  documents jsonb not null,
  account_id uuid,
  state text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  signature jsonb not null,
  decided_by uuid,
  decided jsonb,
  from_at timestamptz,
  until_at timestamptz check (until_at >= from_at),
  by_decision uuid not null,
  answered_by uuid,
  ended_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, policy_hash) references packs,
  foreign key (agency_id, account_id) references accounts,
  foreign key (agency_id, asked_by) references people,
  foreign key (agency_id, decided_by) references people,
  foreign key (agency_id, by_decision) references decisions,
  foreign key (agency_id, answered_by) references decisions,
  foreign key (agency_id, ended_by) references decisions,
  constraint form_requests_state check (state in ('asked', 'granted', 'refused', 'withdrawn'))
);
create index form_requests_by_form on form_requests (agency_id, form, asked_at);

-- How often the self-check was used on a day: no names, no words.
create table self_checks (
  agency_id uuid not null references agencies,
  day date not null,
  count int not null,
  primary key (agency_id, day)
);

-- Privileged: for counsel, and for whom counsel names (readers). kind 'lint' and 'consistency' are reports run on counsel's request.
create table counsel_notes (
  agency_id uuid not null references agencies,
  id uuid not null,
  kind text not null check (kind in ('note', 'lint', 'consistency')),
  title text not null,
  body jsonb not null,
  clause text,
  readers uuid[] not null,
  person_id uuid not null,
  by_decision uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions
);

do $$
declare t text;
begin
  foreach t in array array['pack_proposals', 'policy_reviews', 'exceptions', 'decision_exceptions', 'postings', 'directory_imports',
    'campaigns', 'acknowledgements', 'person_papers', 'own_forms', 'form_requests', 'self_checks', 'counsel_notes'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format(
      'create policy own_agency on %s using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %s to rostrum_app', t);
  end loop;
end $$;

grant update (state) on pack_proposals to rostrum_app;
grant update (state, signed, answer, known_at, until_at, answered_by, ended_by) on exceptions to rostrum_app;
grant update (name, email, title, division_id, kind, number, supervisor_id) on people to rostrum_app;
grant update (until_at) on postings to rostrum_app;
grant update (done_at, by_decision) on directory_imports to rostrum_app;
grant update (state, ended_by, ended_at) on campaigns to rostrum_app;
grant update (state, link_hash, mail_state, mail_receipt, mail_at, opened_at, answers, signature, way, witness, document_sha256, signed_at, reminders, reminded_at, escalated_at, by_decision) on acknowledgements to rostrum_app;
grant update (state, decided_by, decided, from_at, until_at, answered_by, ended_by) on form_requests to rostrum_app;
grant update (count) on self_checks to rostrum_app;
grant update (readers) on counsel_notes to rostrum_app;

-- Before an agency is bound, a single-use link leads to its agency.
create function agency_of_link(wanted text) returns table (agency_id uuid, acknowledgement_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic select a.agency_id, a.id from acknowledgements a where a.link_hash = wanted; end;
grant create on schema public to rostrum_lookup;
alter function agency_of_link(text) owner to rostrum_lookup;
revoke all on function agency_of_link(text) from public;
grant execute on function agency_of_link(text) to rostrum_app;
revoke create on schema public from rostrum_lookup;
grant select on acknowledgements to rostrum_lookup;
create policy lookup on acknowledgements for select to rostrum_lookup using (true);
