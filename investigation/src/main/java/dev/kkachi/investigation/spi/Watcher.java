package dev.kkachi.investigation.spi;

/// Is told how far an investigation has come.
@FunctionalInterface
public interface Watcher {
    /// Nobody watches.
    Watcher NOBODY = stage -> {};

    /// Takes that `stage` begins now.
    void begins(Stage stage);

    /// The stages of an investigation, in their order.
    enum Stage {
        READING("reading the folder"),
        PAPERS("reading papers and pictures"),
        LISTS("asking the lists"),
        MONEY("following the money"),
        RINGS("looking for rings"),
        SIGNS("looking for signs"),
        WEIGHING("weighing"),
        WRITING("writing");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /// Returns what is done, with its place among all: `reading the folder (1 of 8)`.
        public String words() {
            return words + " (" + (ordinal() + 1) + " of " + values().length + ")";
        }
    }
}
