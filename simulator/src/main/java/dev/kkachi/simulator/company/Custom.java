package dev.kkachi.simulator.company;

import java.util.List;

/// How common a life is. The figures are guesses; those that many papers count (work at odd hours, VPN
/// services, several jobs) are kept near what they say of remote workers.
///
/// @param life the life
/// @param coast how many of ten thousand people lead it on the coast
/// @param highland how many do in the highlands
record Custom(Life life, int coast, int highland) {
    private static final List<Custom> ALL = List.of(
            new Custom(new AgencyCrew(), 600, 960),
            new Custom(new CoWorkers(), 350, 525),
            new Custom(new Couple(), 320, 255),
            new Custom(new Flatmates(), 240, 405),
            new Custom(new Students(), 140, 195),
            new Custom(new Bootcamper(), 160, 95),
            new Custom(new SecondHand(), 80, 160),
            new Custom(new LentPhone(), 40, 70),
            new Custom(new Juggler(), 50, 80),
            new Custom(new VpnUser(), 650, 975),
            new Custom(new Traveller(), 520, 675),
            new Custom(new NightOwl(), 420, 335),
            new Custom(new EarlyBird(), 160, 220),
            new Custom(new Overworked(), 200, 320),
            new Custom(new NewParent(), 160, 160),
            new Custom(new Moonlighter(), 180, 270),
            new Custom(new HomeMover(), 360, 285),
            new Custom(new Emigrant(), 120, 190),
            new Custom(new Nomad(), 140, 235),
            new Custom(new PrivacyLover(), 160, 95),
            new Custom(new OwnServer(), 70, 125),
            new Custom(new Refugee(), 60, 100),
            new Custom(new SouthKorean(), 70, 45),
            new Custom(new KoreanInChina(), 15, 30),
            new Custom(new NameChanged(), 130, 100),
            new Custom(new ItAdmin(), 50, 40),
            new Custom(new HelpfulChild(), 90, 60),
            new Custom(new HomeLab(), 25, 40),
            new Custom(new CryptoPaid(), 160, 285),
            new Custom(new CryptoTurned(), 70, 130),
            new Custom(new Remitter(), 110, 195),
            new Custom(new BankChanger(), 110, 150),
            new Custom(new BrokenLaptop(), 160, 110),
            new Custom(new SmallFlat(), 200, 300),
            new Custom(new CameraShy(), 120, 190),
            new Custom(new Migrator(), 20, 15),
            new Custom(new Collector(), 50, 70),
            new Custom(new Ghostly(), 110, 165));

    /// Returns all lives: those that several share come first, while there are people for them.
    static List<Custom> all() {
        return ALL;
    }

    /// Returns how many of ten thousand people lead it.
    int share(Climate climate) {
        return switch (climate) {
            case COAST -> coast;
            case HIGHLAND -> highland;
        };
    }
}
