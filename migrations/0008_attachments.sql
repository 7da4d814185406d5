-- Each file that came in with a draft, once: what the search for malware and the reading of its text came to.
-- sha256: of the bytes as they are kept and published; uploaded_sha256: of the file as it was chosen, which isn't kept.
-- scan: 'not scanned' while no scanner was configured; scan_says: what scanned it, or the name of what it found
-- reading: 'waiting' for the worker; words: the text in the picture, where it was read
create table attachments (
  agency_id uuid not null references agencies,
  id uuid not null,
  sha256 text not null,
  uploaded_sha256 text not null,
  scan text not null,
  scan_says text not null,
  scanned_at timestamptz,
  reading text not null,
  words text not null,
  person_id uuid not null,
  by_decision uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, sha256),
  foreign key (agency_id, person_id) references people,
  foreign key (agency_id, by_decision) references decisions,
  constraint attachments_scan check (scan in ('clean', 'malware', 'not scanned')),
  constraint attachments_reading check (reading in ('waiting', 'read', 'failed', 'not read'))
);
create index attachments_waiting on attachments (agency_id, at) where reading = 'waiting';

alter table attachments enable row level security;
alter table attachments force row level security;
create policy own_agency on attachments using (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on attachments to rostrum_app;
grant update (scan, scan_says, scanned_at, reading, words) on attachments to rostrum_app;
