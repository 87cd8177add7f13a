-- Words by which those find a case, too, who may not see personal data.
ALTER TABLE case_part ADD COLUMN open INTEGER NOT NULL DEFAULT 0;
