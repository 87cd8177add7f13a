-- The indexes of the queue also hold all that a count asks of a case: its tabs are counted on every page, and no case need
-- be read for it.
DROP INDEX case_likeliest;
CREATE INDEX case_likeliest ON case_file (tenant, probability DESC, bits DESC, id, snoozed, assignee, state, queue, due)
    WHERE merged_into IS NULL AND state <> 'CLOSED';
DROP INDEX case_due;
CREATE INDEX case_due ON case_file (tenant, due, id, snoozed, assignee, state, queue)
    WHERE merged_into IS NULL AND state <> 'CLOSED';
