package dev.kkachi.documents;

import java.util.List;

/// What the machine-readable zone of a passport, identity card or visa says (ICAO Doc 9303, parts 3 to
/// 7). It has no component for nationality and sex, although the zone prints them: nothing here may be
/// weighed by them.
///
/// @param format the size of the document
/// @param code the kind of document, such as `P` or `ID`
/// @param issuer who issued it, as the zone prints it without fillers: three letters as a rule, `D` for
///     Germany
/// @param names whose it is
/// @param number its number, without fillers
/// @param birth the day of birth
/// @param expiry the last day on which it is valid
/// @param optional what the issuer adds, often a personal number, without fillers at its end
/// @param checks every check digit of the format, in the order of the zone
/// @param hints what had to be mended before the zone could be read
public record MachineReadableZone(
        Format format,
        String code,
        String issuer,
        Names names,
        String number,
        ZoneDate birth,
        ZoneDate expiry,
        String optional,
        List<Check> checks,
        List<Hint> hints) {
    public MachineReadableZone {
        checks = List.copyOf(checks);
        hints = List.copyOf(hints);
    }

    /// Reads `printed`, whose lines are parted by line breaks or blanks, or run on. Whatever it holds,
    /// the answer is a value.
    public static ZoneReading read(String printed) {
        return ZoneReader.read(printed);
    }

    /// Returns the check digits that do not fit.
    public List<Check> failures() {
        return checks.stream().filter(check -> !check.holds()).toList();
    }

    /// The sizes of documents, each with its own layout.
    public enum Format {
        /// An identity card: three lines of 30 characters.
        TD1(3, 30),
        /// A larger card: two lines of 36.
        TD2(2, 36),
        /// A passport: two lines of 44.
        TD3(2, 44),
        /// A visa that fills a page: two lines of 44.
        MRV_A(2, 44),
        /// A smaller visa: two lines of 36.
        MRV_B(2, 36);

        private final int lines;
        private final int chars;

        Format(int lines, int chars) {
            this.lines = lines;
            this.chars = chars;
        }

        /// Returns how many lines the zone has.
        public int lines() {
            return lines;
        }

        /// Returns how many characters each line has.
        public int chars() {
            return chars;
        }

        boolean isVisa() {
            return this == MRV_A || this == MRV_B;
        }
    }

    /// The names of the holder, in Latin letters as the zone prints them, words parted by blanks.
    ///
    /// @param primary the family name as a rule
    /// @param secondary the given names, empty if there are none
    /// @param isCut whether they fill their line, so that letters may be missing at the end
    public record Names(String primary, String secondary, boolean isCut) {}

    /// One check digit.
    ///
    /// @param part what it protects
    /// @param printed the digit in the zone
    /// @param computed the digit that it should be
    public record Check(Part part, char printed, char computed) {
        /// Says whether the digit fits. An absent optional part may print a filler in place of its zero.
        public boolean holds() {
            return printed == computed || (part == Part.OPTIONAL && printed == '<' && computed == '0');
        }
    }

    /// What a check digit protects.
    public enum Part {
        NUMBER("the document number"),
        BIRTH("the date of birth"),
        EXPIRY("the date of expiry"),
        OPTIONAL("the personal number"),
        COMPOSITE("the zone as a whole");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /// Returns the part in plain words.
        public String words() {
            return words;
        }
    }
}
