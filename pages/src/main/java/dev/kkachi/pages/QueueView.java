package dev.kkachi.pages;

import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.CaseState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The queue: what wants somebody, the likeliest first.
///
/// @param tabs the views, each with its count
/// @param filter what is asked for
/// @param rows the cases, one line for each, however many alerts lie in it
/// @param nextPage where the next page is, if there is one
/// @param limits what was not looked at
/// @param kept the view that somebody keeps, where it is shown
public record QueueView(
        List<Tab> tabs,
        Filter filter,
        List<Row> rows,
        @Nullable String nextPage,
        List<String> limits,
        Kept kept) implements View {
    private static final int SUBJECTS_SHOWN = 3;

    public QueueView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
        limits = List.copyOf(limits);
    }

    /// A view of the queue.
    ///
    /// @param key how an address calls it
    /// @param name how it is called
    /// @param count how many cases lie in it; -1 where that was not counted
    /// @param current whether it is shown
    public record Tab(String key, String name, long count, boolean current) {}

    /// A view that somebody keeps.
    ///
    /// @param name how it is called; empty where a standing view is shown
    /// @param own whether whoever looks keeps it
    /// @param owner who keeps it
    public record Kept(String name, boolean own, String owner) {
        /// No kept view.
        public static final Kept NONE = new Kept("", false, "");
    }

    /// What is asked for.
    ///
    /// @param view the key of the view
    /// @param text words that must occur
    /// @param kind the kind of case; empty for all
    /// @param sort the order
    public record Filter(String view, String text, String kind, String sort) {}

    /// One line.
    ///
    /// @param id the case
    /// @param version its version, for what is done from here
    /// @param kind what it is about
    /// @param likelihood how likely, in bars and a word
    /// @param percent how likely, in figures
    /// @param bits what the evidence weighs
    /// @param headline one line
    /// @param why the weightiest reason
    /// @param subjects the first of whom it concerns
    /// @param more how many more it concerns
    /// @param standing where it stands and with whom
    /// @param due how long is left
    /// @param late whether its day has passed
    /// @param age since when it lies here
    public record Row(
            String id,
            long version,
            String kind,
            Words.Likelihood likelihood,
            String percent,
            String bits,
            String headline,
            String why,
            List<CaseView.Whom> subjects,
            int more,
            Standing standing,
            String due,
            boolean late,
            String age) {
        public Row {
            subjects = List.copyOf(subjects);
        }
    }

    /// Where a case stands and with whom.
    ///
    /// @param state the state in words
    /// @param style the name of its style
    /// @param priority the priority in words; empty where it is the usual one
    /// @param assignee on whose desk it lies; empty where on nobody's
    /// @param asleep until when it sleeps; empty where it does not
    public record Standing(String state, String style, String priority, String assignee, String asleep) {}

    /// Returns the queue as somebody reads it.
    public static List<Row> rows(CasePage page, CaseView.Reader reader, Masking.Names names) {
        return page.rows().stream().map(row -> row(row, reader, names)).toList();
    }

    private static Row row(CaseRow row, CaseView.Reader reader, Masking.Names names) {
        LocalDate today = reader.today();
        List<CaseView.Whom> subjects = row.subjects().stream()
                .limit(SUBJECTS_SHOWN)
                .map(subject -> CaseView.Whom.of(subject, names.of(subject)))
                .toList();
        boolean closed = row.standing().state() == CaseState.CLOSED;
        return new Row(
                row.id().toString(),
                row.version(),
                Words.kind(row.kind()),
                Words.likelihood(row.probability()),
                Words.percent(row.probability()),
                Words.bits(row.bits()),
                names.in(row.headline()),
                Words.brief(names.masked(row.why())),
                subjects,
                Math.max(0, row.subjects().size() - SUBJECTS_SHOWN),
                CaseView.standing(row.standing(), reader.people()),
                closed ? "" : Words.left(row.standing().due(), today),
                !closed && row.standing().due().isBefore(today),
                Words.ago(row.openedAt(), reader.now()));
    }

    /// Returns the tabs of the standing views and of those that somebody keeps.
    public static List<Tab> tabs(Map<String, String> names, Map<String, Long> counts, String current) {
        return names.entrySet().stream()
                .map(view -> new Tab(
                        view.getKey(),
                        view.getValue(),
                        counts.getOrDefault(view.getKey(), -1L),
                        view.getKey().equals(current)))
                .toList();
    }

    @Override
    public String title() {
        return "Queue";
    }

    @Override
    public String template() {
        return "queue";
    }
}
