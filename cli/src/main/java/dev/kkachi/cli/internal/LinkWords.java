package dev.kkachi.cli.internal;

import dev.kkachi.linking.Doubt;
import dev.kkachi.linking.Entities;
import dev.kkachi.linking.Link;
import dev.kkachi.linking.Obstacle;
import dev.kkachi.linking.Waterfall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says in a reviewer's words why two records are, or are not, taken for one.
final class LinkWords {
    /// Below this a column says next to nothing, either way.
    private static final double WORTH_SAYING_BITS = 0.5;

    private static final int SAID_MAX = 4;
    private static final int VALUE_CHARS = 40;
    private static final String THROUGH = ", not by this pair alone but through other records or a person's verdict";

    private LinkWords() {}

    /// Says whether a step has nothing to say: one of the records is silent.
    static boolean isSilent(Waterfall.Step step) {
        return step.bits() == 0 && step.m() == 0;
    }

    /// Returns bits with their sign.
    static String signed(double bits) {
        return (bits < 0 ? "" : "+") + new Utf8Buffer().number(bits, CopiesForm.DIGITS);
    }

    static String entities(long number) {
        return Progress.grouped(number) + (number == 1 ? " entity" : " entities");
    }

    /// Returns a probability as a percentage that is never rounded up to certainty.
    static String percent(double probability) {
        double percent = 100 * probability;
        if (percent > 99.99) {
            return "more than 99.99 %";
        }
        return percent < 0.01 ? "less than 0.01 %" : CopiesForm.fixed(percent) + " %";
    }

    /// Writes one of several things that are listed.
    static void item(Call call, String text, Utf8Buffer out) {
        String mark = "- ";
        for (String line : Columns.wrap(Columns.printable(text), call.around().columns() - mark.length())) {
            out.text(mark).text(line.stripTrailing()).ascii('\n');
            mark = "  ";
        }
    }

    /// Returns a merge in one sentence, such as a list of surprises has it.
    static String merge(Entities entities, Link link) {
        Waterfall why = entities.why(link.left(), link.right());
        String weighed = why.steps().isEmpty() ? "" : ", " + percent(link.probability());
        return pair(entities, link) + weighed + ": " + reasons(why) + "." + look(entities, link);
    }

    static String pair(Entities entities, Link link) {
        return entities.table().id(link.left()) + " and " + entities.table().id(link.right());
    }

    /// Says that a person should look at a link, if so.
    private static String look(Entities entities, Link link) {
        return entities.doubts(link.left()).stream()
                .filter(doubt ->
                        doubt.link().left() == link.left() && doubt.link().right() == link.right())
                .map(doubt -> " A person should look: " + why(doubt) + ".")
                .findAny()
                .orElse("");
    }

    /// Says at how many links a person should look, and why.
    static String toLookAt(List<Doubt> doubts) {
        if (doubts.isEmpty()) {
            return "No link needs to be looked at";
        }
        List<String> kinds = new ArrayList<>();
        for (Doubt.Reason reason : Doubt.Reason.values()) {
            long count =
                    doubts.stream().filter(doubt -> doubt.reason() == reason).count();
            if (count > 0) {
                kinds.add(Progress.grouped(count) + " " + doubted(reason));
            }
        }
        return "A person should look at " + Progress.counted(doubts.size(), "link") + ": " + String.join(", ", kinds);
    }

    private static String doubted(Doubt.Reason reason) {
        return switch (reason) {
            case RELATIVES -> "that relatives of one home may make up";
            case CONTESTED -> "where columns contradict each other";
            case UNLIKELY -> "below " + CopiesForm.percent(Doubt.PROBABILITY_MIN);
        };
    }

    /// Returns why a person should look at a link.
    static String why(Doubt doubt) {
        return switch (doubt.reason()) {
            case RELATIVES -> "relatives of one home may be meant";
            case CONTESTED -> "columns contradict each other";
            case UNLIKELY -> "the link is below " + CopiesForm.percent(Doubt.PROBABILITY_MIN);
        };
    }

    /// Returns what speaks for and against, the heaviest first.
    static String reasons(Waterfall why) {
        if (why.steps().isEmpty()) {
            return "no column tells one record from another, so none is weighed";
        }
        String forIt = list(why, step -> step.bits() >= WORTH_SAYING_BITS);
        String against = list(why, step -> step.bits() <= -WORTH_SAYING_BITS);
        String begin = forIt.isEmpty() ? "nothing speaks for it" : "for it, " + forIt;
        return begin + (against.isEmpty() ? "." + littleAgainst(why) : ". Against it, " + against) + corrections(why);
    }

    /// Says what differs and weighs next to nothing, since records of the same often differ in it.
    private static String littleAgainst(Waterfall why) {
        List<Waterfall.Step> little = why.steps().stream()
                .filter(step -> step.bits() < 0 && !step.isCorrection())
                .toList();
        if (little.isEmpty()) {
            return " No column speaks against it";
        }
        double together = little.stream().mapToDouble(Waterfall.Step::bits).sum();
        return " Little speaks against it: "
                + little.stream().map(Waterfall.Step::column).collect(Collectors.joining(", "))
                + (little.size() == 1 ? " is" : " are") + " not the same (" + signed(together)
                + (little.size() == 1 ? "" : " together") + "), which records of the same often are not";
    }

