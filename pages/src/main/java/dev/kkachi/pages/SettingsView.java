package dev.kkachi.pages;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Outcome;
import dev.kkachi.cases.PolicyTrial;
import java.util.ArrayList;
import java.util.List;

/// The rules that this installation works by.
///
/// @param groups the rules, by what they are about
/// @param over the cases that the rules no longer keep
public record SettingsView(List<Group> groups, List<String> over) implements View {
    public SettingsView {
        over = List.copyOf(over);
        groups = List.copyOf(groups);
    }

    /// Rules about one thing.
    ///
    /// @param name what they are about
    /// @param hint what else to know
    /// @param rules the rules
    public record Group(String name, String hint, List<Rule> rules) {
        public Group {
            rules = List.copyOf(rules);
        }
    }

    /// A rule.
    ///
    /// @param name what it rules
    /// @param value how
    public record Rule(String name, String value) {}

    /// Returns the page of a policy.
    ///
    /// @param over the cases that it no longer keeps
    public static SettingsView of(CasePolicy policy, List<Rule> installation, List<String> over) {
        List<Rule> eyes = new ArrayList<>();
        List<Rule> kept = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            boolean two = policy.fourEyes().contains(outcome);
            eyes.add(new Rule(Words.outcome(outcome), two ? "two people" : "one person"));
            kept.add(new Rule(
                    Words.outcome(outcome), policy.retention(outcome).toTotalMonths() + " months after it is closed"));
        }
        List<Rule> due = new ArrayList<>();
        for (Case.Priority priority : Case.Priority.values()) {
            due.add(new Rule(Words.priority(priority), Words.counted(policy.days(priority), "day")));
        }
        return new SettingsView(
                List.of(
                        new Group("Who decides", "Whoever proposes a decision can never approve it.", eyes),
                        new Group("By when", "Counted from the day a case is opened.", due),
                        new Group("How long cases are kept", "Longer while a case is under legal hold.", kept),
                        new Group("This installation", "Set where it is started.", installation)),
                over);
    }

    /// Other rules, and what they would have meant, before they are set.
    ///
    /// @param outcomes a form line for each outcome
    /// @param priorities for each priority, within how many days
    /// @param changed whether they differ from the rules that hold
    public record Trial(List<Line> outcomes, List<CaseSide.Option> priorities, boolean changed) implements View {
        public Trial {
            outcomes = List.copyOf(outcomes);
            priorities = List.copyOf(priorities);
        }

        @Override
        public String title() {
            return "Other rules";
        }

        @Override
        public String template() {
            return "policy";
        }
    }

    /// Other rules for one outcome.
    ///
    /// @param value how a form calls it
    /// @param name how it is called
    /// @param fixed whether two people are needed whatever the rules say
    /// @param two whether two people would be needed
    /// @param months for how many months it would be kept
    /// @param meaning what it would have meant, in sentences
    public record Line(String value, String name, boolean fixed, boolean two, long months, List<String> meaning) {
        public Line {
            meaning = List.copyOf(meaning);
        }
    }

    /// Returns other rules with what they would have meant.
    public static Trial trial(CasePolicy now, CasePolicy then, PolicyTrial trial) {
        List<Line> lines = trial.lines().stream()
                .map(line -> new Line(
                        line.outcome().name(),
                        Words.outcome(line.outcome()),
                        line.outcome().isAdverse(),
                        line.twoThen(),
                        then.retention(line.outcome()).toTotalMonths(),
                        meaning(line)))
                .toList();
        List<CaseSide.Option> priorities = new ArrayList<>();
        for (Case.Priority priority : Case.Priority.values()) {
            priorities.add(new CaseSide.Option(
                    priority.name(), Words.priority(priority), Integer.toString(then.days(priority))));
        }
        return new Trial(lines, priorities, !now.equals(then));
    }

    private static List<String> meaning(PolicyTrial.Line line) {
        List<String> meaning = new ArrayList<>();
        String decided = Words.counted(line.decided(), "decision");
        if (line.twoNow() != line.twoThen()) {
            meaning.add(
                    line.twoThen()
                            ? decided + " of the last year would have waited for a second person."
                            : decided + " of the last year would have counted at once.");
        }
        if (line.overThen() > line.overNow()) {
            meaning.add(Words.counted(line.overThen() - line.overNow(), "closed case") + " of "
                    + Words.count(line.kept()) + " would be removed that are kept now.");
        } else if (line.overThen() < line.overNow()) {
            meaning.add(Words.counted(line.overNow() - line.overThen(), "closed case")
                    + " would be kept that may be removed now.");
        }
        return meaning;
    }

    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public String template() {
        return "settings";
    }
}
