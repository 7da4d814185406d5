-- A migration that adds a table repeats these lines for it; the catalogue test fails when they are missing.
do $$
declare t regclass;
begin
  for t in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format(
      'create policy own_agency on %s using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
  end loop;
end $$;

grant usage on schema public to rostrum_app, rostrum_sequencer;
grant select, insert on all tables in schema public to rostrum_app;
revoke all on migrations from rostrum_app;
revoke insert on ledger from rostrum_app;
grant insert (agency_id, id, log, kind, subject_id, person_id, by_decision, at, payload) on ledger to rostrum_app;

-- spans are closed, states move; nothing else changes
grant update (until_at, sign_in_id) on people to rostrum_app;
grant update (until_at) on roles, adoptions, accounts, workstations to rostrum_app;
grant update (until_at, ended_by) on technology_approvals, grants to rostrum_app;
grant update (state, version, content_hash, questionable, by_decision, changed_at) on drafts to rostrum_app;
grant update (state, tries, trouble, attempted_at, done_at, remote_id, remote_version, remote_url, due_at, ordered_by, by_decision) on publications to rostrum_app;
grant update (author_name, text, version, record_id, edited_at, deleted_at, state, state_at, findings) on comments to rostrum_app;
grant update (state, tries, read_back, trouble, notice_code, notice, done_at) on moderation_acts to rostrum_app;
grant update (removed_at) on site_posts to rostrum_app;
grant update (hidden, withdrawn_at, text, version, changed, raw) on site_comments to rostrum_app;
grant update (due_at, paused_at, escalated_at, met_at) on clocks to rostrum_app;
grant update (done_at) on tasks to rostrum_app;
grant update (read_at, mail_state, mail_receipt, mail_at) on notices to rostrum_app;
grant usage on all sequences in schema public to rostrum_app;

-- The sequencer's role: taken by `set local role` for the length of one transaction
grant select on agencies, ledger, ledger_seeds, log_batches, log_heads to rostrum_sequencer;
grant update (log_index) on ledger to rostrum_sequencer;
grant insert on log_batches, log_heads to rostrum_sequencer;
grant update (size, root, checkpoint, signed_size, at) on log_heads to rostrum_sequencer;
revoke insert on log_batches, log_heads from rostrum_app;

-- A number is given once.
create function number_once() returns trigger language plpgsql as $$
begin
  if old.log_index is not null then raise exception 'ledger row % has the number % already', old.id, old.log_index; end if;
  return new;
end $$;
create trigger number_once before update on ledger for each row execute function number_once();

-- Before an agency is bound, only these questions may be asked.
create function agency_by_slug(wanted text) returns table (agency_id uuid, name text, zone text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic select a.agency_id, a.name, a.zone from agencies a where a.slug = wanted; end;
create function agency_of_sign_in(wanted text) returns table (agency_id uuid, slug text, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic select p.agency_id, a.slug, p.id from people p join agencies a using (agency_id) where p.sign_in_id = wanted; end;
create function all_agencies() returns table (agency_id uuid, slug text, name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic select a.agency_id, a.slug, a.name from agencies a order by a.slug; end;

grant create on schema public to rostrum_lookup;
do $$
declare f text;
begin
  foreach f in array array['agency_by_slug(text)', 'agency_of_sign_in(text)', 'all_agencies()'] loop
    execute format('alter function %s owner to rostrum_lookup', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to rostrum_app', f);
  end loop;
end $$;
revoke create on schema public from rostrum_lookup;
grant usage on schema public to rostrum_lookup;
grant select on agencies, people to rostrum_lookup;
create policy lookup on agencies for select to rostrum_lookup using (true);
create policy lookup on people for select to rostrum_lookup using (true);