    /// Says what is taken back, or added, because it would be counted twice or has another explanation.
    private static String corrections(Waterfall why) {
        StringBuilder said = new StringBuilder();
        for (Waterfall.Step step : why.steps()) {
            if (step.isCorrection() && Math.abs(step.bits()) >= WORTH_SAYING_BITS) {
                said.append(said.isEmpty() ? ". Corrected by " : ", and by ").append(signed(step.bits()));
                said.append(": ").append(step.column()).append(", ").append(step.agreement());
            }
        }
        return said.toString();
    }

    private static String list(Waterfall why, Predicate<Waterfall.Step> which) {
        List<String> said = new ArrayList<>();
        List<Waterfall.Step> steps = why.steps().stream()
                .filter(which.and(step -> !step.isCorrection()))
                .sorted(Comparator.comparingDouble(step -> -Math.abs(step.bits())))
                .toList();
        steps.stream().limit(SAID_MAX).forEach(step -> said.add(clause(step)));
        if (steps.size() > SAID_MAX) {
            double rest = steps.stream()
                    .skip(SAID_MAX)
                    .mapToDouble(Waterfall.Step::bits)
                    .sum();
            said.add("and " + (steps.size() - SAID_MAX) + " more (" + signed(rest) + ")");
        }
        return String.join("; ", said);
    }

    private static String clause(Waterfall.Step step) {
        String bits = " (" + signed(step.bits()) + ")";
        String values = step.left().equals(step.right())
                ? "\"" + shortened(step.left()) + "\" in both"
                        + (step.bits() < 0 ? ", which records of the same are more rarely" : "")
                : "\"" + shortened(step.left()) + "\" and \"" + shortened(step.right()) + "\"";
        return step.column() + ": " + step.agreement() + ", " + values + bits;
    }

    static String shortened(String value) {
        String line = String.join(" ", value.strip().split("\\s+"));
        return line.length() <= VALUE_CHARS ? line : line.substring(0, VALUE_CHARS - 3) + "...";
    }

    /// Says what keeps two records that are alike apart.
    private static String apart(Entities entities, int a, int b) {
        @Nullable Obstacle obstacle = entities.obstacle(a, b);
        if (obstacle == null) {
            return ": they share nothing rare by which pairs are looked for";
        }
        boolean themselves = obstacle.left() == a && obstacle.right() == b;
        String pair = themselves
                ? "they"
                : entities.table().id(obstacle.left()) + " and "
                        + entities.table().id(obstacle.right());
        String ofOthers = themselves ? "" : ", which would be one then,";
        return switch (obstacle.kind()) {
            case VERDICT ->
                ", because somebody decided that " + pair + (themselves ? " are not one" : ofOthers + " are not");
            case SOURCE -> ", because " + pair + ofOthers + " are of one source, which holds nobody twice";
            case EVIDENCE ->
                ", because their entities would be one then, and what they say speaks against it on average, most of"
                        + " all " + entities.table().id(obstacle.left()) + " and "
                        + entities.table().id(obstacle.right()) + ": "
                        + percent(
                                entities.why(obstacle.left(), obstacle.right()).probability());
        };
    }

    /// Says why two records of a table in which nothing is compared are one, or not.
    private static String unweighed(boolean isOne) {
        return isOne
                ? ", since the table is one record again and again, or a person decided it. No column tells one record"
                        + " from another, so none is weighed."
                : ". No column tells one record from another, so none is weighed, and what all of them say is too"
                        + " little to be one person's.";
    }

    /// Returns the verdict on two records as a paragraph.
    static String verdict(Entities entities, int a, int b) {
        Waterfall why = entities.why(a, b);
        boolean isOne = entities.entity(a) == entities.entity(b);
        double score = why.prior() + why.weight().bits();
        String begin = "Records " + entities.table().id(a) + " and "
                + entities.table().id(b) + (isOne ? " are taken for one" : " are not taken for one");
        if (why.steps().isEmpty()) {
            return begin + unweighed(isOne);
        }
        boolean isLikely = why.probability() >= entities.probabilityMin();
        String though = isOne && entities.isStated(a, b)
                ? ", because somebody decided that they are"
                : isOne == isLikely ? "" : isOne ? THROUGH : ", although they are alike" + apart(entities, a, b);
        return begin + though + ". In bits, " + reasons(why)
                + ". Of pairs taken at random one in " + Progress.grouped(Math.round(Math.pow(2, -why.prior()) + 1))
                + " is of the same (" + signed(why.prior()) + "); all columns together weigh "
                + signed(why.weight().bits()) + ", which leaves " + signed(score) + ", a probability of "
                + percent(why.probability()) + " that they are the same. " + needed(entities.probabilityMin());
    }

    /// Says from which probability a pair is a link, 1 where no pair is.
    static String needed(double probability) {
        return probability == 1
                ? "No pair of these records is sure enough to be a link."
                : "A link needs " + percent(probability) + ".";
    }
}
