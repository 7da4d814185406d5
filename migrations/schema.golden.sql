-- Printed from the migrations by scripts/db-types.ts; not written by hand.
account_credentials.agency_id uuid not null
account_credentials.account_id uuid not null
account_credentials.version integer not null
account_credentials.sealed bytea not null
account_credentials.scope text not null
account_credentials.at timestamp with time zone not null
account_credentials: constraint account_credentials_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
account_credentials: constraint account_credentials_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
account_credentials: constraint account_credentials_pkey PRIMARY KEY (agency_id, account_id, version)
account_credentials: constraint account_credentials_scope_check CHECK ((scope = ANY (ARRAY['publish'::text, 'login'::text])))
account_credentials: CREATE UNIQUE INDEX account_credentials_pkey ON public.account_credentials USING btree (agency_id, account_id, version)
account_credentials: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
account_credentials: rostrum_app may insert
account_credentials: rostrum_app may select
accounts.agency_id uuid not null
accounts.administrator_id uuid
accounts.comments_on boolean not null
accounts.from_at timestamp with time zone not null
accounts.until_at timestamp with time zone
accounts.by_decision uuid
accounts.id uuid not null
accounts.technology_id uuid not null
accounts.division_id uuid
accounts.network text not null
accounts.name text not null
accounts.handle text not null
accounts.purpose text not null
accounts.reach jsonb not null
accounts: constraint accounts_agency_id_administrator_id_fkey FOREIGN KEY (agency_id, administrator_id) REFERENCES people(agency_id, id)
accounts: constraint accounts_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
accounts: constraint accounts_agency_id_division_id_fkey FOREIGN KEY (agency_id, division_id) REFERENCES divisions(agency_id, id)
accounts: constraint accounts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
accounts: constraint accounts_agency_id_network_handle_key UNIQUE (agency_id, network, handle)
accounts: constraint accounts_agency_id_technology_id_fkey FOREIGN KEY (agency_id, technology_id) REFERENCES technologies(agency_id, id)
accounts: constraint accounts_check CHECK ((until_at >= from_at))
accounts: constraint accounts_pkey PRIMARY KEY (agency_id, id)
accounts: CREATE UNIQUE INDEX accounts_agency_id_network_handle_key ON public.accounts USING btree (agency_id, network, handle)
accounts: CREATE UNIQUE INDEX accounts_pkey ON public.accounts USING btree (agency_id, id)
accounts: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
accounts: rostrum_app may insert
accounts: rostrum_app may select
accounts: rostrum_app may update until_at
acknowledgements.agency_id uuid not null
acknowledgements.opened_at timestamp with time zone
acknowledgements.answers jsonb
acknowledgements.signature jsonb
acknowledgements.way text
acknowledgements.witness text
acknowledgements.document_sha256 text
acknowledgements.signed_at timestamp with time zone
acknowledgements.reminders integer not null default 0
acknowledgements.reminded_at timestamp with time zone
acknowledgements.escalated_at timestamp with time zone
acknowledgements.id uuid not null
acknowledgements.by_decision uuid
acknowledgements.made_at timestamp with time zone not null
acknowledgements.campaign_id uuid not null
acknowledgements.person_id uuid not null
acknowledgements.state text not null
acknowledgements.link_hash text
acknowledgements.mail_state text not null
acknowledgements.mail_receipt jsonb
acknowledgements.mail_at timestamp with time zone
acknowledgements: constraint acknowledgements_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
acknowledgements: constraint acknowledgements_agency_id_campaign_id_fkey FOREIGN KEY (agency_id, campaign_id) REFERENCES campaigns(agency_id, id)
acknowledgements: constraint acknowledgements_agency_id_campaign_id_person_id_key UNIQUE (agency_id, campaign_id, person_id)
acknowledgements: constraint acknowledgements_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
acknowledgements: constraint acknowledgements_agency_id_link_hash_key UNIQUE (agency_id, link_hash)
acknowledgements: constraint acknowledgements_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
acknowledgements: constraint acknowledgements_mail_state_check CHECK ((mail_state = ANY (ARRAY['waiting'::text, 'sent'::text, 'bounced'::text, 'not configured'::text])))
acknowledgements: constraint acknowledgements_pkey PRIMARY KEY (agency_id, id)
acknowledgements: constraint acknowledgements_state CHECK ((state = ANY (ARRAY['asked'::text, 'signed'::text, 'refused'::text, 'excused'::text])))
acknowledgements: constraint acknowledgements_way_check CHECK ((way = ANY (ARRAY['app'::text, 'link'::text, 'paper'::text, 'roll-call'::text, 'kiosk'::text, 'refusal'::text])))
acknowledgements: CREATE UNIQUE INDEX acknowledgements_agency_id_campaign_id_person_id_key ON public.acknowledgements USING btree (agency_id, campaign_id, person_id)
acknowledgements: CREATE UNIQUE INDEX acknowledgements_agency_id_link_hash_key ON public.acknowledgements USING btree (agency_id, link_hash)
acknowledgements: CREATE INDEX acknowledgements_by_person ON public.acknowledgements USING btree (agency_id, person_id, made_at)
acknowledgements: CREATE INDEX acknowledgements_open ON public.acknowledgements USING btree (agency_id, campaign_id, state, id)
acknowledgements: CREATE UNIQUE INDEX acknowledgements_pkey ON public.acknowledgements USING btree (agency_id, id)
acknowledgements: CREATE INDEX acknowledgements_to_mail ON public.acknowledgements USING btree (agency_id, campaign_id, id) WHERE (mail_state = 'waiting'::text)
acknowledgements: policy lookup true
acknowledgements: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
acknowledgements: rostrum_app may insert
acknowledgements: rostrum_app may select
acknowledgements: rostrum_lookup may select
acknowledgements: rostrum_app may update answers
acknowledgements: rostrum_app may update by_decision
acknowledgements: rostrum_app may update document_sha256
acknowledgements: rostrum_app may update escalated_at
acknowledgements: rostrum_app may update link_hash
acknowledgements: rostrum_app may update mail_at
acknowledgements: rostrum_app may update mail_receipt
acknowledgements: rostrum_app may update mail_state
acknowledgements: rostrum_app may update opened_at
acknowledgements: rostrum_app may update reminded_at
acknowledgements: rostrum_app may update reminders
acknowledgements: rostrum_app may update signature
acknowledgements: rostrum_app may update signed_at
acknowledgements: rostrum_app may update state
acknowledgements: rostrum_app may update way
acknowledgements: rostrum_app may update witness
adoptions.agency_id uuid not null
adoptions.id uuid not null
adoptions.hash text not null
adoptions.from_at timestamp with time zone not null
adoptions.until_at timestamp with time zone
adoptions.known_at timestamp with time zone not null
adoptions.by_decision uuid
adoptions.signed jsonb
adoptions.proposal_id uuid
adoptions: constraint adoptions_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
adoptions: constraint adoptions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
adoptions: constraint adoptions_agency_id_hash_fkey FOREIGN KEY (agency_id, hash) REFERENCES packs(agency_id, hash)
adoptions: constraint adoptions_agency_id_proposal_id_fkey FOREIGN KEY (agency_id, proposal_id) REFERENCES pack_proposals(agency_id, id)
adoptions: constraint adoptions_pkey PRIMARY KEY (agency_id, id)
adoptions: constraint adoptions_span CHECK ((until_at >= from_at))
adoptions: constraint one_pack_at_a_time EXCLUDE USING gist (agency_id WITH =, tstzrange(from_at, until_at) WITH &&)
adoptions: CREATE UNIQUE INDEX adoptions_pkey ON public.adoptions USING btree (agency_id, id)
adoptions: CREATE INDEX one_pack_at_a_time ON public.adoptions USING gist (agency_id, tstzrange(from_at, until_at))
adoptions: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
adoptions: rostrum_app may insert
adoptions: rostrum_app may select
adoptions: rostrum_app may update until_at
agencies.agency_id uuid not null
agencies.slug text not null
agencies.name text not null
agencies.zone text not null default 'America/Chicago'::text
agencies.made_at timestamp with time zone not null
agencies: constraint agencies_pkey PRIMARY KEY (agency_id)
agencies: constraint agencies_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,30}$'::text))
agencies: constraint agencies_slug_key UNIQUE (slug)
agencies: CREATE UNIQUE INDEX agencies_pkey ON public.agencies USING btree (agency_id)
agencies: CREATE UNIQUE INDEX agencies_slug_key ON public.agencies USING btree (slug)
agencies: policy lookup true
agencies: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
agencies: rostrum_app may insert
agencies: rostrum_app may select
agencies: rostrum_lookup may select
agencies: rostrum_sequencer may select
agency_terms.agency_id uuid not null
agency_terms.office text
agency_terms.reason text not null
agency_terms.from_at timestamp with time zone not null
agency_terms.until_at timestamp with time zone
agency_terms.end_reason text
agency_terms.by_decision uuid not null
agency_terms.ended_by uuid
agency_terms.id uuid not null
agency_terms.sort text not null
agency_terms.words text not null
agency_terms.also text[] not null
agency_terms.kinds text[] not null
agency_terms.near text[] not null
agency_terms.restricted boolean not null
agency_terms.election_id uuid
agency_terms: constraint agency_terms_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
agency_terms: constraint agency_terms_agency_id_election_id_fkey FOREIGN KEY (agency_id, election_id) REFERENCES elections(agency_id, id)
agency_terms: constraint agency_terms_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES decisions(agency_id, id)
agency_terms: constraint agency_terms_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
agency_terms: constraint agency_terms_candidate CHECK (((sort = 'candidate'::text) = (election_id IS NOT NULL)))
agency_terms: constraint agency_terms_check CHECK ((until_at >= from_at))
agency_terms: constraint agency_terms_pkey PRIMARY KEY (agency_id, id)
agency_terms: constraint agency_terms_sort_check CHECK ((sort = ANY (ARRAY['watched'::text, 'name'::text, 'place'::text, 'phrase'::text, 'contact'::text, 'number'::text, 'candidate'::text])))
agency_terms: CREATE INDEX agency_terms_by_election ON public.agency_terms USING btree (agency_id, election_id) WHERE (election_id IS NOT NULL)
agency_terms: CREATE INDEX agency_terms_in_force ON public.agency_terms USING btree (agency_id, from_at) WHERE (until_at IS NULL)
agency_terms: CREATE UNIQUE INDEX agency_terms_pkey ON public.agency_terms USING btree (agency_id, id)
agency_terms: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
agency_terms: rostrum_app may insert
agency_terms: rostrum_app may select
agency_terms: rostrum_app may update end_reason
agency_terms: rostrum_app may update ended_by
agency_terms: rostrum_app may update until_at
attachments.agency_id uuid not null
attachments.person_id uuid not null
attachments.by_decision uuid not null
attachments.at timestamp with time zone not null
attachments.scanned_by text not null default ''::text
attachments.signatures_at timestamp with time zone
attachments.scan_trouble text not null default ''::text
attachments.quarantined_at timestamp with time zone
attachments.released_signature text
attachments.id uuid not null
attachments.sha256 text not null
attachments.uploaded_sha256 text not null
attachments.scan text not null
attachments.scan_says text not null
attachments.scanned_at timestamp with time zone
attachments.reading text not null
attachments.words text not null
attachments: constraint attachments_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
attachments: constraint attachments_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
attachments: constraint attachments_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
attachments: constraint attachments_agency_id_sha256_key UNIQUE (agency_id, sha256)
attachments: constraint attachments_pkey PRIMARY KEY (agency_id, id)
attachments: constraint attachments_reading CHECK ((reading = ANY (ARRAY['waiting'::text, 'read'::text, 'failed'::text, 'not read'::text])))
attachments: constraint attachments_scan CHECK ((scan = ANY (ARRAY['clean'::text, 'malware'::text, 'not scanned'::text, 'released'::text])))
attachments: CREATE UNIQUE INDEX attachments_agency_id_sha256_key ON public.attachments USING btree (agency_id, sha256)
attachments: CREATE UNIQUE INDEX attachments_pkey ON public.attachments USING btree (agency_id, id)
attachments: CREATE INDEX attachments_quarantined ON public.attachments USING btree (agency_id, sha256) WHERE (scan = 'malware'::text)
attachments: CREATE INDEX attachments_waiting ON public.attachments USING btree (agency_id, at) WHERE (reading = 'waiting'::text)
attachments: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
attachments: rostrum_app may insert
attachments: rostrum_app may select
attachments: rostrum_app may update quarantined_at
attachments: rostrum_app may update reading
attachments: rostrum_app may update released_signature
attachments: rostrum_app may update scan
attachments: rostrum_app may update scan_says
attachments: rostrum_app may update scan_trouble
attachments: rostrum_app may update scanned_at
attachments: rostrum_app may update scanned_by
attachments: rostrum_app may update signatures_at
attachments: rostrum_app may update words
attestations.agency_id uuid not null
attestations.id uuid not null
attestations.person_id uuid not null
attestations.subject_id uuid not null
attestations.content_hash text
attestations.words text[] not null
attestations.by_decision uuid not null
attestations.at timestamp with time zone not null
attestations: constraint attestations_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
attestations: constraint attestations_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
attestations: constraint attestations_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
attestations: constraint attestations_pkey PRIMARY KEY (agency_id, id)
attestations: CREATE UNIQUE INDEX attestations_pkey ON public.attestations USING btree (agency_id, id)
attestations: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
attestations: rostrum_app may insert
attestations: rostrum_app may select
campaigns.agency_id uuid not null
campaigns.due_on date not null
campaigns.state text not null
campaigns.by_decision uuid not null
campaigns.ended_by uuid
campaigns.made_at timestamp with time zone not null
campaigns.ended_at timestamp with time zone
campaigns.id uuid not null
campaigns.policy_hash text not null
campaigns.form text not null
campaigns.words jsonb not null
campaigns.words_hash text not null
campaigns.title text not null
campaigns.reason text not null
campaigns.clauses text[] not null
campaigns: constraint campaigns_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
campaigns: constraint campaigns_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES decisions(agency_id, id)
campaigns: constraint campaigns_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
campaigns: constraint campaigns_agency_id_policy_hash_fkey FOREIGN KEY (agency_id, policy_hash) REFERENCES packs(agency_id, hash)
campaigns: constraint campaigns_pkey PRIMARY KEY (agency_id, id)
campaigns: constraint campaigns_state_check CHECK ((state = ANY (ARRAY['running'::text, 'ended'::text])))
campaigns: CREATE UNIQUE INDEX campaigns_pkey ON public.campaigns USING btree (agency_id, id)
campaigns: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
campaigns: rostrum_app may insert
campaigns: rostrum_app may select
campaigns: rostrum_app may update ended_at
campaigns: rostrum_app may update ended_by
campaigns: rostrum_app may update state
clocks.agency_id uuid not null
clocks.met_at timestamp with time zone
clocks.id uuid not null
clocks.kind text not null
clocks.subject_id uuid not null
clocks.started_at timestamp with time zone not null
clocks.due_at timestamp with time zone not null
clocks.paused_at timestamp with time zone
clocks.escalate_to text not null
clocks.escalated_at timestamp with time zone
clocks: constraint clocks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
clocks: constraint clocks_agency_id_kind_subject_id_key UNIQUE (agency_id, kind, subject_id)
clocks: constraint clocks_pkey PRIMARY KEY (agency_id, id)
clocks: CREATE UNIQUE INDEX clocks_agency_id_kind_subject_id_key ON public.clocks USING btree (agency_id, kind, subject_id)
clocks: CREATE INDEX clocks_due ON public.clocks USING btree (agency_id, due_at) WHERE ((met_at IS NULL) AND (paused_at IS NULL))
clocks: CREATE UNIQUE INDEX clocks_pkey ON public.clocks USING btree (agency_id, id)
clocks: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
clocks: rostrum_app may insert
clocks: rostrum_app may select
clocks: rostrum_app may update due_at
clocks: rostrum_app may update escalated_at
clocks: rostrum_app may update met_at
clocks: rostrum_app may update paused_at
comment_readings.agency_id uuid not null
comment_readings.own_decision uuid
comment_readings.at timestamp with time zone not null
comment_readings.act text
comment_readings.act_grounds text[]
comment_readings.act_decision uuid
comment_readings.acted_at timestamp with time zone
comment_readings.id uuid not null
comment_readings.comment_id uuid not null
comment_readings.record_id uuid not null
comment_readings.person_id uuid not null
comment_readings.screened_by text not null
comment_readings.suggested jsonb not null
comment_readings.first text not null
comment_readings.own text[]
comment_readings: constraint comment_readings_act CHECK ((((act IS NULL) = (act_decision IS NULL)) AND ((act IS NULL) = (acted_at IS NULL))))
comment_readings: constraint comment_readings_act_check CHECK ((act = ANY (ARRAY['keep'::text, 'hide'::text])))
comment_readings: constraint comment_readings_agency_id_act_decision_fkey FOREIGN KEY (agency_id, act_decision) REFERENCES decisions(agency_id, id)
comment_readings: constraint comment_readings_agency_id_comment_id_fkey FOREIGN KEY (agency_id, comment_id) REFERENCES comments(agency_id, id)
comment_readings: constraint comment_readings_agency_id_comment_id_record_id_person_id_key UNIQUE (agency_id, comment_id, record_id, person_id)
comment_readings: constraint comment_readings_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
comment_readings: constraint comment_readings_agency_id_own_decision_fkey FOREIGN KEY (agency_id, own_decision) REFERENCES decisions(agency_id, id)
comment_readings: constraint comment_readings_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
comment_readings: constraint comment_readings_agency_id_record_id_fkey FOREIGN KEY (agency_id, record_id) REFERENCES record_ids(agency_id, id)
comment_readings: constraint comment_readings_first_check CHECK ((first = ANY (ARRAY['own'::text, 'suggestion'::text])))
comment_readings: constraint comment_readings_own CHECK (((first = 'own'::text) = (own IS NOT NULL)))
comment_readings: constraint comment_readings_pkey PRIMARY KEY (agency_id, id)
comment_readings: CREATE UNIQUE INDEX comment_readings_agency_id_comment_id_record_id_person_id_key ON public.comment_readings USING btree (agency_id, comment_id, record_id, person_id)
comment_readings: CREATE UNIQUE INDEX comment_readings_pkey ON public.comment_readings USING btree (agency_id, id)
comment_readings: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
comment_readings: rostrum_app may insert
comment_readings: rostrum_app may select
comment_readings: rostrum_app may update act
comment_readings: rostrum_app may update act_decision
comment_readings: rostrum_app may update act_grounds
comment_readings: rostrum_app may update acted_at
comment_translations.agency_id uuid not null
comment_translations.findings jsonb not null default '[]'::jsonb
comment_translations.tries integer not null default 0
comment_translations.trouble text
comment_translations.asked_at timestamp with time zone not null
comment_translations.id uuid not null
comment_translations.comment_id uuid not null
comment_translations.record_id uuid not null
comment_translations.language text not null
comment_translations.state text not null
comment_translations.words text not null default ''::text
comment_translations.made_by text
comment_translations.made_at timestamp with time zone
comment_translations: constraint comment_translations_agency_id_comment_id_fkey FOREIGN KEY (agency_id, comment_id) REFERENCES comments(agency_id, id)
comment_translations: constraint comment_translations_agency_id_comment_id_record_id_key UNIQUE (agency_id, comment_id, record_id)
comment_translations: constraint comment_translations_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
comment_translations: constraint comment_translations_agency_id_record_id_fkey FOREIGN KEY (agency_id, record_id) REFERENCES record_ids(agency_id, id)
comment_translations: constraint comment_translations_done CHECK ((((state = 'done'::text) = (made_by IS NOT NULL)) AND ((state = 'done'::text) = (made_at IS NOT NULL))))
comment_translations: constraint comment_translations_pkey PRIMARY KEY (agency_id, id)
comment_translations: constraint comment_translations_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])))
comment_translations: CREATE UNIQUE INDEX comment_translations_agency_id_comment_id_record_id_key ON public.comment_translations USING btree (agency_id, comment_id, record_id)
comment_translations: CREATE UNIQUE INDEX comment_translations_pkey ON public.comment_translations USING btree (agency_id, id)
comment_translations: CREATE INDEX comment_translations_waiting ON public.comment_translations USING btree (agency_id, asked_at) WHERE (state = 'waiting'::text)
comment_translations: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
comment_translations: rostrum_app may insert
comment_translations: rostrum_app may select
comment_translations: rostrum_app may update findings
comment_translations: rostrum_app may update made_at
comment_translations: rostrum_app may update made_by
comment_translations: rostrum_app may update state
comment_translations: rostrum_app may update tries
comment_translations: rostrum_app may update trouble
comment_translations: rostrum_app may update words
comments.agency_id uuid not null
comments.version text not null
comments.record_id uuid not null
comments.written_at timestamp with time zone not null
comments.captured_at timestamp with time zone not null
comments.edited_at timestamp with time zone
comments.deleted_at timestamp with time zone
comments.state text not null
comments.state_at timestamp with time zone not null
comments.findings jsonb not null
comments.screening text not null default 'before'::text
comments.id uuid not null
comments.screened_by text
comments.screened_under text
comments.language text not null default ''::text
comments.suggested jsonb not null default '[]'::jsonb
comments.sampled boolean not null default false
comments.precedence integer not null default 0
comments.account_id uuid not null
comments.remote_id text not null
comments.root_remote_id text not null
comments.parent_remote_id text not null
comments.author_id text not null
comments.author_name text not null
comments.text text not null
comments: constraint comments_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
comments: constraint comments_agency_id_account_id_remote_id_key UNIQUE (agency_id, account_id, remote_id)
comments: constraint comments_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
comments: constraint comments_agency_id_record_id_fkey FOREIGN KEY (agency_id, record_id) REFERENCES record_ids(agency_id, id)
comments: constraint comments_agency_id_screened_under_fkey FOREIGN KEY (agency_id, screened_under) REFERENCES packs(agency_id, hash)
comments: constraint comments_pkey PRIMARY KEY (agency_id, id)
comments: constraint comments_screened_by CHECK (((screening <> ALL (ARRAY['done'::text, 'language'::text])) OR ((screened_by IS NOT NULL) AND (screened_under IS NOT NULL))))
comments: constraint comments_screening CHECK ((screening = ANY (ARRAY['before'::text, 'done'::text, 'language'::text, 'failed'::text])))
comments: constraint comments_state CHECK ((state = ANY (ARRAY['waiting'::text, 'kept'::text, 'hiding'::text, 'hidden'::text, 'restoring'::text, 'restored'::text])))
comments: CREATE UNIQUE INDEX comments_agency_id_account_id_remote_id_key ON public.comments USING btree (agency_id, account_id, remote_id)
comments: CREATE INDEX comments_first ON public.comments USING btree (agency_id, state, precedence, captured_at, id)
comments: CREATE UNIQUE INDEX comments_pkey ON public.comments USING btree (agency_id, id)
comments: CREATE INDEX comments_queue ON public.comments USING btree (agency_id, state, captured_at, id)
comments: CREATE INDEX comments_thread ON public.comments USING btree (agency_id, account_id, root_remote_id, captured_at)
comments: CREATE INDEX comments_unread ON public.comments USING btree (agency_id, id) WHERE (screening = 'language'::text)
comments: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
comments: rostrum_app may insert
comments: rostrum_app may select
comments: rostrum_app may update author_name
comments: rostrum_app may update deleted_at
comments: rostrum_app may update edited_at
comments: rostrum_app may update findings
comments: rostrum_app may update language
comments: rostrum_app may update precedence
comments: rostrum_app may update record_id
comments: rostrum_app may update sampled
comments: rostrum_app may update screened_by
comments: rostrum_app may update screened_under
comments: rostrum_app may update screening
comments: rostrum_app may update state
comments: rostrum_app may update state_at
comments: rostrum_app may update suggested
comments: rostrum_app may update text
comments: rostrum_app may update version
counsel_notes.agency_id uuid not null
counsel_notes.at timestamp with time zone not null
counsel_notes.id uuid not null
counsel_notes.kind text not null
counsel_notes.title text not null
counsel_notes.body jsonb not null
counsel_notes.clause text
counsel_notes.readers uuid[] not null
counsel_notes.person_id uuid not null
counsel_notes.by_decision uuid not null
counsel_notes: constraint counsel_notes_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
counsel_notes: constraint counsel_notes_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
counsel_notes: constraint counsel_notes_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
counsel_notes: constraint counsel_notes_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'lint'::text, 'consistency'::text])))
counsel_notes: constraint counsel_notes_pkey PRIMARY KEY (agency_id, id)
counsel_notes: CREATE UNIQUE INDEX counsel_notes_pkey ON public.counsel_notes USING btree (agency_id, id)
counsel_notes: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
counsel_notes: rostrum_app may insert
counsel_notes: rostrum_app may select
counsel_notes: rostrum_app may update readers
courses.agency_id uuid not null
courses.id uuid not null
courses.title text not null
courses.topics text[] not null
courses.by_decision uuid
courses.made_at timestamp with time zone not null
courses: constraint courses_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
courses: constraint courses_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
courses: constraint courses_pkey PRIMARY KEY (agency_id, id)
courses: CREATE UNIQUE INDEX courses_pkey ON public.courses USING btree (agency_id, id)
courses: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
courses: rostrum_app may insert
courses: rostrum_app may select
decision_exceptions.agency_id uuid not null
decision_exceptions.decision_id uuid not null
decision_exceptions.exception_id uuid not null
decision_exceptions: constraint decision_exceptions_agency_id_decision_id_fkey FOREIGN KEY (agency_id, decision_id) REFERENCES decisions(agency_id, id)
decision_exceptions: constraint decision_exceptions_agency_id_exception_id_fkey FOREIGN KEY (agency_id, exception_id) REFERENCES exceptions(agency_id, id)
decision_exceptions: constraint decision_exceptions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
decision_exceptions: constraint decision_exceptions_pkey PRIMARY KEY (agency_id, decision_id, exception_id)
decision_exceptions: CREATE UNIQUE INDEX decision_exceptions_pkey ON public.decision_exceptions USING btree (agency_id, decision_id, exception_id)
decision_exceptions: CREATE INDEX decisions_by_exception ON public.decision_exceptions USING btree (agency_id, exception_id)
decision_exceptions: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
decision_exceptions: rostrum_app may insert
decision_exceptions: rostrum_app may select
decisions.agency_id uuid not null
decisions.facts jsonb not null
decisions.pack_hash text not null
decisions.request_id uuid not null
decisions.ordered_by uuid
decisions.at timestamp with time zone not null
decisions.question jsonb
decisions.id uuid not null
decisions.person_id uuid
decisions.act text not null
decisions.subject_kind text not null
decisions.subject_id uuid not null
decisions.granted boolean not null
decisions.controls text[] not null
decisions.warnings text[] not null default '{}'::text[]
decisions: constraint decisions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
decisions: constraint decisions_agency_id_ordered_by_fkey FOREIGN KEY (agency_id, ordered_by) REFERENCES decisions(agency_id, id)
decisions: constraint decisions_agency_id_pack_hash_fkey FOREIGN KEY (agency_id, pack_hash) REFERENCES packs(agency_id, hash)
decisions: constraint decisions_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
decisions: constraint decisions_check CHECK ((granted = (controls = '{}'::text[])))
decisions: constraint decisions_pkey PRIMARY KEY (agency_id, id)
decisions: CREATE INDEX decisions_by_act ON public.decisions USING btree (agency_id, act, id)
decisions: CREATE INDEX decisions_by_subject ON public.decisions USING btree (agency_id, subject_id, at)
decisions: CREATE UNIQUE INDEX decisions_pkey ON public.decisions USING btree (agency_id, id)
decisions: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
decisions: rostrum_app may insert
decisions: rostrum_app may select
directory_imports.agency_id uuid not null
directory_imports.by_decision uuid
directory_imports.id uuid not null
directory_imports.sha256 text not null
directory_imports.file_name text not null
directory_imports.changes jsonb not null
directory_imports.whole boolean not null
directory_imports.person_id uuid not null
directory_imports.at timestamp with time zone not null
directory_imports.done_at timestamp with time zone
directory_imports: constraint directory_imports_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
directory_imports: constraint directory_imports_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
directory_imports: constraint directory_imports_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
directory_imports: constraint directory_imports_pkey PRIMARY KEY (agency_id, id)
directory_imports: CREATE UNIQUE INDEX directory_imports_pkey ON public.directory_imports USING btree (agency_id, id)
directory_imports: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
directory_imports: rostrum_app may insert
directory_imports: rostrum_app may select
directory_imports: rostrum_app may update by_decision
directory_imports: rostrum_app may update done_at
divisions.agency_id uuid not null
divisions.id uuid not null
divisions.name text not null
divisions: constraint divisions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
divisions: constraint divisions_agency_id_name_key UNIQUE (agency_id, name)
divisions: constraint divisions_pkey PRIMARY KEY (agency_id, id)
divisions: CREATE UNIQUE INDEX divisions_agency_id_name_key ON public.divisions USING btree (agency_id, name)
divisions: CREATE UNIQUE INDEX divisions_pkey ON public.divisions USING btree (agency_id, id)
divisions: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
divisions: rostrum_app may insert
divisions: rostrum_app may select
draft_versions.agency_id uuid not null
draft_versions.draft_id uuid not null
draft_versions.version integer not null
draft_versions.content jsonb not null
draft_versions.content_hash text not null
draft_versions.findings jsonb not null
draft_versions.by_decision uuid not null
draft_versions.at timestamp with time zone not null
draft_versions: constraint draft_versions_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
draft_versions: constraint draft_versions_agency_id_draft_id_fkey FOREIGN KEY (agency_id, draft_id) REFERENCES drafts(agency_id, id) DEFERRABLE INITIALLY DEFERRED
draft_versions: constraint draft_versions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
draft_versions: constraint draft_versions_pkey PRIMARY KEY (agency_id, draft_id, version)
draft_versions: CREATE UNIQUE INDEX draft_versions_pkey ON public.draft_versions USING btree (agency_id, draft_id, version)
draft_versions: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
draft_versions: rostrum_app may insert
draft_versions: rostrum_app may select
drafts.agency_id uuid not null
drafts.made_at timestamp with time zone not null
drafts.changed_at timestamp with time zone not null
drafts.answers uuid
drafts.id uuid not null
drafts.account_id uuid not null
drafts.author_id uuid not null
drafts.state text not null
drafts.version integer not null
drafts.content_hash text not null
drafts.questionable boolean not null default false
drafts.by_decision uuid not null
drafts: constraint drafts_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
drafts: constraint drafts_agency_id_answers_fkey FOREIGN KEY (agency_id, answers) REFERENCES comments(agency_id, id)
drafts: constraint drafts_agency_id_author_id_fkey FOREIGN KEY (agency_id, author_id) REFERENCES people(agency_id, id)
drafts: constraint drafts_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
drafts: constraint drafts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
drafts: constraint drafts_pkey PRIMARY KEY (agency_id, id)
drafts: constraint drafts_state CHECK ((state = ANY (ARRAY['drafted'::text, 'in_review'::text, 'approved'::text, 'sent_back'::text, 'refused'::text, 'scheduled'::text, 'published'::text])))
drafts: CREATE INDEX drafts_answers ON public.drafts USING btree (agency_id, answers) WHERE (answers IS NOT NULL)
drafts: CREATE INDEX drafts_by_state ON public.drafts USING btree (agency_id, state, changed_at)
drafts: CREATE UNIQUE INDEX drafts_pkey ON public.drafts USING btree (agency_id, id)
drafts: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
drafts: rostrum_app may insert
drafts: rostrum_app may select
drafts: rostrum_app may update by_decision
drafts: rostrum_app may update changed_at
drafts: rostrum_app may update content_hash
drafts: rostrum_app may update questionable
drafts: rostrum_app may update state
drafts: rostrum_app may update version
elections.agency_id uuid not null
elections.ended_by uuid
elections.id uuid not null
elections.name text not null
elections.jurisdiction text not null
elections.held_on date not null
elections.from_at timestamp with time zone not null
elections.until_at timestamp with time zone
elections.end_reason text
elections.by_decision uuid not null
elections: constraint elections_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
elections: constraint elections_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES decisions(agency_id, id)
elections: constraint elections_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
elections: constraint elections_check CHECK ((until_at >= from_at))
elections: constraint elections_pkey PRIMARY KEY (agency_id, id)
elections: CREATE INDEX elections_by_day ON public.elections USING btree (agency_id, held_on)
elections: CREATE UNIQUE INDEX elections_pkey ON public.elections USING btree (agency_id, id)
elections: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
elections: rostrum_app may insert
elections: rostrum_app may select
elections: rostrum_app may update end_reason
elections: rostrum_app may update ended_by
elections: rostrum_app may update until_at
exceptions.agency_id uuid not null
exceptions.asked_by uuid not null
exceptions.asked_at timestamp with time zone not null
exceptions.signed jsonb
exceptions.answer text
exceptions.known_at timestamp with time zone
exceptions.by_decision uuid not null
exceptions.answered_by uuid
exceptions.ended_by uuid
exceptions.id uuid not null
exceptions.clause text not null
exceptions.reason text not null
exceptions.people uuid[] not null
exceptions.accounts uuid[] not null
exceptions.from_at timestamp with time zone not null
exceptions.until_at timestamp with time zone not null
exceptions.state text not null
exceptions: constraint exceptions_agency_id_answered_by_fkey FOREIGN KEY (agency_id, answered_by) REFERENCES decisions(agency_id, id)
exceptions: constraint exceptions_agency_id_asked_by_fkey FOREIGN KEY (agency_id, asked_by) REFERENCES people(agency_id, id)
exceptions: constraint exceptions_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
exceptions: constraint exceptions_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES decisions(agency_id, id)
exceptions: constraint exceptions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
exceptions: constraint exceptions_check CHECK ((until_at >= from_at))
exceptions: constraint exceptions_pkey PRIMARY KEY (agency_id, id)
exceptions: constraint exceptions_prior CHECK (((state <> 'granted'::text) OR (known_at <= from_at)))
exceptions: constraint exceptions_state CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
exceptions: CREATE INDEX exceptions_in_force ON public.exceptions USING btree (agency_id, until_at) WHERE (state = 'granted'::text)
exceptions: CREATE UNIQUE INDEX exceptions_pkey ON public.exceptions USING btree (agency_id, id)
exceptions: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
exceptions: rostrum_app may insert
exceptions: rostrum_app may select
exceptions: rostrum_app may update answer
exceptions: rostrum_app may update answered_by
exceptions: rostrum_app may update ended_by
exceptions: rostrum_app may update known_at
exceptions: rostrum_app may update signed
exceptions: rostrum_app may update state
exceptions: rostrum_app may update until_at
finding_questions.agency_id uuid not null
finding_questions.by_decision uuid not null
finding_questions.verdict text
finding_questions.answered_by uuid
finding_questions.answered_at timestamp with time zone
finding_questions.reason text
finding_questions.answer_decision uuid
finding_questions.id uuid not null
finding_questions.draft_id uuid not null
finding_questions.version integer not null
finding_questions.kind text not null
finding_questions.quote_sha256 text not null
finding_questions.asked_by uuid not null
finding_questions.asked_at timestamp with time zone not null
finding_questions.why text not null
finding_questions: constraint finding_questions_agency_id_answer_decision_fkey FOREIGN KEY (agency_id, answer_decision) REFERENCES decisions(agency_id, id)
finding_questions: constraint finding_questions_agency_id_answered_by_fkey FOREIGN KEY (agency_id, answered_by) REFERENCES people(agency_id, id)
finding_questions: constraint finding_questions_agency_id_asked_by_fkey FOREIGN KEY (agency_id, asked_by) REFERENCES people(agency_id, id)
finding_questions: constraint finding_questions_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
finding_questions: constraint finding_questions_agency_id_draft_id_fkey FOREIGN KEY (agency_id, draft_id) REFERENCES drafts(agency_id, id)
finding_questions: constraint finding_questions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
finding_questions: constraint finding_questions_check CHECK ((((verdict IS NULL) = (answered_by IS NULL)) AND ((verdict IS NULL) = (answered_at IS NULL)) AND ((verdict IS NULL) = (reason IS NULL))))
finding_questions: constraint finding_questions_pkey PRIMARY KEY (agency_id, id)
finding_questions: constraint finding_questions_verdict_check CHECK ((verdict = ANY (ARRAY['mistaken'::text, 'allowed'::text, 'stands'::text])))
finding_questions: CREATE INDEX finding_questions_by_draft ON public.finding_questions USING btree (agency_id, draft_id)
finding_questions: CREATE UNIQUE INDEX finding_questions_open ON public.finding_questions USING btree (agency_id, draft_id, kind, quote_sha256) WHERE (verdict IS NULL)
finding_questions: CREATE UNIQUE INDEX finding_questions_pkey ON public.finding_questions USING btree (agency_id, id)
finding_questions: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
finding_questions: rostrum_app may insert
finding_questions: rostrum_app may select
finding_questions: rostrum_app may update answer_decision
finding_questions: rostrum_app may update answered_at
finding_questions: rostrum_app may update answered_by
finding_questions: rostrum_app may update reason
finding_questions: rostrum_app may update verdict
form_requests.agency_id uuid not null
form_requests.asked_by uuid not null
form_requests.asked_at timestamp with time zone not null
form_requests.signature jsonb not null
form_requests.decided_by uuid
form_requests.decided jsonb
form_requests.from_at timestamp with time zone
form_requests.until_at timestamp with time zone
form_requests.by_decision uuid not null
form_requests.answered_by uuid
form_requests.ended_by uuid
form_requests.id uuid not null
form_requests.form text not null
form_requests.policy_hash text not null
form_requests.covers text not null
form_requests.fields jsonb not null
form_requests.documents jsonb not null
form_requests.account_id uuid
form_requests.state text not null
form_requests: constraint form_requests_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
form_requests: constraint form_requests_agency_id_answered_by_fkey FOREIGN KEY (agency_id, answered_by) REFERENCES decisions(agency_id, id)
form_requests: constraint form_requests_agency_id_asked_by_fkey FOREIGN KEY (agency_id, asked_by) REFERENCES people(agency_id, id)
form_requests: constraint form_requests_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
form_requests: constraint form_requests_agency_id_decided_by_fkey FOREIGN KEY (agency_id, decided_by) REFERENCES people(agency_id, id)
form_requests: constraint form_requests_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES decisions(agency_id, id)
form_requests: constraint form_requests_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
form_requests: constraint form_requests_agency_id_policy_hash_fkey FOREIGN KEY (agency_id, policy_hash) REFERENCES packs(agency_id, hash)
form_requests: constraint form_requests_check CHECK ((until_at >= from_at))
form_requests: constraint form_requests_pkey PRIMARY KEY (agency_id, id)
form_requests: constraint form_requests_state CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
form_requests: CREATE INDEX form_requests_by_form ON public.form_requests USING btree (agency_id, form, asked_at)
form_requests: CREATE UNIQUE INDEX form_requests_pkey ON public.form_requests USING btree (agency_id, id)
form_requests: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
form_requests: rostrum_app may insert
form_requests: rostrum_app may select
form_requests: rostrum_app may update answered_by
form_requests: rostrum_app may update decided
form_requests: rostrum_app may update decided_by
form_requests: rostrum_app may update ended_by
form_requests: rostrum_app may update from_at
form_requests: rostrum_app may update state
form_requests: rostrum_app may update until_at
grants.agency_id uuid not null
grants.known_at timestamp with time zone not null
grants.by_decision uuid
grants.ended_by uuid
grants.id uuid not null
grants.kind text not null
grants.person_id uuid
grants.division_id uuid
grants.account_id uuid
grants.document jsonb not null
grants.from_at timestamp with time zone not null
grants.until_at timestamp with time zone
grants: constraint grants_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
grants: constraint grants_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
grants: constraint grants_agency_id_division_id_fkey FOREIGN KEY (agency_id, division_id) REFERENCES divisions(agency_id, id)
grants: constraint grants_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES decisions(agency_id, id)
grants: constraint grants_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
grants: constraint grants_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
grants: constraint grants_check CHECK ((until_at >= from_at))
grants: constraint grants_kind CHECK ((((kind = ANY (ARRAY['designation'::text, 'director-approval'::text, 'written-authorization'::text, 'moderator-named'::text])) AND (person_id IS NOT NULL) AND (account_id IS NOT NULL) AND (division_id IS NULL)) OR ((kind = ANY (ARRAY['course-completed'::text, 'monitor-designation'::text])) AND (person_id IS NOT NULL) AND (account_id IS NULL) AND (division_id IS NULL)) OR ((kind = 'division-authorized'::text) AND (division_id IS NOT NULL) AND (account_id IS NOT NULL) AND (person_id IS NULL))))
grants: constraint grants_pkey PRIMARY KEY (agency_id, id)
grants: constraint one_grant_at_a_time EXCLUDE USING gist (agency_id WITH =, kind WITH =, COALESCE(person_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE(division_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE(account_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, tstzrange(from_at, until_at) WITH &&)
grants: CREATE UNIQUE INDEX grants_pkey ON public.grants USING btree (agency_id, id)
grants: CREATE INDEX one_grant_at_a_time ON public.grants USING gist (agency_id, kind, COALESCE(person_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(division_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(account_id, '00000000-0000-0000-0000-000000000000'::uuid), tstzrange(from_at, until_at))
grants: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
grants: rostrum_app may insert
grants: rostrum_app may select
grants: rostrum_app may update ended_by
grants: rostrum_app may update until_at
ledger.agency_id uuid not null
ledger.payload jsonb not null
ledger.id uuid not null
ledger.log text not null default 'public'::text
ledger.log_index bigint
ledger.kind text not null
ledger.subject_id uuid not null
ledger.person_id uuid
ledger.by_decision uuid
ledger.at timestamp with time zone not null
ledger: constraint ledger_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
ledger: constraint ledger_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
ledger: constraint ledger_agency_id_log_log_index_key UNIQUE (agency_id, log, log_index)
ledger: constraint ledger_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
ledger: constraint ledger_log_check CHECK ((log = ANY (ARRAY['public'::text, 'restricted'::text])))
ledger: constraint ledger_pkey PRIMARY KEY (agency_id, id)
ledger: CREATE UNIQUE INDEX ledger_agency_id_log_log_index_key ON public.ledger USING btree (agency_id, log, log_index)
ledger: CREATE INDEX ledger_by_kind ON public.ledger USING btree (agency_id, kind, id)
ledger: CREATE INDEX ledger_by_subject ON public.ledger USING btree (agency_id, subject_id, at)
ledger: CREATE INDEX ledger_by_time ON public.ledger USING btree (agency_id, at, id)
ledger: CREATE UNIQUE INDEX ledger_pkey ON public.ledger USING btree (agency_id, id)
ledger: CREATE INDEX ledger_waiting ON public.ledger USING btree (agency_id, log, id) WHERE (log_index IS NULL)
ledger: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
ledger: rostrum_app may select
ledger: rostrum_sequencer may select
ledger: rostrum_sequencer may update log_index
ledger_seeds.agency_id uuid not null
ledger_seeds.ledger_id uuid not null
ledger_seeds.seed bytea not null
ledger_seeds: constraint ledger_seeds_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
ledger_seeds: constraint ledger_seeds_agency_id_ledger_id_fkey FOREIGN KEY (agency_id, ledger_id) REFERENCES ledger(agency_id, id)
ledger_seeds: constraint ledger_seeds_pkey PRIMARY KEY (agency_id, ledger_id)
ledger_seeds: constraint ledger_seeds_seed_check CHECK ((length(seed) = 32))
ledger_seeds: CREATE UNIQUE INDEX ledger_seeds_pkey ON public.ledger_seeds USING btree (agency_id, ledger_id)
ledger_seeds: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
ledger_seeds: rostrum_app may insert
ledger_seeds: rostrum_app may select
ledger_seeds: rostrum_sequencer may select
log_batches.agency_id uuid not null
log_batches.log text not null
log_batches.first_index bigint not null
log_batches.size bigint not null
log_batches.batch_at timestamp with time zone not null
log_batches: constraint log_batches_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
log_batches: constraint log_batches_pkey PRIMARY KEY (agency_id, log, first_index)
log_batches: CREATE UNIQUE INDEX log_batches_pkey ON public.log_batches USING btree (agency_id, log, first_index)
log_batches: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
log_batches: rostrum_app may select
log_batches: rostrum_sequencer may insert
log_batches: rostrum_sequencer may select
log_heads.agency_id uuid not null
log_heads.log text not null
log_heads.size bigint not null
log_heads.root text not null
log_heads.checkpoint text
log_heads.signed_size bigint not null default 0
log_heads.at timestamp with time zone not null
log_heads: constraint log_heads_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
log_heads: constraint log_heads_log_check CHECK ((log = ANY (ARRAY['public'::text, 'restricted'::text])))
log_heads: constraint log_heads_pkey PRIMARY KEY (agency_id, log)
log_heads: CREATE UNIQUE INDEX log_heads_pkey ON public.log_heads USING btree (agency_id, log)
log_heads: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
log_heads: rostrum_app may select
log_heads: rostrum_sequencer may insert
log_heads: rostrum_sequencer may select
log_heads: rostrum_sequencer may update at
log_heads: rostrum_sequencer may update checkpoint
log_heads: rostrum_sequencer may update root
log_heads: rostrum_sequencer may update signed_size
log_heads: rostrum_sequencer may update size
migrations.name text not null
migrations.applied_at timestamp with time zone not null default now()
migrations: constraint migrations_pkey PRIMARY KEY (name)
migrations: CREATE UNIQUE INDEX migrations_pkey ON public.migrations USING btree (name)
moderation_acts.agency_id uuid not null
moderation_acts.trouble text
moderation_acts.notice_code text
moderation_acts.notice text
moderation_acts.person_id uuid not null
moderation_acts.by_decision uuid not null
moderation_acts.at timestamp with time zone not null
moderation_acts.done_at timestamp with time zone
moderation_acts.id uuid not null
moderation_acts.comment_id uuid not null
moderation_acts.act text not null
moderation_acts.grounds jsonb not null
moderation_acts.evidence_id uuid not null
moderation_acts.state text not null
moderation_acts.tries integer not null default 0
moderation_acts.read_back text
moderation_acts: constraint moderation_acts_act_check CHECK ((act = ANY (ARRAY['hide'::text, 'restore'::text])))
moderation_acts: constraint moderation_acts_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
moderation_acts: constraint moderation_acts_agency_id_comment_id_fkey FOREIGN KEY (agency_id, comment_id) REFERENCES comments(agency_id, id)
moderation_acts: constraint moderation_acts_agency_id_evidence_id_fkey FOREIGN KEY (agency_id, evidence_id) REFERENCES record_ids(agency_id, id)
moderation_acts: constraint moderation_acts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
moderation_acts: constraint moderation_acts_agency_id_notice_code_key UNIQUE (agency_id, notice_code)
moderation_acts: constraint moderation_acts_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
moderation_acts: constraint moderation_acts_pkey PRIMARY KEY (agency_id, id)
moderation_acts: constraint moderation_acts_state CHECK ((state = ANY (ARRAY['about_to'::text, 'done'::text, 'stopped'::text])))
moderation_acts: CREATE UNIQUE INDEX moderation_acts_agency_id_notice_code_key ON public.moderation_acts USING btree (agency_id, notice_code)
moderation_acts: CREATE INDEX moderation_acts_by_comment ON public.moderation_acts USING btree (agency_id, comment_id, at)
moderation_acts: CREATE UNIQUE INDEX moderation_acts_pkey ON public.moderation_acts USING btree (agency_id, id)
moderation_acts: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
moderation_acts: rostrum_app may insert
moderation_acts: rostrum_app may select
moderation_acts: rostrum_app may update done_at
moderation_acts: rostrum_app may update notice
moderation_acts: rostrum_app may update notice_code
moderation_acts: rostrum_app may update read_back
moderation_acts: rostrum_app may update state
moderation_acts: rostrum_app may update tries
moderation_acts: rostrum_app may update trouble
notices.agency_id uuid not null
notices.mail_receipt jsonb
notices.mail_at timestamp with time zone
notices.id uuid not null
notices.person_id uuid not null
notices.subject text not null
notices.says text not null
notices.link text not null
notices.made_at timestamp with time zone not null
notices.read_at timestamp with time zone
notices.mail_state text not null
notices: constraint notices_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
notices: constraint notices_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
notices: constraint notices_mail_state_check CHECK ((mail_state = ANY (ARRAY['waiting'::text, 'sent'::text, 'bounced'::text, 'not configured'::text])))
notices: constraint notices_pkey PRIMARY KEY (agency_id, id)
notices: CREATE INDEX notices_by_person ON public.notices USING btree (agency_id, person_id, made_at)
notices: CREATE UNIQUE INDEX notices_pkey ON public.notices USING btree (agency_id, id)
notices: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
notices: rostrum_app may insert
notices: rostrum_app may select
notices: rostrum_app may update mail_at
notices: rostrum_app may update mail_receipt
notices: rostrum_app may update mail_state
notices: rostrum_app may update read_at
own_forms.agency_id uuid not null
own_forms.at timestamp with time zone not null
own_forms.id uuid not null
own_forms.form text not null
own_forms.title text not null
own_forms.sha256 text not null
own_forms.media_type text not null
own_forms.words text not null
own_forms.person_id uuid not null
own_forms.by_decision uuid not null
own_forms: constraint own_forms_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
own_forms: constraint own_forms_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
own_forms: constraint own_forms_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
own_forms: constraint own_forms_pkey PRIMARY KEY (agency_id, id)
own_forms: CREATE UNIQUE INDEX own_forms_pkey ON public.own_forms USING btree (agency_id, id)
own_forms: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
own_forms: rostrum_app may insert
own_forms: rostrum_app may select
pack_proposals.agency_id uuid not null
pack_proposals.id uuid not null
pack_proposals.hash text not null
pack_proposals.file_name text not null
pack_proposals.note text not null
pack_proposals.state text not null
pack_proposals.person_id uuid not null
pack_proposals.by_decision uuid not null
pack_proposals.at timestamp with time zone not null
pack_proposals: constraint pack_proposals_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
pack_proposals: constraint pack_proposals_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
pack_proposals: constraint pack_proposals_agency_id_hash_fkey FOREIGN KEY (agency_id, hash) REFERENCES packs(agency_id, hash)
pack_proposals: constraint pack_proposals_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
pack_proposals: constraint pack_proposals_pkey PRIMARY KEY (agency_id, id)
pack_proposals: constraint pack_proposals_state CHECK ((state = ANY (ARRAY['proposed'::text, 'adopted'::text, 'withdrawn'::text])))
pack_proposals: CREATE UNIQUE INDEX pack_proposals_pkey ON public.pack_proposals USING btree (agency_id, id)
pack_proposals: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
pack_proposals: rostrum_app may insert
pack_proposals: rostrum_app may select
pack_proposals: rostrum_app may update state
packs.agency_id uuid not null
packs.hash text not null
packs.policy text not null
packs.document jsonb not null
packs.kept_at timestamp with time zone not null
packs: constraint packs_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
packs: constraint packs_pkey PRIMARY KEY (agency_id, hash)
packs: CREATE UNIQUE INDEX packs_pkey ON public.packs USING btree (agency_id, hash)
packs: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
packs: rostrum_app may insert
packs: rostrum_app may select
people.agency_id uuid not null
people.kind text not null default 'employee'::text
people.number text
people.supervisor_id uuid
people.id uuid not null
people.name text not null
people.email text not null
people.title text not null
people.division_id uuid
people.sign_in_id text
people.from_at timestamp with time zone not null
people.until_at timestamp with time zone
people: constraint people_agency_id_division_id_fkey FOREIGN KEY (agency_id, division_id) REFERENCES divisions(agency_id, id)
people: constraint people_agency_id_email_key UNIQUE (agency_id, email)
people: constraint people_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
people: constraint people_agency_id_sign_in_id_key UNIQUE (agency_id, sign_in_id)
people: constraint people_agency_id_supervisor_id_fkey FOREIGN KEY (agency_id, supervisor_id) REFERENCES people(agency_id, id)
people: constraint people_check CHECK ((until_at >= from_at))
people: constraint people_kind_check CHECK ((kind = ANY (ARRAY['employee'::text, 'volunteer'::text, 'contractor'::text, 'vendor'::text])))
people: constraint people_pkey PRIMARY KEY (agency_id, id)
people: CREATE UNIQUE INDEX people_agency_id_email_key ON public.people USING btree (agency_id, email)
people: CREATE UNIQUE INDEX people_agency_id_sign_in_id_key ON public.people USING btree (agency_id, sign_in_id)
people: CREATE INDEX people_by_name ON public.people USING btree (agency_id, name, id) WHERE (until_at IS NULL)
people: CREATE UNIQUE INDEX people_by_number ON public.people USING btree (agency_id, number) WHERE (number IS NOT NULL)
people: CREATE INDEX people_by_supervisor ON public.people USING btree (agency_id, supervisor_id)
people: CREATE UNIQUE INDEX people_pkey ON public.people USING btree (agency_id, id)
people: policy lookup true
people: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
people: rostrum_app may insert
people: rostrum_app may select
people: rostrum_lookup may select
people: rostrum_app may update division_id
people: rostrum_app may update email
people: rostrum_app may update kind
people: rostrum_app may update name
people: rostrum_app may update number
people: rostrum_app may update sign_in_id
people: rostrum_app may update supervisor_id
people: rostrum_app may update title
people: rostrum_app may update until_at
person_papers.agency_id uuid not null
person_papers.by_decision uuid
person_papers.at timestamp with time zone not null
person_papers.id uuid not null
person_papers.person_id uuid not null
person_papers.file text not null
person_papers.title text not null
person_papers.subject_id uuid not null
person_papers.sha256 text not null
person_papers.media_type text not null
person_papers.size_bytes integer not null
person_papers: constraint person_papers_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
person_papers: constraint person_papers_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
person_papers: constraint person_papers_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
person_papers: constraint person_papers_file_check CHECK ((file = ANY (ARRAY['personnel'::text, 'volunteer'::text, 'contract'::text])))
person_papers: constraint person_papers_pkey PRIMARY KEY (agency_id, id)
person_papers: CREATE INDEX person_papers_by_person ON public.person_papers USING btree (agency_id, person_id, at)
person_papers: CREATE UNIQUE INDEX person_papers_pkey ON public.person_papers USING btree (agency_id, id)
person_papers: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
person_papers: rostrum_app may insert
person_papers: rostrum_app may select
policy_reviews.agency_id uuid not null
policy_reviews.person_id uuid not null
policy_reviews.by_decision uuid not null
policy_reviews.at timestamp with time zone not null
policy_reviews.id uuid not null
policy_reviews.policy text not null
policy_reviews.hash text not null
policy_reviews.due_on date
policy_reviews.result text not null
policy_reviews.note text not null
policy_reviews.signed jsonb not null
policy_reviews.next_due_on date not null
policy_reviews: constraint policy_reviews_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
policy_reviews: constraint policy_reviews_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
policy_reviews: constraint policy_reviews_agency_id_hash_fkey FOREIGN KEY (agency_id, hash) REFERENCES packs(agency_id, hash)
policy_reviews: constraint policy_reviews_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
policy_reviews: constraint policy_reviews_pkey PRIMARY KEY (agency_id, id)
policy_reviews: constraint policy_reviews_result_check CHECK ((result = ANY (ARRAY['confirmed'::text, 'revised'::text])))
policy_reviews: CREATE UNIQUE INDEX policy_reviews_pkey ON public.policy_reviews USING btree (agency_id, id)
policy_reviews: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
policy_reviews: rostrum_app may insert
policy_reviews: rostrum_app may select
polls.agency_id uuid not null
polls.at timestamp with time zone not null
polls.id uuid not null
polls.account_id uuid not null
polls.number bigint not null
polls.cursor_before text
polls.cursor_after text
polls.events integer not null
polls.ids_sha256 text not null
polls.trouble text
polls: constraint polls_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
polls: constraint polls_agency_id_account_id_number_key UNIQUE (agency_id, account_id, number)
polls: constraint polls_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
polls: constraint polls_pkey PRIMARY KEY (agency_id, id)
polls: CREATE UNIQUE INDEX polls_agency_id_account_id_number_key ON public.polls USING btree (agency_id, account_id, number)
polls: CREATE UNIQUE INDEX polls_pkey ON public.polls USING btree (agency_id, id)
polls: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
polls: rostrum_app may insert
polls: rostrum_app may select
postings.agency_id uuid not null
postings.until_at timestamp with time zone
postings.by_decision uuid
postings.id uuid not null
postings.person_id uuid not null
postings.name text not null
postings.title text not null
postings.kind text not null
postings.division_id uuid
postings.supervisor_id uuid
postings.from_at timestamp with time zone not null
postings: constraint one_posting_at_a_time EXCLUDE USING gist (agency_id WITH =, person_id WITH =, tstzrange(from_at, until_at) WITH &&)
postings: constraint postings_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
postings: constraint postings_agency_id_division_id_fkey FOREIGN KEY (agency_id, division_id) REFERENCES divisions(agency_id, id)
postings: constraint postings_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
postings: constraint postings_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
postings: constraint postings_agency_id_supervisor_id_fkey FOREIGN KEY (agency_id, supervisor_id) REFERENCES people(agency_id, id)
postings: constraint postings_check CHECK ((until_at >= from_at))
postings: constraint postings_pkey PRIMARY KEY (agency_id, id)
postings: CREATE INDEX one_posting_at_a_time ON public.postings USING gist (agency_id, person_id, tstzrange(from_at, until_at))
postings: CREATE UNIQUE INDEX postings_pkey ON public.postings USING btree (agency_id, id)
postings: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
postings: rostrum_app may insert
postings: rostrum_app may select
postings: rostrum_app may update until_at
publications.agency_id uuid not null
publications.tries integer not null default 0
publications.trouble text
publications.attempted_at timestamp with time zone
publications.done_at timestamp with time zone
publications.remote_id text
publications.remote_version text
publications.remote_url text
publications.ordered_by uuid not null
publications.by_decision uuid
publications.id uuid not null
publications.draft_id uuid not null
publications.version integer not null
publications.account_id uuid not null
publications.content_hash text not null
publications.remote_name text not null
publications.state text not null
publications.due_at timestamp with time zone not null
publications: constraint publications_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
publications: constraint publications_agency_id_account_id_remote_name_key UNIQUE (agency_id, account_id, remote_name)
publications: constraint publications_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
publications: constraint publications_agency_id_draft_id_version_fkey FOREIGN KEY (agency_id, draft_id, version) REFERENCES draft_versions(agency_id, draft_id, version)
publications: constraint publications_agency_id_draft_id_version_key UNIQUE (agency_id, draft_id, version)
publications: constraint publications_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
publications: constraint publications_agency_id_ordered_by_fkey FOREIGN KEY (agency_id, ordered_by) REFERENCES decisions(agency_id, id)
publications: constraint publications_pkey PRIMARY KEY (agency_id, id)
publications: constraint publications_state CHECK ((state = ANY (ARRAY['ordered'::text, 'about_to'::text, 'done'::text, 'stopped'::text])))
publications: CREATE UNIQUE INDEX publications_agency_id_account_id_remote_name_key ON public.publications USING btree (agency_id, account_id, remote_name)
publications: CREATE UNIQUE INDEX publications_agency_id_draft_id_version_key ON public.publications USING btree (agency_id, draft_id, version)
publications: CREATE INDEX publications_due ON public.publications USING btree (agency_id, due_at) WHERE (state = ANY (ARRAY['ordered'::text, 'about_to'::text]))
publications: CREATE UNIQUE INDEX publications_pkey ON public.publications USING btree (agency_id, id)
publications: CREATE INDEX publications_remote ON public.publications USING btree (agency_id, account_id, remote_id)
publications: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
publications: rostrum_app may insert
publications: rostrum_app may select
publications: rostrum_app may update attempted_at
publications: rostrum_app may update by_decision
publications: rostrum_app may update done_at
publications: rostrum_app may update due_at
publications: rostrum_app may update ordered_by
publications: rostrum_app may update remote_id
publications: rostrum_app may update remote_url
publications: rostrum_app may update remote_version
publications: rostrum_app may update state
publications: rostrum_app may update tries
publications: rostrum_app may update trouble
raw_captures.agency_id uuid not null
raw_captures.id uuid not null
raw_captures.account_id uuid not null
raw_captures.sha256 text not null
raw_captures.size_bytes integer not null
raw_captures.media_type text not null
raw_captures.source text not null
raw_captures.at timestamp with time zone not null
raw_captures: constraint raw_captures_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
raw_captures: constraint raw_captures_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
raw_captures: constraint raw_captures_pkey PRIMARY KEY (agency_id, id)
raw_captures: CREATE UNIQUE INDEX raw_captures_pkey ON public.raw_captures USING btree (agency_id, id)
raw_captures: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
raw_captures: rostrum_app may insert
raw_captures: rostrum_app may select
record_ids.agency_id uuid not null
record_ids.account_id uuid not null
record_ids.remote_id text not null
record_ids.version text not null
record_ids.id uuid not null
record_ids.at timestamp with time zone not null
record_ids: constraint record_ids_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
record_ids: constraint record_ids_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
record_ids: constraint record_ids_agency_id_id_key UNIQUE (agency_id, id)
record_ids: constraint record_ids_pkey PRIMARY KEY (agency_id, account_id, remote_id, version)
record_ids: CREATE UNIQUE INDEX record_ids_agency_id_id_key ON public.record_ids USING btree (agency_id, id)
record_ids: CREATE UNIQUE INDEX record_ids_pkey ON public.record_ids USING btree (agency_id, account_id, remote_id, version)
record_ids: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
record_ids: rostrum_app may insert
record_ids: rostrum_app may select
records.agency_id uuid not null
records.version text not null
records.author jsonb not null
records.text text not null
records.certainty text not null
records.how text not null
records.raw_id uuid
records.body jsonb not null
records.at timestamp with time zone not null
records.id uuid not null
records.kind text not null
records.series text not null default 'unscheduled'::text
records.account_id uuid not null
records.remote_id text not null
records.root_remote_id text
records.parent_remote_id text
records: constraint records_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
records: constraint records_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES record_ids(agency_id, id)
records: constraint records_agency_id_raw_id_fkey FOREIGN KEY (agency_id, raw_id) REFERENCES raw_captures(agency_id, id)
records: constraint records_certainty_check CHECK ((certainty = ANY (ARRAY['stated'::text, 'inferred'::text])))
records: constraint records_kind_check CHECK ((kind = ANY (ARRAY['post'::text, 'comment'::text, 'edit'::text, 'deletion'::text, 'evidence'::text])))
records: constraint records_pkey PRIMARY KEY (agency_id, at, id)
records: CREATE INDEX records_by_remote ON ONLY public.records USING btree (agency_id, account_id, remote_id, at)
records: CREATE INDEX records_by_root ON ONLY public.records USING btree (agency_id, account_id, root_remote_id, at)
records: CREATE UNIQUE INDEX records_pkey ON ONLY public.records USING btree (agency_id, at, id)
records: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
records: rostrum_app may insert
records: rostrum_app may select
reviews.agency_id uuid not null
reviews.at timestamp with time zone not null
reviews.id uuid not null
reviews.draft_id uuid not null
reviews.version integer not null
reviews.content_hash text not null
reviews.verdict text not null
reviews.note text not null
reviews.person_id uuid not null
reviews.by_decision uuid not null
reviews: constraint reviews_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
reviews: constraint reviews_agency_id_draft_id_version_fkey FOREIGN KEY (agency_id, draft_id, version) REFERENCES draft_versions(agency_id, draft_id, version)
reviews: constraint reviews_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
reviews: constraint reviews_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
reviews: constraint reviews_pkey PRIMARY KEY (agency_id, id)
reviews: constraint reviews_verdict_check CHECK ((verdict = ANY (ARRAY['approved'::text, 'sent_back'::text, 'refused'::text, 'questionable'::text])))
reviews: CREATE UNIQUE INDEX reviews_pkey ON public.reviews USING btree (agency_id, id)
reviews: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
reviews: rostrum_app may insert
reviews: rostrum_app may select
roles.agency_id uuid not null
roles.id uuid not null
roles.person_id uuid not null
roles.role text not null
roles.from_at timestamp with time zone not null
roles.until_at timestamp with time zone
roles.by_decision uuid
roles: constraint one_role_at_a_time EXCLUDE USING gist (agency_id WITH =, person_id WITH =, role WITH =, tstzrange(from_at, until_at) WITH &&)
roles: constraint roles_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
roles: constraint roles_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
roles: constraint roles_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
roles: constraint roles_check CHECK ((until_at >= from_at))
roles: constraint roles_pkey PRIMARY KEY (agency_id, id)
roles: CREATE INDEX one_role_at_a_time ON public.roles USING gist (agency_id, person_id, role, tstzrange(from_at, until_at))
roles: CREATE UNIQUE INDEX roles_pkey ON public.roles USING btree (agency_id, id)
roles: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
roles: rostrum_app may insert
roles: rostrum_app may select
roles: rostrum_app may update until_at
self_checks.agency_id uuid not null
self_checks.day date not null
self_checks.count integer not null
self_checks: constraint self_checks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
self_checks: constraint self_checks_pkey PRIMARY KEY (agency_id, day)
self_checks: CREATE UNIQUE INDEX self_checks_pkey ON public.self_checks USING btree (agency_id, day)
self_checks: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
self_checks: rostrum_app may insert
self_checks: rostrum_app may select
self_checks: rostrum_app may update count
site_comments.agency_id uuid not null
site_comments.raw bytea not null
site_comments.raw_type text not null
site_comments.written_at timestamp with time zone not null
site_comments.hidden boolean not null default false
site_comments.withdrawn_at timestamp with time zone
site_comments.account_id uuid not null
site_comments.id uuid not null
site_comments.post_name text not null
site_comments.parent_id uuid
site_comments.author_name text not null
site_comments.text text not null
site_comments.version integer not null
site_comments.changed bigint not null
site_comments: constraint site_comments_agency_id_account_id_changed_key UNIQUE (agency_id, account_id, changed)
site_comments: constraint site_comments_agency_id_account_id_post_name_fkey FOREIGN KEY (agency_id, account_id, post_name) REFERENCES site_posts(agency_id, account_id, name)
site_comments: constraint site_comments_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
site_comments: constraint site_comments_pkey PRIMARY KEY (agency_id, id)
site_comments: CREATE UNIQUE INDEX site_comments_agency_id_account_id_changed_key ON public.site_comments USING btree (agency_id, account_id, changed)
site_comments: CREATE INDEX site_comments_by_post ON public.site_comments USING btree (agency_id, account_id, post_name, id)
site_comments: CREATE UNIQUE INDEX site_comments_pkey ON public.site_comments USING btree (agency_id, id)
site_comments: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
site_comments: rostrum_app may insert
site_comments: rostrum_app may select
site_comments: rostrum_app may update changed
site_comments: rostrum_app may update hidden
site_comments: rostrum_app may update raw
site_comments: rostrum_app may update text
site_comments: rostrum_app may update version
site_comments: rostrum_app may update withdrawn_at
site_posts.agency_id uuid not null
site_posts.account_id uuid not null
site_posts.name text not null
site_posts.content jsonb not null
site_posts.version text not null
site_posts.published_at timestamp with time zone not null
site_posts.removed_at timestamp with time zone
site_posts.under text
site_posts.answers uuid
site_posts: constraint site_posts_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES accounts(agency_id, id)
site_posts: constraint site_posts_agency_id_account_id_under_fkey FOREIGN KEY (agency_id, account_id, under) REFERENCES site_posts(agency_id, account_id, name)
site_posts: constraint site_posts_agency_id_answers_fkey FOREIGN KEY (agency_id, answers) REFERENCES site_comments(agency_id, id)
site_posts: constraint site_posts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
site_posts: constraint site_posts_answers CHECK (((under IS NULL) = (answers IS NULL)))
site_posts: constraint site_posts_pkey PRIMARY KEY (agency_id, account_id, name)
site_posts: CREATE INDEX site_posts_answers_comment ON public.site_posts USING btree (agency_id, answers) WHERE (answers IS NOT NULL)
site_posts: CREATE UNIQUE INDEX site_posts_pkey ON public.site_posts USING btree (agency_id, account_id, name)
site_posts: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
site_posts: rostrum_app may insert
site_posts: rostrum_app may select
site_posts: rostrum_app may update removed_at
tasks.agency_id uuid not null
tasks.made_at timestamp with time zone not null
tasks.done_at timestamp with time zone
tasks.id uuid not null
tasks.kind text not null
tasks.role text
tasks.person_id uuid
tasks.subject_id uuid not null
tasks.says text not null
tasks.link text not null
tasks.due_at timestamp with time zone
tasks: constraint tasks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
tasks: constraint tasks_agency_id_kind_subject_id_made_at_key UNIQUE (agency_id, kind, subject_id, made_at)
tasks: constraint tasks_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES people(agency_id, id)
tasks: constraint tasks_check CHECK (((role IS NOT NULL) OR (person_id IS NOT NULL)))
tasks: constraint tasks_pkey PRIMARY KEY (agency_id, id)
tasks: CREATE UNIQUE INDEX tasks_agency_id_kind_subject_id_made_at_key ON public.tasks USING btree (agency_id, kind, subject_id, made_at)
tasks: CREATE INDEX tasks_open ON public.tasks USING btree (agency_id, role, person_id) WHERE (done_at IS NULL)
tasks: CREATE UNIQUE INDEX tasks_pkey ON public.tasks USING btree (agency_id, id)
tasks: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
tasks: rostrum_app may insert
tasks: rostrum_app may select
tasks: rostrum_app may update done_at
technologies.agency_id uuid not null
technologies.id uuid not null
technologies.name text not null
technologies.kind text not null
technologies.provider text not null
technologies.note text not null default ''::text
technologies.by_decision uuid
technologies.made_at timestamp with time zone not null
technologies: constraint technologies_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
technologies: constraint technologies_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
technologies: constraint technologies_agency_id_name_key UNIQUE (agency_id, name)
technologies: constraint technologies_pkey PRIMARY KEY (agency_id, id)
technologies: CREATE UNIQUE INDEX technologies_agency_id_name_key ON public.technologies USING btree (agency_id, name)
technologies: CREATE UNIQUE INDEX technologies_pkey ON public.technologies USING btree (agency_id, id)
technologies: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
technologies: rostrum_app may insert
technologies: rostrum_app may select
technology_approvals.agency_id uuid not null
technology_approvals.id uuid not null
technology_approvals.technology_id uuid not null
technology_approvals.from_at timestamp with time zone not null
technology_approvals.until_at timestamp with time zone
technology_approvals.by_decision uuid
technology_approvals.ended_by uuid
technology_approvals: constraint one_approval_at_a_time EXCLUDE USING gist (agency_id WITH =, technology_id WITH =, tstzrange(from_at, until_at) WITH &&)
technology_approvals: constraint technology_approvals_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
technology_approvals: constraint technology_approvals_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES decisions(agency_id, id)
technology_approvals: constraint technology_approvals_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
technology_approvals: constraint technology_approvals_agency_id_technology_id_fkey FOREIGN KEY (agency_id, technology_id) REFERENCES technologies(agency_id, id)
technology_approvals: constraint technology_approvals_check CHECK ((until_at >= from_at))
technology_approvals: constraint technology_approvals_pkey PRIMARY KEY (agency_id, id)
technology_approvals: CREATE INDEX one_approval_at_a_time ON public.technology_approvals USING gist (agency_id, technology_id, tstzrange(from_at, until_at))
technology_approvals: CREATE UNIQUE INDEX technology_approvals_pkey ON public.technology_approvals USING btree (agency_id, id)
technology_approvals: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
technology_approvals: rostrum_app may insert
technology_approvals: rostrum_app may select
technology_approvals: rostrum_app may update ended_by
technology_approvals: rostrum_app may update until_at
technology_assessments.agency_id uuid not null
technology_assessments.id uuid not null
technology_assessments.technology_id uuid not null
technology_assessments.standard text not null
technology_assessments.assessed_on date not null
technology_assessments.document text not null
technology_assessments.by_decision uuid
technology_assessments.at timestamp with time zone not null
technology_assessments: constraint technology_assessments_agency_id_by_decision_fkey FOREIGN KEY (agency_id, by_decision) REFERENCES decisions(agency_id, id)
technology_assessments: constraint technology_assessments_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
technology_assessments: constraint technology_assessments_agency_id_technology_id_fkey FOREIGN KEY (agency_id, technology_id) REFERENCES technologies(agency_id, id)
technology_assessments: constraint technology_assessments_pkey PRIMARY KEY (agency_id, id)
technology_assessments: constraint technology_assessments_standard_check CHECK ((standard = ANY (ARRAY['accessibility'::text, 'security'::text])))
technology_assessments: CREATE UNIQUE INDEX technology_assessments_pkey ON public.technology_assessments USING btree (agency_id, id)
technology_assessments: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
technology_assessments: rostrum_app may insert
technology_assessments: rostrum_app may select
workstations.agency_id uuid not null
workstations.id uuid not null
workstations.name text not null
workstations.network cidr not null
workstations.from_at timestamp with time zone not null
workstations.until_at timestamp with time zone
workstations: constraint workstations_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id)
workstations: constraint workstations_check CHECK ((until_at >= from_at))
workstations: constraint workstations_pkey PRIMARY KEY (agency_id, id)
workstations: CREATE UNIQUE INDEX workstations_pkey ON public.workstations USING btree (agency_id, id)
workstations: policy own_agency (agency_id = (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid)
workstations: rostrum_app may insert
workstations: rostrum_app may select
workstations: rostrum_app may update until_at
