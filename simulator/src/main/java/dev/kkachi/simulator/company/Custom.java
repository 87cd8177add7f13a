package dev.kkachi.simulator.company;

import java.util.ArrayList;
import java.util.List;

/// How common a life is.
///
/// @param life the life
/// @param share how many of ten thousand people lead it
record Custom(Life life, int share) {
    private static final int CUSTOMS = 34;

    /// Returns the lives of a climate. The figures are guesses; those that many papers count (working at
    /// odd hours, VPN services, several jobs) are kept near what they say of remote workers.
    static List<Custom> of(Climate climate) {
        List<Custom> customs = new ArrayList<>(CUSTOMS);
        add(customs, climate, new AgencyCrew(), 600);
        add(customs, climate, new CoWorkers(), 350);
        add(customs, climate, new Couple(), 320);
        add(customs, climate, new Flatmates(), 240);
        add(customs, climate, new Students(), 140);
        add(customs, climate, new Bootcamper(), 160);
        add(customs, climate, new SecondHand(), 80);
        add(customs, climate, new LentPhone(), 40);
        add(customs, climate, new Juggler(), 50);
        add(customs, climate, new VpnUser(), 650);
        add(customs, climate, new Traveller(), 520);
        add(customs, climate, new NightOwl(), 420);
        add(customs, climate, new EarlyBird(), 160);
        add(customs, climate, new Overworked(), 200);
        add(customs, climate, new NewParent(), 160);
        add(customs, climate, new Moonlighter(), 180);
        add(customs, climate, new HomeMover(), 360);
        add(customs, climate, new Emigrant(), 120);
        add(customs, climate, new Nomad(), 140);
        add(customs, climate, new PrivacyLover(), 160);
        add(customs, climate, new OwnServer(), 70);
        add(customs, climate, new Refugee(), 60);
        add(customs, climate, new SouthKorean(), 70);
        add(customs, climate, new KoreanInChina(), 15);
        add(customs, climate, new NameChanged(), 130);
        add(customs, climate, new ItAdmin(), 50);
        add(customs, climate, new HelpfulChild(), 90);
        add(customs, climate, new HomeLab(), 25);
        add(customs, climate, new CryptoPaid(), 160);
        add(customs, climate, new CryptoTurned(), 70);
        add(customs, climate, new Remitter(), 110);
        add(customs, climate, new BankChanger(), 110);
        add(customs, climate, new BrokenLaptop(), 160);
        add(customs, climate, new SmallFlat(), 200);
        add(customs, climate, new CameraShy(), 120);
        add(customs, climate, new Migrator(), 20);
        add(customs, climate, new Collector(), 50);
        add(customs, climate, new Ghostly(), 110);
        return customs;
    }

    /// Some things are much more common in one climate than in another.
    private static void add(List<Custom> customs, Climate climate, Life life, int share) {
        boolean more = (life.name().length() & 1) == 1;
        customs.add(new Custom(life, more ? (int) (share * climate.turmoil()) : share));
    }
}
