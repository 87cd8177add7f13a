package dev.kkachi.store.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.spi.CaseShelf;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The conditions of a question to the queue, as SQL with places for values and the values beside. Only
/// fixed words of ours become SQL.
final class QueueSql {
    /// How many cases a search for words looks at.
    static final int MATCHES_MAX = 20_000;

    private final StringBuilder where = new StringBuilder();
    private final List<@Nullable Object> searched = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private String from = " FROM case_file";
    private final CaseQuery query;

    private QueueSql(CaseQuery query) {
        this.query = query;
    }

    static QueueSql of(TenantId tenant, CaseQuery query, CaseShelf.Sight sight, Dialect dialect) {
        QueueSql sql = new QueueSql(query);
        sql.and("tenant = ?", tenant.value());
        sql.and("merged_into IS NULL");
        sql.states();
        sql.desk();
        sql.queues(sight);
        sql.days(LocalDate.ofInstant(sight.now(), ZoneOffset.UTC));
        if (query.kind() != null) {
            sql.and("kind = ?", query.kind().name());
        }
        if (query.probabilityMin() > 0) {
            sql.and("probability >= ?", query.probabilityMin());
        }
        List<String> words = Words.asked(query.text());
        if (!words.isEmpty()) {
            sql.among(dialect.search(), sought(words, tenant, sight, dialect));
        } else if (!query.text().isBlank()) {
            sql.and("1 = 0");
        }
        return sql;
    }

    /// Returns what is bound to a search for `words`.
    static @Nullable Object[] sought(List<String> words, TenantId tenant, CaseShelf.Sight sight, Dialect dialect) {
        return new @Nullable Object[] {dialect.match(words), tenant.value(), sight.personal() ? 0 : 1, MATCHES_MAX};
    }

    /// Looks only at cases whose numbers `search` gives. A cross join, since SQLite then searches
    /// first; it would rather go through all cases in the order of the page.
    private void among(String search, @Nullable Object... bound) {
        from = " FROM (" + search + ") hit CROSS JOIN case_file";
        and("no = hit.case_no");
        Collections.addAll(searched, bound);
    }

    private QueueSql and(String condition, @Nullable Object... bound) {
        where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition);
        Collections.addAll(values, bound);
        return this;
    }

    private void states() {
        if (!query.states().contains(CaseState.CLOSED)) {
            and("state <> 'CLOSED'");
        }
        if (query.states().isEmpty()) {
            and("1 = 0");
        } else if (!query.states().containsAll(CaseState.unfinished())) {
            in("state", query.states().stream().map(Enum::name).toList());
        }
    }

    private void in(String column, List<String> names) {
        and(column + " IN (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
        values.addAll(new TreeSet<>(names));
    }

    private void desk() {
        switch (query.assignee()) {
            case CaseQuery.Desk.Anybody anybody -> {}
            case CaseQuery.Desk.Nobody nobody -> and("assignee IS NULL");
            case CaseQuery.Desk.Of of -> and("assignee = ?", of.id().value());
        }
    }

    private void queues(CaseShelf.Sight sight) {
        if (!query.queue().isEmpty()) {
            and("queue = ?", query.queue());
        }
        if (!sight.queues().isEmpty()) {
            in("queue", List.copyOf(sight.queues()));
        }
    }

    private void days(LocalDate today) {
        if (!query.sleeping()) {
            and("(snoozed IS NULL OR snoozed <= ?)", today.toString());
        }
        if (query.overdue()) {
            and("due < ?", today.toString());
        }
    }

    /// Adds that nobody but `asker` was given the case, and that it lies on nobody's desk or theirs.
    QueueSql free(CaseShelf.Sight sight) {
        and(
                "(leased_to IS NULL OR leased_to = ? OR leased_until <= ?)",
                sight.asker(),
                sight.now().toEpochMilli());
        return and("(assignee IS NULL OR assignee = ?)", sight.asker());
    }

    /// Adds that the page begins after `cursor`.
    QueueSql after(Cursor cursor) {
        switch (query.sort()) {
            case LIKELIEST ->
                and(
                        "probability <= ? AND (probability < ? OR bits < ? OR (bits = ? AND id > ?))",
                        cursor.first(),
                        cursor.first(),
                        cursor.second(),
                        cursor.second(),
                        cursor.id());
            case DUE -> and("due >= ? AND (due > ? OR id > ?)", cursor.text(), cursor.text(), cursor.id());
            case OLDEST ->
                and("opened_at >= ? AND (opened_at > ? OR id > ?)", cursor.millis(), cursor.millis(), cursor.id());
            case UPDATED ->
                and("updated_at <= ? AND (updated_at < ? OR id > ?)", cursor.millis(), cursor.millis(), cursor.id());
        }
        return this;
    }

    /// Returns the statement that selects `columns` in the order of the question.
    String select(String columns) {
        return "SELECT " + columns + from + where + " ORDER BY " + order() + " LIMIT ?";
    }

    /// Returns the statement that counts.
    String count() {
        return "SELECT count(*)" + from + where;
    }

    private String order() {
        return switch (query.sort()) {
            case LIKELIEST -> "probability DESC, bits DESC, id";
            case DUE -> "due, id";
            case OLDEST -> "opened_at, id";
            case UPDATED -> "updated_at DESC, id";
        };
    }

    /// Returns what is bound, with `limit` at the end.
    @Nullable Object[] values(int limit) {
        List<@Nullable Object> all = new ArrayList<>(searched);
        all.addAll(values);
        all.add(limit);
        return all.toArray(new @Nullable Object[0]);
    }

    @Nullable Object[] values() {
        List<@Nullable Object> all = new ArrayList<>(searched);
        all.addAll(values);
        return all.toArray(new @Nullable Object[0]);
    }
}
