-- The rules that a tenant has set, and the sign of each finding where it can be counted without reading what was found.
CREATE TABLE policy (
    tenant TEXT NOT NULL PRIMARY KEY,
    doc TEXT NOT NULL
);
ALTER TABLE case_finding ADD COLUMN sign TEXT;
UPDATE case_finding SET sign = ${sign};
CREATE INDEX case_finding_sign ON case_finding (tenant, case_id, sign, bits);
CREATE INDEX case_finding_by_sign ON case_finding (tenant, sign, case_id, bits);
