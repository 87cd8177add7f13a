package dev.kkachi.documents;

import dev.kkachi.documents.MachineReadableZone.Check;
import dev.kkachi.documents.MachineReadableZone.Format;
import dev.kkachi.documents.MachineReadableZone.Names;
import dev.kkachi.documents.MachineReadableZone.Part;
import java.util.ArrayList;
import java.util.List;

/// Cuts the lines of a zone into what they say. Where only digits or only letters may stand, look-alikes
/// are read as what must be meant; in a document number both may stand, and an `O` is read as a zero (or
/// the other way) only where that, and nothing else, makes its check digit fit.
final class ZoneReader {
    private static final String DIGITS_LOOK_LIKE = "OQDILZSBG";
    private static final String DIGITS_MEANT = "000112586";
    private static final String LETTERS_LOOK_LIKE = "01258";
    private static final String LETTERS_MEANT = "OIZSB";
    private static final int NUMBER_CHARS = 9;

    private final Format format;
    private final List<String> lines;
    private final List<Hint> hints;
    private final List<Check> checks = new ArrayList<>();

    private ZoneReader(ZoneLines found) {
        this.format = found.format();
        this.lines = found.lines();
        this.hints = new ArrayList<>(found.hints());
    }

    static ZoneReading read(String printed) {
        ZoneLines found = ZoneLines.find(printed);
        if (found == null) {
            return new ZoneReading.NoZone("The text is no machine-readable zone: those have 2 lines of 44 or 36 or"
                    + " 3 lines of 30 capital letters, digits and fillers.");
        }
        MachineReadableZone zone = new ZoneReader(found).zone();
        boolean isSomebodys =
                !zone.number().isEmpty() && !zone.names().primary().isEmpty();
        if (isSomebodys && zone.birth().isPossible() && zone.expiry().isPossible()) {
            return new ZoneReading.Read(zone);
        }
        return new ZoneReading.NoZone(
                "The text has the form of a machine-readable zone, but no name, number, or days of"
                        + " birth and expiry where those must stand.");
    }

    private MachineReadableZone zone() {
        return format == Format.TD1 ? card() : twoLines();
    }

    private MachineReadableZone card() {
        String top = lines.get(0);
        String middle = lines.get(1);
        Numbered number = number(top, 5, 30);
        String birth = digits(middle.substring(0, 6));
        String expiry = digits(middle.substring(8, 14));
        String optional = number.rest() + middle.substring(18, 29);
        check(Part.NUMBER, number.checkDigit(), number.checked());
        char birthDigit = digit(middle.charAt(6));
        check(Part.BIRTH, birthDigit, birth);
        char expiryDigit = digit(middle.charAt(14));
        check(Part.EXPIRY, expiryDigit, expiry);
        String all = number.field() + birth + birthDigit + expiry + expiryDigit + middle.substring(18, 29);
        check(Part.COMPOSITE, digit(middle.charAt(29)), all);
        return zone(new Fields(top, lines.get(2), number, birth, expiry, optional));
    }

    private MachineReadableZone twoLines() {
        String bottom = lines.get(1);
        String birth = digits(bottom.substring(13, 19));
        String expiry = digits(bottom.substring(21, 27));
        char birthDigit = digit(bottom.charAt(19));
        char expiryDigit = digit(bottom.charAt(27));
        int optionalEnd = switch (format) {
            case TD3 -> 42;
            case TD2 -> 35;
            case TD1, MRV_A, MRV_B -> format.chars();
        };
        String optional = bottom.substring(28, optionalEnd);
        Numbered number = format == Format.TD2 ? longNumber(bottom, optional) : number(bottom, 0, 10);
        check(Part.NUMBER, number.checkDigit(), number.checked());
        check(Part.BIRTH, birthDigit, birth);
        check(Part.EXPIRY, expiryDigit, expiry);
        String all = number.field().substring(0, 10) + birth + birthDigit + expiry + expiryDigit + optional;
        if (format == Format.TD3) {
            char optionalDigit = digit(bottom.charAt(42));
            check(Part.OPTIONAL, optionalDigit, optional);
            check(Part.COMPOSITE, digit(bottom.charAt(43)), all + optionalDigit);
        } else if (format == Format.TD2) {
            check(Part.COMPOSITE, digit(bottom.charAt(35)), all);
        }
        String rest = format == Format.TD2 ? number.rest() : optional;
        return zone(new Fields(lines.get(0), lines.get(0).substring(5), number, birth, expiry, rest));
    }

    /// What the lines say, before it is tidied.
    private record Fields(String top, String names, Numbered number, String birth, String expiry, String optional) {}

