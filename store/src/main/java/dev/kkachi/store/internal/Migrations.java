package dev.kkachi.store.internal;

import dev.kkachi.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Brings a database to the form that this version knows: numbered files of SQL, each carried out once,
/// in one transaction each. A file that was carried out and reads otherwise now is refused, and so is a
/// database that is newer than this version.
final class Migrations {
    /// Every migration, the first first; those with a `*` exist once for each database.
    static final List<String> NAMES = List.of(
            "0001-cases",
            "0002-search.*",
            "0003-access",
            "0004-exchange",
            "0005-counts",
            "0006-months",
            "0007-identities",
            "0008-names",
            "0009-rules",
            "0010-links",
            "0011-tied",
            "0012-open",
            "0013-keys",
            "0014-shared",
            "0015-groups.*",
            "0016-ends.*");
    /// From this one on cases have words of another kind, so that those before it are indexed anew.
    private static final String INDEXED_ANEW = "0012-open";

    private Migrations() {}

    static void apply(Sql sql, Dialect dialect) {
        apply(sql, dialect, true);
    }

    /// Brings a database up to date in which nobody will search, since it is only copied from.
    static void applyUnsearched(Sql sql, Dialect dialect) {
        apply(sql, dialect, false);
    }

    private static void apply(Sql sql, Dialect dialect, boolean isSearched) {
        dialect.beginWriting().forEach(sql::steer);
        sql.update("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT, sha256 TEXT)");
        Map<Long, String> applied = new HashMap<>();
        sql.list("SELECT number, sha256 FROM migration", row -> applied.put(row.getLong(1), row.getString(2)));
        if (applied.size() > NAMES.size()) {
            sql.steer("ROLLBACK");
            throw new IllegalStateException("The database has " + applied.size() + " migrations and this Kkachi knows "
                    + NAMES.size() + ".\nMaybe a newer Kkachi wrote it.");
        }
        boolean isIndexedAnew = false;
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i).replace("*", dialect.name());
            String text = text(name);
            String sha256 = HexFormat.of().formatHex(Sha256.of(text));
            String known = applied.get(i + 1L);
            if (known == null) {
                statements(text, dialect).forEach(sql::update);
                isIndexedAnew |= name.equals(INDEXED_ANEW);
                sql.update("INSERT INTO migration (number, name, sha256) VALUES (?, ?, ?)", i + 1L, name, sha256);
            } else if (!known.equals(sha256)) {
                sql.steer("ROLLBACK");
                throw new IllegalStateException(
                        "The migration " + name + " is not the one that the database was made by.");
            }
        }
        if (isIndexedAnew && isSearched) {
            Backup.reindex(sql, dialect);
        }
        sql.steer("COMMIT");
    }

    private static List<String> statements(String text, Dialect dialect) {
        String typed = text;
        for (Map.Entry<String, String> type : dialect.types().entrySet()) {
            typed = typed.replace("${" + type.getKey() + "}", type.getValue());
        }
        String bare = typed.lines().filter(line -> !line.startsWith("--")).reduce("", (all, line) -> all + line + "\n");
        return List.of(bare.split(";")).stream()
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("The migration " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
