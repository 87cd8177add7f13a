package dev.kkachi.simulator.papers;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// A CV, as text or as JSON Resume. CVs of one text number say the same of two people; those of one
/// template share headings and a paragraph, as graduates of one course do.
public final class Resume {
    private static final int DEEDS = 4;
    private static final int SKILLS = 7;

    private final Author author;
    private final Dice dice;

    /// Who writes a CV.
    ///
    /// @param name their name
    /// @param email their address
    /// @param phone their telephone
    /// @param city where they say they live
    /// @param title what they are
    /// @param text the number of the text
    /// @param template the number of the template; 0 for one's own
    /// @param jobs where they worked, the last first
    public record Author(
            String name,
            String email,
            String phone,
            String city,
            String title,
            long text,
            long template,
            List<Post> jobs) {
        public Author {
            jobs = List.copyOf(jobs);
        }
    }

    /// A job in it.
    ///
    /// @param employer where
    /// @param from the first month, as `2019-04`
    /// @param to the last month
    public record Post(String employer, String from, String to) {}

    private Resume(Author author) {
        this.author = author;
        dice = Dice.of(author.text(), "resume");
    }

    /// Returns it as text.
    public static String text(Author author) {
        return new Resume(author).text();
    }

    /// Returns it as JSON Resume.
    public static String json(Author author) {
        return new Resume(author).json();
    }

    private String text() {
        StringBuilder text = new StringBuilder(2_000);
        text.append(author.name())
                .append('\n')
                .append(author.title())
                .append(", ")
                .append(author.city())
                .append('\n');
        text.append(author.email()).append("  ").append(author.phone()).append("\n\n");
        text.append(course()).append(Phrases.opening(dice)).append("\n\nEXPERIENCE\n");
        for (Post job : author.jobs()) {
            text.append('\n')
                    .append(job.employer())
                    .append(", ")
                    .append(job.from())
                    .append(" to ")
                    .append(job.to());
            text.append('\n');
            for (int i = 0; i < DEEDS; i++) {
                text.append("- ").append(Phrases.deed(dice)).append('\n');
            }
        }
        text.append("\nSKILLS\n").append(skills(", ")).append('\n');
        return text.toString();
    }

    /// The paragraph that a course recommends to all.
    private String course() {
        if (author.template() == 0) {
            return "";
        }
        Dice shared = Dice.of(author.template(), "template");
        return "Results-driven professional. " + Phrases.deed(shared) + " " + Phrases.deed(shared) + "\n\n";
    }

    private String skills(String between) {
        StringBuilder skills = new StringBuilder();
        for (int i = 0; i < SKILLS; i++) {
            skills.append(i == 0 ? "" : between).append(Phrases.tool(dice));
        }
        return skills.toString();
    }

    private String json() {
        StringBuilder text = new StringBuilder(2_000);
        text.append("{\"basics\":{\"name\":\"")
                .append(author.name())
                .append("\",\"label\":\"")
                .append(author.title())
                .append("\",\"email\":\"")
                .append(author.email())
                .append("\",\"phone\":\"")
                .append(author.phone())
                .append("\",\"summary\":\"")
                .append((course() + Phrases.opening(dice)).replace("\n", " ").strip())
                .append("\",\"location\":{\"city\":\"")
                .append(author.city())
                .append("\"}},\"work\":[");
        for (int i = 0; i < author.jobs().size(); i++) {
            post(text.append(i == 0 ? "" : ","), author.jobs().get(i));
        }
        text.append("],\"skills\":[{\"name\":\"")
                .append(skills("\"},{\"name\":\""))
                .append("\"}]}\n");
        return text.toString();
    }

    private void post(StringBuilder text, Post job) {
        text.append("{\"name\":\"")
                .append(job.employer())
                .append("\",\"position\":\"")
                .append(author.title())
                .append("\",\"startDate\":\"")
                .append(job.from())
                .append("\",\"endDate\":\"")
                .append(job.to())
                .append("\",\"highlights\":[");
        for (int i = 0; i < DEEDS; i++) {
            text.append(i == 0 ? "\"" : ",\"").append(Phrases.deed(dice)).append('"');
        }
        text.append("]}");
    }
}
