package dev.kkachi.documents;

import dev.kkachi.files.Json;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads JSON Resume: <https://jsonresume.org/schema>.
final class ResumeReader {
    /// More jobs, schools or skills than this are not looked at.
    static final int ENTRIES_MAX = 200;

    private ResumeReader() {}

    /// Finds the CV in `json`, or `null` if it is something else.
    static @Nullable Resume find(Json json) {
        if (!(json instanceof Json.Obj root)
                || !(root.find("basics") instanceof Json.Obj || root.find("work") instanceof Json.Arr)) {
            return null;
        }
        String name = root.find("basics") instanceof Json.Obj basics ? basics.text("name") : "";
        return new Resume(name, jobs(root, "work", "position"), jobs(root, "education", "area"), skills(root));
    }

    private static List<Resume.Job> jobs(Json.Obj root, String member, String position) {
        List<Resume.Job> jobs = new ArrayList<>();
        for (Json.Obj entry : objects(root, member)) {
            String employer = first(entry, "name", "company", "institution");
            List<String> text = new ArrayList<>(entry.texts("summary"));
            text.addAll(entry.texts("highlights"));
            text.addAll(entry.texts("courses"));
            jobs.add(new Resume.Job(
                    employer,
                    entry.text(position),
                    month(entry.text("startDate"), 12),
                    month(entry.text("endDate"), 1),
                    String.join("\n", text)));
        }
        return jobs;
    }

    private static List<String> skills(Json.Obj root) {
        List<String> skills = new ArrayList<>();
        for (Json.Obj entry : objects(root, "skills")) {
            skills.addAll(entry.texts("name"));
            skills.addAll(entry.texts("keywords"));
        }
        return skills.size() <= ENTRIES_MAX ? skills : skills.subList(0, ENTRIES_MAX);
    }

    private static List<Json.Obj> objects(Json.Obj root, String member) {
        if (!(root.find(member) instanceof Json.Arr arr)) {
            return List.of();
        }
        return arr.elements().stream()
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .limit(ENTRIES_MAX)
                .toList();
    }

    private static String first(Json.Obj entry, String... members) {
        for (String member : members) {
            String text = entry.text(member);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /// Reads `2019`, `2019-05` or `2019-05-01`. A year alone is its month `vague`, so that no time is
    /// counted that need not have been.
    private static @Nullable YearMonth month(String printed, int vague) {
        String text = printed.strip();
        try {
            if (text.length() == 4) {
                return YearMonth.of(Integer.parseInt(text), vague);
            }
            return text.length() < 7 ? null : YearMonth.parse(text.substring(0, 7));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
