import org.jspecify.annotations.NullMarked;

/// An invented case with a known truth, played by invented people on invented ledgers: what the other
/// modules are tried on. Knows the nouns and how files are written, and no engine, as no engine knows it.
@NullMarked
module dev.kkachi.simulator {
    exports dev.kkachi.simulator;
    exports dev.kkachi.simulator.company;

    requires dev.kkachi.files;
    requires java.desktop;
    requires transitive dev.kkachi.model;
    requires static transitive org.jspecify;
}
