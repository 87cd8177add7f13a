package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.KkachiException;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.ConditionLanguage;
import dev.kkachi.workers.spi.ConditionLanguage.Condition;
import dev.kkachi.workers.spi.ConditionLanguage.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A sign that an organisation wrote itself: rows of one sort for which a condition holds, so many of
/// them or with so many different values of one field. The words of its summary may quote fields of the
/// first such row, and how many there were, in braces.
///
/// @param origin where the condition is written, for errors
/// @param sort which rows
/// @param condition asked of each
/// @param distinct whose different values are counted, `null` if rows are
/// @param summary the sentence, with names of fields in braces
record OwnSign<R>(
        String origin, RowSort<R> sort, Condition condition, RowSort.@Nullable Column<R> distinct, String summary)
        implements Predicate {
    /// The threshold that says how many there must be; one unless the row gives it.
    static final String COUNT = "count";

    private static final Pattern QUOTED = Pattern.compile("\\{([a-z_]+)}");

    /// Returns what `row` of the catalogue asks for, or `null` if it asks for none.
    ///
    /// @throws KkachiException if it breaks a rule; the message names file, line, field and rule
    static @Nullable Predicate find(YamlRow row, ConditionLanguage language) {
        if (!row.has("when") && !row.has("on")) {
            return null;
        }
        if (!row.optional("predicate").isEmpty()) {
            throw row.bad("when", row.optional("when"), "the rule is either a condition or a predicate");
        }
        String on = row.text("on");
        RowSort<?> sort = RowSort.find(on);
        if (sort == null) {
            throw row.bad("on", on, "no such rows; the rule is one of " + String.join(", ", RowSort.names()));
        }
        return of(row, sort, language);
    }

    private static <R> OwnSign<R> of(YamlRow row, RowSort<R> sort, ConditionLanguage language) {
        Condition condition = switch (language.read(row.text("when"), sort.fields())) {
            case Reading.Read read -> read.condition();
            case Reading.Refused refused -> throw row.bad("when", row.text("when"), refused.why());
        };
        String distinct = row.optional("distinct");
        RowSort.Column<R> column = sort.columns().get(distinct);
        if (!distinct.isEmpty() && column == null) {
            throw row.bad("distinct", distinct, fieldRule(sort));
        }
        String summary = row.text("summary");
        Matcher quoted = QUOTED.matcher(summary);
        while (quoted.find()) {
            if (!quoted.group(1).equals(COUNT) && !sort.columns().containsKey(quoted.group(1))) {
                throw row.bad("summary", quoted.group(), fieldRule(sort));
            }
        }
        return new OwnSign<>(row.place("when"), sort, condition, column, summary);
    }

    private static String fieldRule(RowSort<?> sort) {
        return "the rule is a field of " + sort.name() + ": "
                + String.join(", ", sort.fields().keySet());
    }

    @Override
    public List<Observation> of(Worker worker, Setting setting) {
        List<R> hits = new ArrayList<>();
        Set<Object> values = new HashSet<>();
        for (R row : sort.rows().apply(worker)) {
            if (holds(worker, row)) {
                hits.add(row);
                if (distinct != null) {
                    values.add(distinct.value().of(worker, row));
                }
            }
        }
        int count = distinct == null ? hits.size() : values.size();
        double wanted = setting.indicator().thresholds().getOrDefault(COUNT, 1.0);
        return count == 0 || count < wanted ? Seen.NOTHING : Seen.one(words(worker, hits, count), evidence(hits));
    }

    private boolean holds(Worker worker, R row) {
        try {
            return condition.holds(name -> sort.value(name, worker, row));
        } catch (ArithmeticException e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    origin + ": the condition has no answer for "
                            + sort.place().apply(row).source().render() + ": " + e.getMessage()
                            + ".\nMaybe test the value first, as in 'amount > 0.0 && ...'.",
                    e);
        }
    }

    private String words(Worker worker, List<R> hits, int count) {
        Matcher quoted = QUOTED.matcher(summary);
        return quoted.replaceAll(match -> {
            String name = match.group(1);
            Object value = name.equals(COUNT) ? count : sort.value(name, worker, hits.getFirst());
            return Matcher.quoteReplacement(value.toString());
        });
    }

    private List<Evidence> evidence(List<R> hits) {
        List<Evidence> evidence = new ArrayList<>();
        for (R row : hits.subList(0, Math.min(hits.size(), Observation.EVIDENCE_MAX))) {
            RowSort.Place place = sort.place().apply(row);
            evidence.add(Seen.at(place.source(), place.time(), "The condition of this sign holds for this row."));
        }
        return evidence;
    }
}
