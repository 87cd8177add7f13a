-- How those are called whom cases concern. Names are personal: they stand here only, and go with the person.
CREATE TABLE subject_name (
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (tenant, kind, id)
);
