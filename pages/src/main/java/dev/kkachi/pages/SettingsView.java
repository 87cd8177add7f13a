package dev.kkachi.pages;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Outcome;
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

    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public String template() {
        return "settings";
    }
}
