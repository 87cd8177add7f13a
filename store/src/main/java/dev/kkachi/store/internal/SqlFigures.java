package dev.kkachi.store.internal;

import dev.kkachi.cases.Analytics;
import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Outcome;
import dev.kkachi.cases.spi.CaseShelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is counted over the cases of one tenant, over one connection.
final class SqlFigures {
    /// By the index of the months, which holds all that is asked. The tenant is asked for so that no index
    /// that begins with it is taken, by which every case would be read.
    private static final String ANALYTICS = """
            SELECT month, kind, count(*), sum(CASE WHEN state = 'CLOSED' THEN 1 ELSE 0 END),
            sum(CASE WHEN outcome IN ('FALSE_POSITIVE', 'NOT_SUSPICIOUS') THEN 1 ELSE 0 END),
            avg(CASE WHEN state = 'CLOSED' THEN closed_at - opened_at END)
            FROM case_file WHERE month >= ? AND tenant || '' = ? AND opened_at >= ? AND merged_into IS NULL""";

    /// Each case counts once for a sign, however often it was seen there.
    private static final String SIGNS = """
            SELECT sign, kind, count(*), sum(CASE WHEN state = 'CLOSED' THEN 1 ELSE 0 END),
            sum(CASE WHEN outcome IN ('FALSE_POSITIVE', 'NOT_SUSPICIOUS') THEN 1 ELSE 0 END)
            FROM (SELECT DISTINCT c.no, c.kind, c.state, c.outcome, f.sign FROM case_file c
            JOIN case_finding f ON f.tenant = c.tenant AND f.case_id = c.id
            WHERE c.tenant = ? AND c.opened_at >= ? AND c.merged_into IS NULL${queues}) seen
            GROUP BY sign, kind ORDER BY sign, kind""";

    /// What a case's groups weigh of which a sign weighs something else.
    private static final String BACKTEST = """
            SELECT c.id, c.probability, c.bits, c.outcome, f.grp, f.sign, sum(f.bits) FROM case_file c
            JOIN case_finding f ON f.tenant = c.tenant AND f.case_id = c.id
            WHERE c.tenant = ? AND c.opened_at >= ? AND c.merged_into IS NULL${queues} AND EXISTS
            (SELECT 1 FROM case_finding g WHERE g.tenant = c.tenant AND g.case_id = c.id AND g.grp = f.grp
            AND g.sign IN (${signs}))
            GROUP BY c.id, c.probability, c.bits, c.outcome, f.grp, f.sign ORDER BY c.id""";

    private static final String CLOSED = """
            SELECT coalesce(sum(CASE WHEN closed_at >= ? THEN 1 ELSE 0 END), 0), count(*),
            coalesce(sum(CASE WHEN closed_at < ? AND held = 0 THEN 1 ELSE 0 END), 0),
            coalesce(sum(CASE WHEN closed_at < ? AND held = 0 THEN 1 ELSE 0 END), 0)
            FROM case_file WHERE tenant = ? AND state = 'CLOSED' AND outcome = ? AND merged_into IS NULL""";

    private static final double HOUR_MILLIS = 3_600_000.0;

    private final Sql sql;
    private final String tenant;

    SqlFigures(Sql sql, String tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    Set<String> queues() {
        Set<String> queues = new TreeSet<>(
                sql.list("SELECT DISTINCT queue FROM case_file WHERE tenant = ?", row -> row.getString(1), tenant));
        queues.add(Case.STANDARD_QUEUE);
        return queues;
    }

    Analytics analytics(Instant from, Set<String> queues) {
        return new Analytics(sql.list(
                ANALYTICS + seen("queue", queues) + " GROUP BY month, kind ORDER BY month, kind",
                row -> new Analytics.Line(
                        row.getString(1),
                        Case.Kind.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getDouble(6) / HOUR_MILLIS),
                sinceMonth(from, queues)));
    }

    private @Nullable Object[] sinceMonth(Instant from, Set<String> queues) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(SqlShelf.month(from));
        Collections.addAll(values, bound(from, queues));
        return values.toArray(new @Nullable Object[0]);
    }

    List<Analytics.Sign> signs(Instant from, Set<String> queues) {
        return sql.list(
                SIGNS.replace("${queues}", seen("c.queue", queues)),
                row -> new Analytics.Sign(
                        row.getString(1),
                        Case.Kind.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)),
                bound(from, queues));
    }

    List<Backtest.Seen> backtest(Backtest.Question question, Set<String> queues) {
        List<String> signs = question.factors().keySet().stream().sorted().toList();
        if (signs.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, bound(question.from(), queues));
        values.addAll(signs);
        Map<CaseId, Backtest.Weighed> seen = new LinkedHashMap<>();
        sql.each(
                BACKTEST.replace("${queues}", seen("c.queue", queues))
                        .replace("${signs}", String.join(", ", Collections.nCopies(signs.size(), "?"))),
                row -> {
                    CaseId id = new CaseId(row.getString(1));
                    String outcome = row.getString(4);
                    Backtest.Seen as = new Backtest.Seen(
                            id,
                            row.getDouble(2),
                            row.getDouble(3),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            0);
                    seen.computeIfAbsent(id, none -> new Backtest.Weighed(as, question))
                            .add(row.getString(5), row.getString(6), row.getDouble(7));
                },
                values.toArray(new @Nullable Object[0]));
        return seen.values().stream().map(Backtest.Weighed::seen).toList();
    }

    CaseShelf.Closed closed(Outcome outcome, Instant since, Instant before, Instant other) {
        CaseShelf.Closed closed = sql.find(
                CLOSED,
                row -> new CaseShelf.Closed(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                since.toEpochMilli(),
                before.toEpochMilli(),
                other.toEpochMilli(),
                tenant,
                outcome.name());
        return closed == null ? new CaseShelf.Closed(0, 0, 0, 0) : closed;
    }

    private static String seen(String column, Set<String> queues) {
        return queues.isEmpty()
                ? ""
                : " AND " + column + " IN (" + String.join(", ", Collections.nCopies(queues.size(), "?")) + ")";
    }

    private @Nullable Object[] bound(Instant from, Set<String> queues) {
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant, from.toEpochMilli()));
        values.addAll(queues.stream().sorted().toList());
        return values.toArray(new @Nullable Object[0]);
    }
}
