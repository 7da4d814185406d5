-- A file that was clean when it came in is scanned again by newer signatures, and malware that is found then puts it in quarantine.
-- scanned_by: what the scanner called itself at the last scan; signatures_at: the date of its signatures, where it says one
-- scan_trouble: why the last try came to nothing; empty after a scan
-- quarantined_at: since when malware is known to be in it; released_signature: the finding that somebody called mistaken
alter table attachments
  add column scanned_by text not null default '',
  add column signatures_at timestamptz,
  add column scan_trouble text not null default '',
  add column quarantined_at timestamptz,
  add column released_signature text,
  drop constraint attachments_scan,
  add constraint attachments_scan check (scan in ('clean', 'malware', 'not scanned', 'released'));
create index attachments_quarantined on attachments (agency_id, sha256) where scan = 'malware';

grant update (scanned_by, signatures_at, scan_trouble, quarantined_at, released_signature) on attachments to rostrum_app;
