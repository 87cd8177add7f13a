-- Who may come in. What a secret opens is kept as its hash; the record itself is the column doc.
CREATE TABLE access_account (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    login TEXT NOT NULL UNIQUE,
    issuer TEXT,
    subject TEXT,
    doc TEXT NOT NULL,
    UNIQUE (issuer, subject)
);
CREATE INDEX access_account_of_tenant ON access_account (tenant);
CREATE TABLE access_session (
    token_hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE INDEX access_session_of_account ON access_session (account);
CREATE TABLE access_key (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    doc TEXT NOT NULL
);
CREATE INDEX access_key_of_owner ON access_key (owner, created_at);
CREATE TABLE access_invitation (
    token_hash TEXT PRIMARY KEY,
    doc TEXT NOT NULL
);
