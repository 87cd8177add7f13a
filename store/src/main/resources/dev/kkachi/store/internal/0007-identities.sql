-- How people are known beside their passwords: passkeys, and links that tie an account to another service.
CREATE TABLE access_linking (
    token_hash TEXT PRIMARY KEY,
    doc TEXT NOT NULL
);
CREATE TABLE access_passkey (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    doc TEXT NOT NULL
);
CREATE INDEX access_passkey_of_account ON access_passkey (account, created_at);
