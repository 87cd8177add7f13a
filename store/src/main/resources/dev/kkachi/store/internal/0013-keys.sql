-- Which secret keys count here, each by what may be told of it: all servers of one database have the same.
CREATE TABLE key_claim (
    name TEXT NOT NULL PRIMARY KEY,
    said TEXT NOT NULL
);
