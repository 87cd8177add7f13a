package dev.kkachi.simulator;

import java.util.List;

/// A mixer on Ethereum, which takes in and pays out the same few round amounts, so that nobody can tell whose is whose.
final class Mixer {
    static final String NAME = "Fogbank Mixer";
    private static final long STOCK_MICROS = 2_000_000L * 1_000_000;
    private static final List<Long> ROUND_MICROS = List.of(100_000_000L, 1_000_000_000L);

    private final World world;
    private final Dice dice;
    private final Account account;

    private Mixer(World world) {
        this.world = world;
        dice = world.dice(NAME);
        account = world.addresses().ethereum();
    }

    static Mixer open(World world) {
        Mixer mixer = new Mixer(world);
        world.chronicle().open(new Opening(mixer.account, Coin.USDC, STOCK_MICROS, "put in by others before 2021"));
        return mixer;
    }

    Account account() {
        return account;
    }

    /// Takes a round part of what `who` has, and pays as much, days later, to an address that nobody has seen before.
    void mix(Account who) {
        for (long round : ROUND_MICROS.reversed()) {
            if (who.balance(Coin.USDC) >= round) {
                world.chronicle().pay(who, account, Coin.USDC, round);
                Account fresh = world.addresses().ethereum();
                world.agenda()
                        .in(
                                dice.hours(12, 240),
                                () -> world.chronicle().pay(account, fresh, Coin.USDC, round - round / 500));
                return;
            }
        }
    }
}
