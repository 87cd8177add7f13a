-- Signs of one group say the same thing and are capped together.
ALTER TABLE case_finding ADD COLUMN grp TEXT NOT NULL DEFAULT '';
UPDATE case_finding SET grp = coalesce(json_extract(doc, '$.finding.group'), '');
