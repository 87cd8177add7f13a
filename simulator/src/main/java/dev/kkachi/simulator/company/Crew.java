package dev.kkachi.simulator.company;

import java.util.List;

/// A kind of ring: how operators of that kind work, by what was published of them.
interface Crew {
    /// Returns what the truth file calls it.
    String kind();

    /// Returns the fewest personas of such a ring.
    int least();

    /// Returns the most.
    int most();

    /// Writes it on the sheets of the personas.
    void play(List<Figure> personas, Ring ring);
}
