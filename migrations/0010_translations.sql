-- What a machine made of a comment in a language that isn't read here: beside the original, never instead of it. record_id: the
-- state of the comment that was translated. language: ISO 639-1, as we told the translator. words: empty until it is 'done'.
-- findings: what was found in these words, to sort by; no ground rests on them. trouble: why there is no translation (yet).
create table comment_translations (
  agency_id uuid not null references agencies,
  id uuid not null,
  comment_id uuid not null,
  record_id uuid not null,
  language text not null,
  state text not null check (state in ('waiting', 'done', 'failed')),
  words text not null default '',
  made_by text,
  made_at timestamptz,
  findings jsonb not null default '[]',
  tries int not null default 0,
  trouble text,
  asked_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, comment_id, record_id),
  foreign key (agency_id, comment_id) references comments,
  foreign key (agency_id, record_id) references record_ids (agency_id, id),
  constraint comment_translations_done check ((state = 'done') = (made_by is not null) and (state = 'done') = (made_at is not null))
);
create index comment_translations_waiting on comment_translations (agency_id, asked_at) where state = 'waiting';
create index comments_unread on comments (agency_id, id) where screening = 'language';

alter table comment_translations enable row level security;
alter table comment_translations force row level security;
create policy own_agency on comment_translations using (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on comment_translations to rostrum_app;
grant update (state, words, made_by, made_at, findings, tries, trouble) on comment_translations to rostrum_app;
