-- Who may sign in, as better-auth reads and writes it (src/platform/sign-in-engine.ts names the columns for it).
-- No agency leads these keys: nobody is bound to one before signing in. Only what an app's role does with them is granted.
create schema auth;

create table auth.sign_ins (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  has_second_factor boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- The token is half of what the browser holds; the other half is a signature by a key that isn't in the database.
create table auth.sessions (
  id text primary key,
  sign_in_id text not null references auth.sign_ins on delete cascade,
  token text not null unique,
  second_factor boolean not null default false,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_by_sign_in on auth.sessions (sign_in_id);
create index sessions_by_end on auth.sessions (expires_at);

-- password: salt and scrypt hash
create table auth.credentials (
  id text primary key,
  sign_in_id text not null references auth.sign_ins on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credentials_by_sign_in on auth.credentials (sign_in_id);

-- Password right, code awaited.
create table auth.challenges (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index challenges_by_identifier on auth.challenges (identifier);
create index challenges_by_value on auth.challenges (value);

-- secret and backup_codes are encrypted
create table auth.second_factors (
  id text primary key,
  sign_in_id text not null unique references auth.sign_ins on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_count integer not null default 0,
  locked_until timestamptz
);
create index second_factors_by_secret on auth.second_factors (secret);

-- A code is good once. Source: RFC 6238, 5.2.
create table auth.used_codes (
  sign_in_id text not null references auth.sign_ins on delete cascade,
  code_hash text not null,
  used_at timestamptz not null,
  primary key (sign_in_id, code_hash)
);

-- How often something was tried since from_at; the key is a keyed hash of who or from where.
create table auth.attempts (
  key text primary key,
  count integer not null,
  from_at timestamptz not null
);

grant usage on schema auth to rostrum_app;
grant select, insert, update, delete on all tables in schema auth to rostrum_app;
