package dev.kkachi.records;

/// How a column is called, without regard to how its header is written: `Full Name`, `full_name`, `fullName` and
/// `FULL-NAME` are one column.
final class HeaderName {
    private HeaderName() {}

    /// Returns the letters and digits of `printed` in lower case.
    static String of(String printed) {
        StringBuilder name = new StringBuilder(printed.length());
        printed.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(name::appendCodePoint);
        return name.toString();
    }
}
