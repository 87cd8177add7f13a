package dev.kkachi.simulator.papers;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// What people write in CVs. Sentences are put together from parts, so that two who never met seldom
/// write the same.
final class Phrases {
    private static final List<String> VERBS = List.of(
            "Built",
            "Rewrote",
            "Designed",
            "Maintained",
            "Shipped",
            "Automated",
            "Migrated",
            "Led work on",
            "Debugged",
            "Replaced",
            "Documented",
            "Tested",
            "Scaled",
            "Introduced",
            "Took over",
            "Simplified",
            "Planned",
            "Moved");
    private static final List<String> THINGS = List.of(
            "the checkout of a web shop",
            "a booking engine",
            "an internal reporting tool",
            "the search of a catalogue",
            "a mobile app for drivers",
            "the import of partners' price lists",
            "a service for invoices",
            "a dashboard for nurses",
            "the notification service",
            "a pipeline for sensor data",
            "the sign-up flow",
            "a library of form components",
            "the nightly batch jobs",
            "a chat widget",
            "the permissions model",
            "a translation workflow",
            "the warehouse scanner software",
            "an editor for maps",
            "the payments adapter",
            "a scheduler for clinics",
            "the game's matchmaking",
            "a recommendation service");
    private static final List<String> TOOLS = List.of(
            "Java",
            "Kotlin",
            "TypeScript",
            "React",
            "Go",
            "Python",
            "Django",
            "PostgreSQL",
            "Kafka",
            "Terraform",
            "Kubernetes",
            "Vue",
            "Swift",
            "Rust",
            "C#",
            "Redis",
            "GraphQL",
            "Spark",
            "Elixir",
            "Node");
    private static final List<String> ENDS = List.of(
            "which halved the time of a release",
            "used by forty colleagues every day",
            "after two earlier attempts had been given up",
            "with a team of four",
            "and handed it over with a written guide",
            "to cut the monthly bill by a third",
            "while the old one stayed in use",
            "for customers in eleven countries",
            "so that support calls fell by half",
            "under a tight deadline before the holidays",
            "and wrote the tests that had been missing",
            "together with the design group",
            "as the only engineer in the first year",
            "from prototype to production in five months",
            "against a legacy interface nobody dared to touch",
            "and trained three new colleagues on it");
    private static final List<String> OPENINGS = List.of(
            "I like small teams and plain code.",
            "Curious about how things fail, patient when they do.",
            "Engineer who came to software from music.",
            "I have worked remotely for most of my career.",
            "Looking for work where quality is not a slogan.",
            "I enjoy the hour after a hard bug is understood.",
            "Generalist with a soft spot for databases.",
            "I care about people who use what we build.",
            "Happy on call, happier when nothing rings.",
            "I learnt to program from a library book.");

    private Phrases() {}

    static String opening(Dice dice) {
        return dice.pick(OPENINGS) + " " + deed(dice);
    }

    static String deed(Dice dice) {
        return dice.pick(VERBS) + " " + dice.pick(THINGS) + " in " + dice.pick(TOOLS) + " and " + dice.pick(TOOLS)
                + ", " + dice.pick(ENDS) + ".";
    }

    static String tool(Dice dice) {
        return dice.pick(TOOLS);
    }
}
