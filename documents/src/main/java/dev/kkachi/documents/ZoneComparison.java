package dev.kkachi.documents;

import dev.kkachi.documents.MachineReadableZone.Check;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Holds a zone against itself and against what is claimed of the same document. Names are not compared
/// here, because that needs to know how names are spelled; a state is only ever compared with the state
/// that the same document is said to come from.
public final class ZoneComparison {
    private static final int ISO_DAY_CHARS = 10;

    private final MachineReadableZone zone;
    private final List<Discrepancy> found = new ArrayList<>();

    private ZoneComparison(MachineReadableZone zone) {
        this.zone = zone;
    }

    /// Lists what does not fit.
    public static List<Discrepancy> list(MachineReadableZone zone, ZoneClaim claim) {
        ZoneComparison comparison = new ZoneComparison(zone);
        comparison.checkDigits();
        comparison.number(claim.number());
        comparison.birth(claim.birthDate());
        comparison.expiry(claim.usedOn());
        comparison.issuer(claim.issuedBy());
        return List.copyOf(comparison.found);
    }

    private void checkDigits() {
        for (Check check : zone.failures()) {
            add(
                    Discrepancy.Kind.CHECK_DIGIT,
                    "The check digit of " + check.part().words() + " is printed as " + check.printed()
                            + "; it should be " + check.computed() + ".",
                    "A character was misread or mistyped when the zone was copied; read it off the document again.");
        }
    }

    private void number(String claimed) {
        String bare = bare(claimed);
        if (!bare.isEmpty() && !bare.equals(zone.number())) {
            add(
                    Discrepancy.Kind.NUMBER,
                    "The zone says the number " + zone.number() + "; the document is filed as " + claimed.strip() + ".",
                    "Numbers are mistyped, and some cards print a second number that people take for it.");
        }
    }

    private static String bare(String number) {
        StringBuilder bare = new StringBuilder(number.length());
        number.toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private void birth(String claimed) {
        LocalDate day = day(claimed);
        if (day != null && !zone.birth().mayBe(day)) {
            add(
                    Discrepancy.Kind.BIRTH_DATE,
                    "The zone says that the holder was born on " + zone.birth().printed()
                            + " (year, month, day); the claimed day is " + day + ".",
                    "Days are mistyped, and day and month change places between countries.");
        }
    }

    private static @Nullable LocalDate day(String claimed) {
        String text = claimed.strip();
        if (text.length() < ISO_DAY_CHARS) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, ISO_DAY_CHARS), DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void expiry(@Nullable LocalDate usedOn) {
        LocalDate last = usedOn == null ? null : zone.expiry().findExpiry(usedOn);
        if (last != null && last.isBefore(usedOn)) {
            add(
                    Discrepancy.Kind.EXPIRED,
                    "The document was valid until " + last + " and was shown on " + usedOn + ".",
                    "Many people notice only when they are asked that their document has run out.");
        }
    }

    private void issuer(String claimed) {
        String here = IssuingState.code(zone.issuer());
        String there = IssuingState.code(claimed);
        if (!here.isEmpty() && !there.isEmpty() && !here.equals(there)) {
            add(
                    Discrepancy.Kind.ISSUER,
                    "The zone says that " + zone.issuer() + " issued the document; it is filed as issued by "
                            + claimed.strip() + ".",
                    "Forms ask for several states, and people enter one in place of another.");
        }
    }

    private void add(Discrepancy.Kind kind, String what, String innocent) {
        found.add(new Discrepancy(kind, what, innocent));
    }
}
