package dev.kkachi.audit;

/// What a log says of itself at a moment, to be signed and given to others: how many leaves it has, and
/// their root. The text is that of `c2sp.org/tlog-checkpoint`.
///
/// @param origin names the log, for ever
/// @param size how many leaves
/// @param root of all of them
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException(
                    "A checkpoint of '" + origin + "' with " + size + " leaves; the rule is a name of one line.");
        }
    }

    /// Returns its text.
    public String render() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /// Reads the text of a checkpoint; lines after the root are passed over, as the format asks.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(
                    "A checkpoint is misspelt; the rule is a line each of origin, size, root.");
        }
        byte[] root = java.util.Base64.getDecoder().decode(lines[2]);
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.of(root));
    }
}
