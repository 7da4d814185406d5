-- What software found in a comment when it was taken in. 'before': by a version that looked for secrets alone.
-- precedence: the queue's order, smaller first, 0 where nothing is found. sampled: its reader says first what they see.
alter table comments
  add column screening text not null default 'before' constraint comments_screening check (screening in ('before', 'done', 'language', 'failed')),
  add column screened_by text,
  add column screened_under text,
  add column language text not null default '',
  add column suggested jsonb not null default '[]',
  add column sampled boolean not null default false,
  add column precedence int not null default 0;
alter table comments
  add constraint comments_screened_by check (screening not in ('done', 'language') or (screened_by is not null and screened_under is not null)),
  add foreign key (agency_id, screened_under) references packs;
create index comments_first on comments (agency_id, state, precedence, captured_at, id);
grant update (screening, screened_by, screened_under, language, suggested, sampled, precedence) on comments to rostrum_app;

-- What a person made of a comment, beside what software suggested of the same words. first: which of the two came first.
-- own: the grounds that the person saw before the suggestion was shown, none of them '{}'; null where it was shown first.
create table comment_readings (
  agency_id uuid not null references agencies,
  id uuid not null,
  comment_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  screened_by text not null,
  suggested jsonb not null,
  first text not null check (first in ('own', 'suggestion')),
  own text[],
  own_decision uuid,
  at timestamptz not null,
  act text check (act in ('keep', 'hide')),
  act_grounds text[],
  act_decision uuid,
  acted_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, comment_id, record_id, person_id),
  foreign key (agency_id, comment_id) references comments,
  foreign key (agency_id, record_id) references record_ids (agency_id, id),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, own_decision) references decisions,
  foreign key (agency_id, act_decision) references decisions,
  constraint comment_readings_own check ((first = 'own') = (own is not null)),
  constraint comment_readings_act check ((act is null) = (act_decision is null) and (act is null) = (acted_at is null))
);

alter table comment_readings enable row level security;
alter table comment_readings force row level security;
create policy own_agency on comment_readings using (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on comment_readings to rostrum_app;
grant update (act, act_grounds, act_decision, acted_at) on comment_readings to rostrum_app;
