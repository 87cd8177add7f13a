-- What the analytics ask of a case, month by month, without reading the case.
CREATE INDEX case_month ON case_file (tenant, month, kind, opened_at, state, outcome, closed_at, queue)
    WHERE merged_into IS NULL;
