package dev.kkachi.store.internal;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The cases of a piece of work whose words changed. They are indexed once, at its end, a block at a time:
/// everything of a block is read before anything is written, since to read sends what was gathered.
final class Rewording {
    private static final int CASES_AT_ONCE = 200;

    private final Sql sql;
    private final Dialect dialect;
    private final String tenant;
    private final TreeSet<CaseId> changed = new TreeSet<>();

    Rewording(Sql sql, Dialect dialect, String tenant) {
        this.sql = sql;
        this.dialect = dialect;
        this.tenant = tenant;
    }

    /// A case with its words, all and open ones.
    private record Worded(CaseId id, long no, String words, String open) {}

    void add(CaseId id) {
        changed.add(id);
    }

    void remove(CaseId id) {
        changed.remove(id);
    }

    /// Indexes what changed, as it stands on `desk`.
    void finish(SqlDesk desk) {
        List<Worded> block = new ArrayList<>();
        for (CaseId id : changed) {
            Case file = desk.findCase(id);
            if (file != null) {
                List<CaseFinding> findings = desk.findings(id);
                String words = Words.of(file, findings, desk.names(file.subjects()));
                block.add(new Worded(id, desk.number(id), words, Words.open(file, findings)));
            }
            if (block.size() == CASES_AT_ONCE) {
                index(block);
            }
        }
        index(block);
        changed.clear();
    }

    private void index(List<Worded> block) {
        for (Worded each : block) {
            dialect.index(sql, new Dialect.Part(tenant, "case:" + each.id(), each.no(), false), each.words());
            dialect.index(sql, new Dialect.Part(tenant, "open:" + each.id(), each.no(), true), each.open());
        }
        block.clear();
    }
}
