-- What all servers of one database count and remember together for minutes. No backup holds it.
CREATE TABLE access_tally (
    name TEXT PRIMARY KEY,
    since BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    amount BIGINT NOT NULL
);
CREATE INDEX access_tally_by_end ON access_tally (ends_at);
CREATE TABLE access_waiting (
    room TEXT NOT NULL,
    hash TEXT NOT NULL,
    network TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (room, hash)
);
CREATE INDEX access_waiting_by_end ON access_waiting (room, ends_at);
CREATE INDEX access_waiting_by_network ON access_waiting (room, network, ends_at);
