package dev.kkachi.pages;

import java.util.List;

/// A search over everything: cases, persons, what was found, what was said.
///
/// @param text what is looked for
/// @param rows the cases in which it occurs
/// @param subjects whom and what it names
/// @param limits what was not looked at
public record SearchView(String text, List<QueueView.Row> rows, List<CaseView.Whom> subjects, List<String> limits)
        implements View {
    public SearchView {
        rows = List.copyOf(rows);
        subjects = List.copyOf(subjects);
        limits = List.copyOf(limits);
    }

    @Override
    public String title() {
        return text.isEmpty() ? "Search" : "Search: " + text;
    }

    @Override
    public String template() {
        return "search";
    }
}
