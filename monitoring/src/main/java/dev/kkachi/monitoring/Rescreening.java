package dev.kkachi.monitoring;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.investigation.ListedEvidence;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.screening.AlertChange;
import dev.kkachi.screening.Answer;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.Watch;
import dev.kkachi.screening.Watched;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Screens a population again after a change of the lists, by what differs: whom the change cannot
/// concern is not looked at ([Watch]). What is new or says more than before becomes an arrival for
/// casework, one for each member; the same change that is told twice is the same arrival.
public final class Rescreening {
    private static final String NAME = "IDN-15";
    private static final String OWNED = "IDN-15c";
    private static final String WALLET = "PAY-06";

    private final Function<Party, Watched> question;
    private final Terms terms;

    private Rescreening(Function<Party, Watched> question, Terms terms) {
        this.question = question;
        this.terms = terms;
    }

    /// What the arrivals are made with.
    ///
    /// @param catalogue the published signs
    /// @param publishers tells who publishes a data set
    /// @param priorBits the odds that a member is the listed party before anything is known, in bits
    /// @param run names this run, such as the editions of the lists before and after
    public record Terms(Catalogue catalogue, UnaryOperator<String> publishers, double priorBits, String run) {}

    /// Returns one that asks what has changed for everybody.
    public static Rescreening by(Watch watch, Terms terms) {
        return new Rescreening(watch::changes, terms);
    }

    /// Returns one for a population that was never screened: all that the lists say of it is new.
    public static Rescreening first(Screener screener, Terms terms) {
        return new Rescreening(member -> all(screener.answer(member)), terms);
    }

    private static Watched all(Answer answer) {
        List<AlertChange> changes = new ArrayList<>();
        answer.matches().forEach(match -> changes.add(new AlertChange.Appeared(match, null)));
        return new Watched(changes, true, answer.limits());
    }

    private record Told(Party member, Watched watched) {}

    /// Screens `population` again. Many threads work; the answer is the same with any number of them.
    public Rescreened over(Population population) {
        List<Told> told = population.members().parallelStream()
                .map(member -> new Told(member, question.apply(member)))
                .toList();
        List<Arrival> arrivals = new ArrayList<>();
        List<Rescreened.Withdrawal> withdrawn = new ArrayList<>();
        Set<String> limits = new LinkedHashSet<>();
        int screened = 0;
        for (Told one : told) {
            screened += one.watched().isScreenedAgain() ? 1 : 0;
            limits.addAll(one.watched().limits());
            List<Match> hits = hits(one, withdrawn);
            if (!hits.isEmpty()) {
                arrivals.add(arrival(population, one.member(), hits));
            }
        }
        return new Rescreened(told.size(), screened, arrivals, withdrawn, List.copyOf(limits));
    }

    /// Returns the matches that a person must look at now, and takes down those that are none any more.
    private static List<Match> hits(Told told, List<Rescreened.Withdrawal> withdrawn) {
        List<Match> hits = new ArrayList<>();
        for (AlertChange change : told.watched().changes()) {
            if (!change.isAlert()) {
                continue;
            }
            if (change.match().isMatch() && !(change instanceof AlertChange.Withdrawn)) {
                hits.add(change.match());
            } else {
                boolean isListed = !(change instanceof AlertChange.Withdrawn gone) || gone.listedNow() != null;
                withdrawn.add(new Rescreened.Withdrawal(
                        told.member().id(), change.match().party().caption(), isListed));
            }
        }
        return hits;
    }

    private Arrival arrival(Population population, Party member, List<Match> hits) {
        Subject subject = Arrivals.subject(member);
        List<Finding> findings =
                hits.stream().map(match -> finding(subject, member, match)).toList();
        Arrivals.Words words = new Arrivals.Words(Case.Kind.LISTED_PARTY, headline(member, subject));
        return Arrivals.of(population, words, new Arrivals.Found(member, findings), terms);
    }

    private static String headline(Party member, Subject subject) {
        return switch (subject.kind()) {
            case WALLET -> "A wallet belongs to a sanctioned party";
            case COMPANY -> "A company bears a name like that of a sanctioned party";
            case PERSON, ACCOUNT, DEVICE, LISTED_PARTY ->
                (member.schema() == Schema.PERSON ? "A person" : "Somebody")
                        + " bears a name like that of a sanctioned party";
        };
    }

    private Finding finding(Subject subject, Party member, Match match) {
        Indicator indicator = terms.catalogue().get(indicator(subject, match));
        double cap = terms.catalogue().group(indicator.group()).capBits();
        List<Evidence> evidence = new ArrayList<>();
        member.facts()
                .forEach(fact ->
                        evidence.add(new Evidence("The records name " + fact.value() + ".", fact.source(), null)));
        List<Evidence> listed = ListedEvidence.of(match);
        evidence.addAll(ListedEvidence.compared(match, listed.getFirst().source()));
        evidence.addAll(listed);
        String verb = subject.kind() == Subject.Kind.WALLET ? " belongs to " : " bears a name like that of ";
        return new Finding(
                subject,
                indicator.id(),
                indicator.category(),
                new Weight(weight(subject, match, indicator, cap)),
                indicator.group(),
                member.caption() + verb + ListedEvidence.said(match, terms.publishers()) + ".",
                evidence,
                indicator.innocent(),
                String.join("; ", indicator.sources()));
    }

    private static String indicator(Subject subject, Match match) {
        if (subject.kind() == Subject.Kind.WALLET) {
            return WALLET;
        }
        return match.owned() == null ? NAME : OWNED;
    }

    /// A wallet is the listed one or it is not; a name weighs what its rarity is worth.
    private static double weight(Subject subject, Match match, Indicator indicator, double cap) {
        return subject.kind() == Subject.Kind.WALLET
                ? indicator.bits()
                : Math.max(0, Math.min(match.weightBits(), cap));
    }
}
