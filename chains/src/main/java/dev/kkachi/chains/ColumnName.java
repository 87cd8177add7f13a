package dev.kkachi.chains;

/// How a column is called, without regard to how its header is written: `Transaction Hash`, `transaction_hash` and
/// `transactionHash` are one column.
final class ColumnName {
    private ColumnName() {}

    /// Returns the letters and digits of `printed` in lower case.
    static String of(String printed) {
        StringBuilder name = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                name.append(Character.toLowerCase(c));
            }
        }
        return name.toString();
    }
}
