-- What casework keeps. Types in ${...} differ between the databases; Dialect names them.
CREATE TABLE case_file (
    no ${serial},
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    queue TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    assignee TEXT,
    due TEXT NOT NULL,
    snoozed TEXT,
    merged_into TEXT,
    held BIGINT NOT NULL,
    closed_at BIGINT,
    probability DOUBLE PRECISION NOT NULL,
    bits DOUBLE PRECISION NOT NULL,
    opened_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    month TEXT NOT NULL,
    leased_to TEXT,
    leased_until BIGINT,
    doc TEXT NOT NULL,
    UNIQUE (tenant, id)
);
CREATE INDEX case_likeliest ON case_file (tenant, probability DESC, bits DESC, id)
    WHERE merged_into IS NULL AND state <> 'CLOSED';
CREATE INDEX case_of_assignee ON case_file (tenant, assignee, probability DESC, bits DESC, id)
    WHERE merged_into IS NULL AND state <> 'CLOSED' AND assignee IS NOT NULL;
CREATE INDEX case_due ON case_file (tenant, due, id) WHERE merged_into IS NULL AND state <> 'CLOSED';
CREATE INDEX case_oldest ON case_file (tenant, opened_at, id);
CREATE INDEX case_updated ON case_file (tenant, updated_at DESC, id);
CREATE INDEX case_closed ON case_file (tenant, closed_at) WHERE state = 'CLOSED';
CREATE INDEX case_part_of ON case_file (tenant, merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE case_subject (
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    case_no BIGINT NOT NULL,
    PRIMARY KEY (tenant, kind, id, case_no)
);
CREATE INDEX case_subject_of ON case_subject (case_no);

CREATE TABLE case_finding (
    tenant TEXT NOT NULL,
    digest TEXT NOT NULL,
    case_id TEXT NOT NULL,
    bits DOUBLE PRECISION NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, digest)
);
CREATE INDEX case_finding_of ON case_finding (tenant, case_id, bits DESC, digest);

CREATE TABLE case_note (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX case_note_of ON case_note (tenant, case_id, at, id);

CREATE TABLE case_attachment (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX case_attachment_of ON case_attachment (tenant, case_id, at, id);

CREATE TABLE attachment_body (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE case_decision (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX case_decision_of ON case_decision (tenant, case_id, at, id);

CREATE TABLE case_joint (
    tenant TEXT NOT NULL,
    part TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, part)
);

CREATE TABLE clearance (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    ours TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX clearance_of ON clearance (tenant, ours, id);

CREATE TABLE saved_view (
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, owner, name)
);

CREATE TABLE audit_leaf (
    tenant TEXT NOT NULL,
    n BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    leaf TEXT NOT NULL,
    hash ${bytes} NOT NULL,
    personal TEXT,
    PRIMARY KEY (tenant, n)
);
CREATE INDEX audit_leaf_of ON audit_leaf (tenant, case_id, n);

CREATE TABLE audit_node (
    tenant TEXT NOT NULL,
    level BIGINT NOT NULL,
    place BIGINT NOT NULL,
    hash ${bytes} NOT NULL,
    PRIMARY KEY (tenant, level, place)
);

CREATE TABLE audit_edge (
    tenant TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    peaks ${bytes} NOT NULL
);

CREATE TABLE checkpoint (
    tenant TEXT NOT NULL,
    size BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (tenant, size, note)
);

CREATE TABLE outbox (
    tenant TEXT NOT NULL,
    n BIGINT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (tenant, n)
);
