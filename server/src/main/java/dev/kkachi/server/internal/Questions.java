package dev.kkachi.server.internal;

import dev.kkachi.cases.CaseQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a question to the queue as the parameters that ask it.
final class Questions {
    private Questions() {}

    static String of(CaseQuery query) {
        List<String> parts = new ArrayList<>();
        query.states().stream().sorted().forEach(state -> parts.add("state=" + state));
        add(parts, "queue", query.queue());
        add(
                parts,
                "assignee",
                switch (query.assignee()) {
                    case CaseQuery.Desk.Anybody ignored -> "";
                    case CaseQuery.Desk.Nobody ignored -> "nobody";
                    case CaseQuery.Desk.Of(var id) -> id.value();
                });
        add(parts, "kind", query.kind() == null ? "" : query.kind().name());
        add(parts, "probability_min", query.probabilityMin() == 0 ? "" : Double.toString(query.probabilityMin()));
        add(parts, "q", query.text());
        add(parts, "sleeping", query.sleeping() ? "true" : "");
        add(parts, "overdue", query.overdue() ? "true" : "");
        add(parts, "sort", query.sort().name());
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
