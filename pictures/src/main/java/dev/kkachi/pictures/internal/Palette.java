package dev.kkachi.pictures.internal;

import java.util.List;

/// Colours that people who see few colours tell apart (Okabe and Ito, 2008), each of another lightness.
final class Palette {
    /// Services.
    static final String SERVICE = "#d55e00";
    /// Merged wallets.
    static final String WALLETS = "#8b95a1";
    /// Single accounts.
    static final String ACCOUNT = "#3b4652";
    /// Seeds, text and outlines.
    static final String INK = "#111";
    /// What steps back.
    static final String FAINT = "#444";
    /// Behind a lane.
    static final String LANE = "#f6f7f9";

    private static final List<String> LANES = List.of("#0072b2", "#009e73", "#e69f00", "#cc79a7", "#56b4e9");

    private final List<Integer> numbers;

    /// Gives each of the lanes with these numbers its colour.
    Palette(List<Integer> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    /// Returns the colour of what flows in the lane with that number; white if it is not drawn.
    String lane(int number) {
        int index = numbers.indexOf(number);
        return index < 0 ? "#fff" : LANES.get(index % LANES.size());
    }
}
