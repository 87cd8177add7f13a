-- When a session ends, so that what is over can be removed.
ALTER TABLE access_session ADD COLUMN ends_at BIGINT NOT NULL DEFAULT 0;
UPDATE access_session
    SET ends_at = CAST(strftime('%s', json_extract(doc, '$.created_at')) AS INTEGER) * 1000 + 43200000;
CREATE INDEX access_session_by_end ON access_session (ends_at);
