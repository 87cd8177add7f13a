package dev.kkachi.text.internal;

/// Sounds of neighbouring tokens, run together into one word; reused, so that nothing is allocated.
final class RunTogether {
    private final byte[] sounds = new byte[Runs.RUN_MAX * 2 * Tokens.LETTERS_MAX];
    private int count;

    void clear() {
        count = 0;
    }

    /// Adds sounds. One that was just heard is not heard again: `Seleznyov Valery` has one v in the middle.
    void append(byte[] data, int from, int length) {
        int skipped = count > 0 && length > 0 && sounds[count - 1] == data[from] ? 1 : 0;
        System.arraycopy(data, from + skipped, sounds, count, length - skipped);
        count += length - skipped;
    }

    byte[] sounds() {
        return sounds;
    }

    int count() {
        return count;
    }
}
