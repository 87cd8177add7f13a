package dev.kkachi.text.internal;

import java.util.Map;

/// Background frequencies of name parts, in bits.
public final class Background {
    private static final Background BACKGROUND = new Background();
    private static final int SCALE = 16;
    private static final double RARE = 16;
    private static final double BEARERS = 100_000;

    private final TokenTable persons = new TokenTable();
    private final TokenTable organisations = new TokenTable();
    private final TokenTable koreans = new TokenTable();
    private final TokenTable western = new TokenTable();

    private Background() {
        for (Map.Entry<String, Integer> word : Lexicon.get().commonPerMille().entrySet()) {
            double bits = Math.log(1000.0 / word.getValue()) / Math.log(2);
            organisations.put(Hash.of(word.getKey()), (int) Math.max(1, bits * SCALE));
        }
        Table.each("person-names.tsv", cells -> {
            addNames(Integer.parseInt(cells[0]), cells[1]);
            if (cells.length > 2) {
                mark(cells[1], cells[2].equals("korean") ? koreans : western);
            }
        });
    }

    /// Adds names that so many of a hundred thousand bear; the language that bears a name most decides.
    private void addNames(int bearers, String names) {
        int scaled = (int) (Math.log(BEARERS / bearers) / Math.log(2) * SCALE);
        for (String name : names.split(" ", -1)) {
            long hash = Hash.of(name);
            int known = persons.get(hash);
            persons.put(hash, known == 0 ? scaled : Math.min(known, scaled));
        }
    }

    private static void mark(String names, TokenTable table) {
        for (String name : names.split(" ", -1)) {
            table.put(Hash.of(name), 1);
        }
    }

    /// Says whether a token is a given name of Europe or the Americas or a short form of one, and no Korean surname.
    boolean isWesternGiven(long hash) {
        return (western.get(hash) != 0 || Variants.get().namesOf(hash) != 0) && koreans.get(hash) == 0;
    }

    /// Returns the weight of a token among the names of persons from outside Korea; without end where it is not known.
    double strangerBits(long hash) {
        int scaled = koreans.get(hash) == 0 ? persons.get(hash) : 0;
        return scaled == 0 ? Double.POSITIVE_INFINITY : (double) scaled / SCALE;
    }

    /// Returns the one table.
    public static Background get() {
        return BACKGROUND;
    }

    /// Returns the weight of a token. What is read as a person's name for want of a schema may be a company's: a word
    /// that nobody is known to bear is as common there as it is among organisations.
    public double bits(long hash, boolean person) {
        int borne = person ? persons.get(hash) : 0;
        int scaled = borne == 0 ? organisations.get(hash) : borne;
        return scaled == 0 ? RARE : (double) scaled / SCALE;
    }
}
