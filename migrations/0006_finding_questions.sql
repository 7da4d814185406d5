-- A finding that stops a draft, which its author holds to be mistaken, and what somebody else said of it. The words that
-- were found are kept as their hash alone: they may be somebody's number. `verdict` is null while it waits; 'mistaken' and
-- 'allowed' set the finding aside for these words in this draft, 'stands' doesn't.
create table finding_questions (
  agency_id uuid not null references agencies,
  id uuid not null,
  draft_id uuid not null,
  version int not null,
  kind text not null,
  quote_sha256 text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  why text not null,
  by_decision uuid not null,
  verdict text check (verdict in ('mistaken', 'allowed', 'stands')),
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  answer_decision uuid,
  primary key (agency_id, id),
  foreign key (agency_id, draft_id) references drafts,
  foreign key (agency_id, asked_by) references people,
  foreign key (agency_id, answered_by) references people,
  foreign key (agency_id, by_decision) references decisions,
  foreign key (agency_id, answer_decision) references decisions,
  check ((verdict is null) = (answered_by is null) and (verdict is null) = (answered_at is null) and (verdict is null) = (reason is null))
);
create index finding_questions_by_draft on finding_questions (agency_id, draft_id);
-- One waits at a time for the same words.
create unique index finding_questions_open on finding_questions (agency_id, draft_id, kind, quote_sha256) where verdict is null;

alter table finding_questions enable row level security;
alter table finding_questions force row level security;
create policy own_agency on finding_questions using (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on finding_questions to rostrum_app;
grant update (verdict, answered_by, answered_at, reason, answer_decision) on finding_questions to rostrum_app;
