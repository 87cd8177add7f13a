package dev.kkachi.store.internal;

import dev.kkachi.access.spi.Tallies;
import dev.kkachi.access.spi.WaitingRoom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is counted and remembered for minutes, in the database of the cases, so that it is the same for every
/// server that shares it.
final class SqlMinutes implements Tallies, WaitingRoom {
    private static final String HELD =
            "SELECT room, hash, network, ends_at, doc FROM access_waiting WHERE room = ? AND hash = ?";
    private static final String MOST = """
            SELECT network FROM access_waiting WHERE room = ?
            GROUP BY network ORDER BY count(*) DESC, min(ends_at), network LIMIT 1""";
    private static final String OLDEST = """
            DELETE FROM access_waiting WHERE room = ? AND hash =
            (SELECT hash FROM access_waiting WHERE room = ? AND network = ? ORDER BY ends_at, hash LIMIT 1)""";

    private final SqlCases database;

    SqlMinutes(SqlCases database) {
        this.database = database;
    }

    @Override
    public @Nullable Tally findTally(String name) {
        return database.ask(sql -> findTally(sql, name));
    }

    private static @Nullable Tally findTally(Sql sql, String name) {
        return sql.find(
                "SELECT since, amount FROM access_tally WHERE name = ?",
                row -> new Tally(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)),
                name);
    }

    @Override
    public Tally count(String name, long amount, Span span) {
        // The database keeps milliseconds.
        Instant now = Instant.ofEpochMilli(span.now().toEpochMilli());
        Span kept = new Span(now, span.length());
        return database.perform(sql -> {
            Tally after = kept.added(findTally(sql, name), amount);
            sql.update("DELETE FROM access_tally WHERE ends_at < ? OR name = ?", now.toEpochMilli(), name);
            sql.update(
                    "INSERT INTO access_tally (name, since, ends_at, amount) VALUES (?, ?, ?, ?)",
                    name,
                    after.since().toEpochMilli(),
                    after.since().plus(span.length()).toEpochMilli(),
                    after.amount());
            return after;
        });
    }

    @Override
    public void removeTally(String name) {
        database.perform(sql -> sql.update("DELETE FROM access_tally WHERE name = ?", name));
    }

    @Override
    public void hold(Held held, Instant now, int most) {
        database.perform(sql -> {
            sql.update("DELETE FROM access_waiting WHERE room = ? AND hash = ?", held.room(), held.hash());
            sql.update("DELETE FROM access_waiting WHERE room = ? AND ends_at < ?", held.room(), now.toEpochMilli());
            Long waiting =
                    sql.find("SELECT count(*) FROM access_waiting WHERE room = ?", row -> row.getLong(1), held.room());
            if (waiting != null && waiting >= most) {
                String network = sql.find(MOST, row -> row.getString(1), held.room());
                sql.update(OLDEST, held.room(), held.room(), network);
            }
            return sql.update(
                    "INSERT INTO access_waiting (room, hash, network, ends_at, doc) VALUES (?, ?, ?, ?, ?)",
                    held.room(),
                    held.hash(),
                    held.network(),
                    held.until().toEpochMilli(),
                    held.sealed());
        });
    }

    @Override
    public @Nullable Held findHeld(String room, String hash) {
        return database.ask(sql -> sql.find(HELD, SqlMinutes::held, room, hash));
    }

    @Override
    public @Nullable Held takeHeld(String room, String hash) {
        return database.perform(sql -> {
            Held held = sql.find(HELD, SqlMinutes::held, room, hash);
            sql.update("DELETE FROM access_waiting WHERE room = ? AND hash = ?", room, hash);
            return held;
        });
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5));
    }
}
