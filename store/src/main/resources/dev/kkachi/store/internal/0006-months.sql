-- What the analytics ask of a case, month by month, without reading the case. The month comes first, lest SQLite count the
-- tabs of the queue by it, for which it does not hold enough.
CREATE INDEX case_month ON case_file (month, tenant, kind, opened_at, state, outcome, closed_at, queue)
    WHERE merged_into IS NULL;
