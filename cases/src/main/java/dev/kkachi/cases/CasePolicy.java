package dev.kkachi.cases;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The organisation's own rules of casework.
///
/// @param fourEyes outcomes that somebody else must approve; adverse ones always are, whatever this
///     says
/// @param dueDays within how many days a case of each priority is to be decided
/// @param retention how long a closed case of each outcome is kept after it was closed
/// @param reasons the codes that may be given for each outcome, with what they mean
/// @param clearance how long a clearance may hold at most
/// @param leaseMinutes for how long the next best case is kept for whoever was given it
public record CasePolicy(
        Set<Outcome> fourEyes,
        Map<Case.Priority, Integer> dueDays,
        Map<Outcome, Period> retention,
        Map<Outcome, List<Reason>> reasons,
        Period clearance,
        int leaseMinutes) {
    /// The rules of an organisation that has set none. The days are our choice; five years is what the
    /// recommendations of the Financial Action Task Force ask for records of matches (recommendation
    /// 11).
    public static final CasePolicy STANDARD = new CasePolicy(
            EnumSet.of(Outcome.TRUE_MATCH, Outcome.SUSPICIOUS, Outcome.NOT_SUSPICIOUS),
            Map.of(Case.Priority.URGENT, 1, Case.Priority.HIGH, 3, Case.Priority.NORMAL, 10, Case.Priority.LOW, 30),
            Map.of(
                    Outcome.TRUE_MATCH, Period.ofYears(5),
                    Outcome.SUSPICIOUS, Period.ofYears(5),
                    Outcome.INCONCLUSIVE, Period.ofYears(2),
                    Outcome.NOT_SUSPICIOUS, Period.ofYears(1),
                    Outcome.FALSE_POSITIVE, Period.ofYears(1)),
            Map.of(
                    Outcome.TRUE_MATCH,
                    List.of(
                            new Reason("identifier", "a document, account or wallet is the listed party's"),
                            new Reason("confirmed", "the person or another source confirmed it"),
                            new Reason("one-operator", "several personas are run by one operator")),
                    Outcome.FALSE_POSITIVE,
                    List.of(
                            new Reason("other-person", "name alike, but birth date, place or documents differ"),
                            new Reason("other-name", "the names are not alike enough"),
                            new Reason("data-error", "a record or list entry was wrong")),
                    Outcome.SUSPICIOUS,
                    List.of(
                            new Reason("report", "what was seen must be reported"),
                            new Reason("refused-check", "the person refused a check that would have cleared them")),
                    Outcome.NOT_SUSPICIOUS,
                    List.of(
                            new Reason("explained", "the person explained it and the explanation was checked"),
                            new Reason("household", "persons of one household share things"),
                            new Reason("agency", "an agency stands behind the shared things")),
                    Outcome.INCONCLUSIVE,
                    List.of(
                            new Reason("no-answer", "nobody who knows could be asked"),
                            new Reason("left", "the person left before it could be checked"))),
            Period.ofYears(1),
            15);

    public CasePolicy {
        EnumSet<Outcome> two = EnumSet.noneOf(Outcome.class);
        two.addAll(fourEyes);
        for (Outcome outcome : Outcome.values()) {
            if (outcome.isAdverse()) {
                two.add(outcome);
            }
            if (!reasons.containsKey(outcome) || !retention.containsKey(outcome)) {
                throw new IllegalArgumentException("The policy gives no reasons or no retention for " + outcome + ".");
            }
        }
        for (Case.Priority priority : Case.Priority.values()) {
            if (!dueDays.containsKey(priority)) {
                throw new IllegalArgumentException("The policy gives no days for " + priority + ".");
            }
        }
        fourEyes = Set.copyOf(two);
        dueDays = Map.copyOf(dueDays);
        retention = Map.copyOf(retention);
        reasons = Map.copyOf(reasons);
    }

    /// A reason that may be given for an outcome.
    ///
    /// @param code how it is written down
    /// @param meaning what it means
    public record Reason(String code, String meaning) {}

    /// Says whether somebody else must approve `verdict`: its outcome is one of the four-eyes ones, or
    /// it clears somebody for the future.
    public boolean needsTwo(Decision.Verdict verdict) {
        return fourEyes.contains(verdict.outcome()) || verdict.clearsUntil() != null;
    }

    /// Returns within how many days a case of this priority is to be decided.
    public int days(Case.Priority priority) {
        return dueDays.getOrDefault(priority, 0);
    }

    /// Returns the reasons that may be given for `outcome`.
    public List<Reason> reasons(Outcome outcome) {
        return reasons.getOrDefault(outcome, List.of());
    }

    /// Returns how long a case is kept that was closed with `outcome`.
    public Period retention(Outcome outcome) {
        return retention.getOrDefault(outcome, Period.ZERO);
    }

    /// Says whether a case is kept today that was closed with `outcome` on a day: also on the day on which its time
    /// ends.
    public boolean keeps(Outcome outcome, LocalDate closed, LocalDate today) {
        return !today.isAfter(closed.plus(retention(outcome)));
    }
}
