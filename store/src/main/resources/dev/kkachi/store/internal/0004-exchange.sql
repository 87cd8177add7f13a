-- What programs of others were answered and are told. The record itself is the column doc.
CREATE TABLE kept_answer (
    tenant TEXT NOT NULL,
    caller TEXT NOT NULL,
    name TEXT NOT NULL,
    at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, caller, name)
);
CREATE INDEX kept_answer_by_age ON kept_answer (at);
CREATE TABLE webhook (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE TABLE delivery (
    tenant TEXT NOT NULL,
    webhook TEXT NOT NULL,
    n BIGINT NOT NULL,
    state TEXT NOT NULL,
    next_at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (tenant, webhook, n)
);
CREATE INDEX delivery_by_time ON delivery (tenant, state, next_at);
