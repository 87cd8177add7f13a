package dev.kkachi.copies.spi;

/// The texts among which copies are looked for. A text is asked for twice, when it is read and when a passage in it
/// is shown, from several threads, so that nobody has to hold all of them.
public interface TextSource {
    /// Returns how many there are.
    int size();

    /// Returns the name by which a person knows text `number`, counted from 0.
    String id(int number);

    /// Returns text `number`; the same one each time.
    String text(int number);
}
