package dev.kkachi.networks;

/// All addresses of one version, cut into segments: segment `i` reaches from its start to the start of
/// the next, the first begins at the lowest address, and neighbours have different values. Handles are
/// `int`.
sealed interface Segments permits Segments4, Segments6 {
    /// Returns how many segments there are, at least one.
    int count();

    /// Returns the upper half of the first address of segment `index`.
    long startHigh(int index);

    /// Returns the lower half of the first address of segment `index`.
    long startLow(int index);

    /// Returns the value of segment `index`, or [RangeMap#NONE].
    int value(int index);

    /// Returns how many bytes its arrays take.
    long bytes();
}
