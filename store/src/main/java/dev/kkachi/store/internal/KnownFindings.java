package dev.kkachi.store.internal;

import dev.kkachi.cases.CaseFinding;
import dev.kkachi.files.RecordJson;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Findings that the jobs of one transaction know to be kept, or not to be: where each question is a way over a
/// network, those of an arrival are asked for at once. Nobody else writes meanwhile.
final class KnownFindings {
    /// A digest holds no comma.
    private static final String READ =
            "SELECT doc FROM case_finding WHERE tenant = ? AND digest = ANY (string_to_array(?, ','))";

    private final Sql sql;
    private final String tenant;
    private final boolean remembers;

    KnownFindings(Sql sql, String tenant, boolean remembers) {
        this.sql = sql;
        this.tenant = tenant;
        this.remembers = remembers;
    }

    /// What is known of a digest.
    private record Known(@Nullable CaseFinding finding) {}

    /// Reads the findings that will be asked for.
    void expect(Collection<String> digests) {
        Set<String> unknown = new HashSet<>(digests);
        unknown.removeIf(digest -> sql.memory().find(Known.class, name(digest)) != null);
        if (!remembers || unknown.isEmpty()) {
            return;
        }
        unknown.forEach(digest -> sql.memory().put(name(digest), new Known(null)));
        sql.list(READ, row -> RecordJson.parse(row.getString(1), CaseFinding.class), tenant, String.join(",", unknown))
                .forEach(this::put);
    }

    /// Finds a finding that is known, or as `read` does.
    @Nullable CaseFinding find(String digest, Supplier<@Nullable CaseFinding> read) {
        Known known = sql.memory().find(Known.class, name(digest));
        return known == null ? read.get() : known.finding();
    }

    /// Knows that a finding is kept.
    void put(CaseFinding finding) {
        if (remembers) {
            sql.memory().put(name(finding.digest()), new Known(finding));
        }
    }

    /// Knows nothing of a digest any more.
    void forget(String digest) {
        sql.memory().remove(name(digest));
    }

    private String name(String digest) {
        return "finding " + tenant + " " + digest;
    }
}
