package dev.kkachi.simulator;

import java.util.List;

/// A chain of fresh wallets on Tron: at each hop a round tenth or so is peeled off for the first broker and the rest
/// moves on; what is left at the end goes to the second.
final class Peeling {
    private static final long DOLLAR_MICROS = 1_000_000;

    private final World world;
    private final List<Broker> brokers;
    private final Orders orders;
    private final Dice dice;

    /// Who says where the brokers shall pay.
    @FunctionalInterface
    interface Orders {
        /// Returns the order to sell `micros` of what lies at `from`.
        Broker.Order of(Account from, long micros);
    }

    Peeling(World world, List<Broker> brokers, Orders orders) {
        this.world = world;
        this.brokers = List.copyOf(brokers);
        this.orders = orders;
        dice = world.dice("peeling");
    }

    /// Peels all that lies at `landing`.
    void begin(Account landing) {
        later(landing, dice.between(4, 6));
    }

    private void later(Account wallet, long hops) {
        world.agenda().in(dice.between(20 * Times.MINUTE, 5 * Times.HOUR), () -> peel(wallet, hops));
    }

    private void peel(Account wallet, long hops) {
        long all = wallet.balance(Coin.TRON_USDT);
        if (hops == 0) {
            brokers.getLast().receive(orders.of(wallet, all));
            return;
        }
        long peeled = all * dice.between(6, 14) / 100 / DOLLAR_MICROS * DOLLAR_MICROS;
        brokers.getFirst().receive(orders.of(wallet, peeled));
        Account next = world.addresses().tron();
        world.chronicle().pay(wallet, next, Coin.TRON_USDT, all - peeled);
        later(next, hops - 1);
    }
}
