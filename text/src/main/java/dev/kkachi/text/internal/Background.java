package dev.kkachi.text.internal;

import java.util.Map;

/// Background frequencies of name parts, in bits.
public final class Background {
    private static final Background BACKGROUND = new Background();
    private static final int SCALE = 16;
    private static final double RARE = 16;

    private final TokenTable persons = new TokenTable();
    private final TokenTable organisations = new TokenTable();

    private Background() {
        for (Map.Entry<String, Integer> word : Lexicon.get().commonPerMille().entrySet()) {
            double bits = Math.log(1000.0 / word.getValue()) / Math.log(2);
            organisations.put(Hash.of(word.getKey()), (int) Math.max(1, bits * SCALE));
        }
    }

    /// Returns the one table.
    public static Background get() {
        return BACKGROUND;
    }

    /// Returns the weight of a token.
    public double bits(long hash, boolean person) {
        int scaled = (person ? persons : organisations).get(hash);
        return scaled == 0 ? RARE : (double) scaled / SCALE;
    }
}