    private MachineReadableZone zone(Fields fields) {
        return new MachineReadableZone(
                format,
                plain(fields.top().substring(0, 2)),
                plain(letters(fields.top().substring(2, 5))),
                names(fields.names()),
                fields.number().number().replace("<", ""),
                new ZoneDate(fields.birth()),
                new ZoneDate(fields.expiry()),
                plain(fields.optional()),
                checks,
                hints);
    }

    /// A document number and what surrounds it.
    ///
    /// @param number with its fillers
    /// @param checkDigit the digit that is printed behind it
    /// @param checked what the digit is computed over
    /// @param field the whole field, for the composite check
    /// @param rest what follows in the optional field
    private record Numbered(String number, char checkDigit, String checked, String field, String rest) {}

    /// Reads the number that begins at `from`; a number of more than nine characters of a card goes on
    /// behind a filler in place of its check digit (ICAO Doc 9303, part 5, note j).
    private Numbered number(String line, int from, int to) {
        String nine = line.substring(from, from + NUMBER_CHARS);
        char behind = line.charAt(from + NUMBER_CHARS);
        String rest = line.substring(from + NUMBER_CHARS + 1, to);
        if (behind == '<' && rest.length() > 1 && rest.charAt(0) != '<') {
            return goingOn(nine, rest);
        }
        String mended = mended(nine, digit(behind));
        return new Numbered(mended, digit(behind), mended, mended + digit(behind) + rest, rest);
    }

    private Numbered longNumber(String line, String optional) {
        String nine = line.substring(0, NUMBER_CHARS);
        if (line.charAt(NUMBER_CHARS) == '<' && optional.charAt(0) != '<') {
            return goingOn(nine, optional);
        }
        Numbered number = number(line, 0, NUMBER_CHARS + 1);
        return new Numbered(number.number(), number.checkDigit(), number.checked(), number.field(), optional);
    }

    private static Numbered goingOn(String nine, String rest) {
        int filler = rest.indexOf('<');
        int end = filler < 0 ? rest.length() : filler;
        String number = nine + rest.substring(0, end - 1);
        return new Numbered(number, digit(rest.charAt(end - 1)), number, nine + '<' + rest, rest.substring(end));
    }

    private String mended(String number, char digit) {
        if (CheckDigits.of(number) == digit) {
            return number;
        }
        List<String> fitting = List.of(number.replace('O', '0'), number.replace('0', 'O')).stream()
                .filter(other -> !other.equals(number) && CheckDigits.of(other) == digit)
                .toList();
        if (fitting.size() != 1) {
            return number;
        }
        mistaken("In the document number letters O and zeros were mistaken for each other.");
        return fitting.getFirst();
    }

    private void check(Part part, char printed, String over) {
        checks.add(new Check(part, printed, CheckDigits.of(over)));
    }

    private void mistaken(String what) {
        Hint hint = new Hint(
                Hint.Sign.MENDED_ZONE, what, "Scanners and people who type a zone off take one for the other.");
        if (!hints.contains(hint)) {
            hints.add(hint);
        }
    }

    private String digits(String field) {
        String meant = translated(field, DIGITS_LOOK_LIKE, DIGITS_MEANT);
        if (!meant.equals(field)) {
            mistaken("In a day letters stood where only digits may stand.");
        }
        return meant;
    }

    private String letters(String field) {
        String meant = translated(field, LETTERS_LOOK_LIKE, LETTERS_MEANT);
        if (!meant.equals(field)) {
            mistaken("In a name or a state digits stood where only letters may stand.");
        }
        return meant;
    }

    private static char digit(char printed) {
        int place = DIGITS_LOOK_LIKE.indexOf(printed);
        return place < 0 ? printed : DIGITS_MEANT.charAt(place);
    }

    private static String translated(String field, String from, String to) {
        StringBuilder meant = new StringBuilder(field);
        for (int i = 0; i < field.length(); i++) {
            int place = from.indexOf(field.charAt(i));
            if (place >= 0) {
                meant.setCharAt(i, to.charAt(place));
            }
        }
        return meant.toString();
    }

    private Names names(String field) {
        String line = letters(field);
        int parting = line.indexOf("<<");
        String primary = parting < 0 ? line : line.substring(0, parting);
        String secondary = parting < 0 ? "" : line.substring(parting);
        return new Names(plain(primary), plain(secondary), !line.endsWith("<"));
    }

    private static String plain(String field) {
        return field.replace('<', ' ').strip().replaceAll(" +", " ");
    }
}
