import org.jspecify.annotations.NullMarked;

/// What programs of others are answered twice alike, and what they are told without asking.
@NullMarked
module dev.kkachi.exchange {
    exports dev.kkachi.exchange;
    exports dev.kkachi.exchange.spi;

    requires transitive dev.kkachi.access;
    requires transitive dev.kkachi.cases;
    requires dev.kkachi.files;
    requires static transitive org.jspecify;
}
