-- Elections that the agency knows of. Some days before one, what names its candidates or incumbents goes to the director.
create table elections (
  agency_id uuid not null references agencies,
  id uuid not null,
  name text not null,
  jurisdiction text not null,
  held_on date not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  end_reason text,
  by_decision uuid not null,
  ended_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, by_decision) references decisions,
  foreign key (agency_id, ended_by) references decisions
);
create index elections_by_day on elections (agency_id, held_on);

-- What screening knows of this agency: each entry holds from when until when, and is ended, never changed.
-- sort: 'watched' is found; 'name', 'place', 'phrase' and 'contact' are no finding of these kinds; 'number' is the shape of
-- the agency's own numbers ('#' a digit, '@' a letter); 'candidate' stands in an election. near: words that stand by a number.
-- also: other spellings. restricted: shown to nobody but who keeps the list.
create table agency_terms (
  agency_id uuid not null references agencies,
  id uuid not null,
  sort text not null check (sort in ('watched', 'name', 'place', 'phrase', 'contact', 'number', 'candidate')),
  words text not null,
  also text[] not null,
  kinds text[] not null,
  near text[] not null,
  restricted boolean not null,
  election_id uuid,
  office text,
  reason text not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  end_reason text,
  by_decision uuid not null,
  ended_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, election_id) references elections,
  foreign key (agency_id, by_decision) references decisions,
  foreign key (agency_id, ended_by) references decisions,
  constraint agency_terms_candidate check ((sort = 'candidate') = (election_id is not null))
);
create index agency_terms_in_force on agency_terms (agency_id, from_at) where until_at is null;
create index agency_terms_by_election on agency_terms (agency_id, election_id) where election_id is not null;

do $$
declare t text;
begin
  foreach t in array array['elections', 'agency_terms'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format(
      'create policy own_agency on %s using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %s to rostrum_app', t);
    execute format('grant update (until_at, end_reason, ended_by) on %s to rostrum_app', t);
  end loop;
end $$;
