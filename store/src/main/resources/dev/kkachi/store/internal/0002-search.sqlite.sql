-- The words of each case and of each note and decision; the words themselves are in the index only.
CREATE TABLE case_part (
    no INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL,
    part TEXT NOT NULL,
    case_no BIGINT NOT NULL,
    UNIQUE (tenant, part)
);
CREATE INDEX case_part_of_case ON case_part (case_no);
CREATE VIRTUAL TABLE case_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
