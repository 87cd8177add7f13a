package dev.kkachi.pages;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Outcome;
import dev.kkachi.model.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// How figures, days and kinds read. The same everywhere, in English and UTC, whatever the machine's
/// locale is.
public final class Words {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private static final int SHORT_MAX = 34;
    private static final int TIGHT_MAX = 22;

    private Words() {}

    /// Returns a probability as a percentage that never rounds to certainty.
    public static String percent(double probability) {
        double percent = probability * 100;
        if (percent > 99.9) {
            return "> 99.9 %";
        }
        if (percent < 0.1) {
            return "< 0.1 %";
        }
        return rounded(percent, percent < 10 || percent > 90 ? 1 : 0) + " %";
    }

    /// Returns bits with their sign.
    public static String bits(double bits) {
        String text = rounded(Math.abs(bits), 1);
        return text.equals("0") ? "0" : (bits < 0 ? "\u2212" : "+") + text;
    }

    /// Returns a number with at most so many decimals, and none that are zero.
    public static String rounded(double number, int decimals) {
        BigDecimal exact = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /// Returns a name that fits a column: whole, or its beginning and its end.
    public static String shortened(String name) {
        return name.length() <= SHORT_MAX ? name : name.substring(0, 18) + "\u2026" + name.substring(name.length() - 8);
    }

    /// Returns a text of at most `most` characters: whole, or its beginning.
    public static String beginning(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }

    /// Returns a name that fits a narrow column of a table.
    public static String tight(String name) {
        return name.length() <= TIGHT_MAX ? name : name.substring(0, 14) + "\u2026" + name.substring(name.length() - 6);
    }

    /// Returns a sentence in which no word is wider than a column: hashes and addresses keep their
    /// beginning and end.
    public static String brief(String sentence) {
        StringBuilder brief = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            brief.append(brief.isEmpty() ? "" : " ");
            boolean wide = word.length() > SHORT_MAX;
            brief.append(wide ? word.substring(0, 10) + "\u2026" + word.substring(word.length() - 8) : word);
        }
        return brief.toString();
    }

    /// Returns a count with thin spaces between thousands.
    public static String count(long count) {
        String digits = Long.toString(Math.abs(count));
        StringBuilder text = new StringBuilder(count < 0 ? "\u2212" : "");
        for (int i = 0; i < digits.length(); i++) {
            text.append(i > 0 && (digits.length() - i) % 3 == 0 ? "\u202f" : "").append(digits.charAt(i));
        }
        return text.toString();
    }

    /// Returns a count with its noun, which takes an s in the plural.
    public static String counted(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /// Returns a day, such as `2 Mar 2026`.
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    /// Returns a moment to the minute in UTC, such as `2 Mar 2026, 08:05`.
    public static String moment(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC)) + ", " + time(moment);
    }

    /// Returns the time of a moment in UTC.
    public static String time(Instant moment) {
        return moment.toString().substring(11, 16);
    }

    /// Returns how long ago something was, roughly.
    public static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        return span(age) + " ago";
    }

    /// Returns a span of time, roughly.
    public static String span(Duration span) {
        if (span.toMinutes() < 60) {
            return span.toMinutes() + " min";
        }
        return span.toHours() < 48 ? span.toHours() + " h" : span.toDays() + " d";
    }

    /// Returns how long is left, or how late it is.
    public static String left(LocalDate due, LocalDate today) {
        long days = today.until(due, ChronoUnit.DAYS);
        if (days == 0) {
            return "due today";
        }
        return days > 0 ? days + " d left" : -days + " d late";
    }

    /// Returns a kind of case in words.
    public static String kind(Case.Kind kind) {
        return switch (kind) {
            case RING -> "Ring";
            case PERSON -> "Person";
            case WALLET -> "Wallet";
            case LISTED_PARTY -> "Listed party";
        };
    }

    /// Returns the name of an event or a family as a sentence begins, such as `Approval granted`.
    public static String sentence(String name) {
        String plain = name.replace('_', ' ');
        return plain.isEmpty() ? "" : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /// Returns a kind of subject in words.
    public static String kind(Subject.Kind kind) {
        return sentence(kind.name().toLowerCase(Locale.ROOT));
    }

    /// Returns a state in words.
    public static String state(CaseState state) {
        return switch (state) {
            case NEW -> "New";
            case OPEN -> "Open";
            case AWAITING_INFO -> "Awaiting answer";
            case PROPOSED -> "Awaiting approval";
            case CLOSED -> "Closed";
        };
    }

    /// Returns an outcome in words.
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case TRUE_MATCH -> "True match";
            case FALSE_POSITIVE -> "False positive";
            case SUSPICIOUS -> "Suspicious";
            case NOT_SUSPICIOUS -> "Not suspicious";
            case INCONCLUSIVE -> "Inconclusive";
        };
    }

    /// Returns a priority in words.
    public static String priority(Case.Priority priority) {
        return switch (priority) {
            case URGENT -> "Urgent";
            case HIGH -> "High";
            case NORMAL -> "Normal";
            case LOW -> "Low";
        };
    }

    /// Returns how likely in a word, from 1 to 4 bars.
    public static Likelihood likelihood(double probability) {
        if (probability >= 0.9) {
            return Likelihood.VERY_LIKELY;
        }
        if (probability >= 0.5) {
            return Likelihood.LIKELY;
        }
        return probability >= 0.1 ? Likelihood.POSSIBLE : Likelihood.UNLIKELY;
    }

    /// How likely a case is what it looks like: a word, a number of bars and a colour, never a colour
    /// alone.
    public enum Likelihood {
        VERY_LIKELY("Very likely", 4),
        LIKELY("Likely", 3),
        POSSIBLE("Possible", 2),
        UNLIKELY("Unlikely", 1);

        private final String word;
        private final int bars;

        Likelihood(String word, int bars) {
            this.word = word;
            this.bars = bars;
        }

        /// Returns the word.
        public String word() {
            return word;
        }

        /// Returns how many of the four bars are full.
        public int bars() {
            return bars;
        }

        /// Returns the name of its style.
        public String style() {
            return "likely-" + bars;
        }
    }
}
