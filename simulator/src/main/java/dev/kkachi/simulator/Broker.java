package dev.kkachi.simulator;

import java.util.function.LongConsumer;

/// Who sells Tether for others at an exchange, no questions asked: what comes in is worked off in the order in which it
/// came, less a commission that goes to a purse of its own. The money of all customers lies at one desk, so that only
/// who respects that order can tell whose is whose.
final class Broker {
    private static final long PARTS = 10_000;
    private static final long CENT_MICROS = 10_000;

    private final World world;
    private final String name;
    private final Dice dice;
    private final Account desk;
    private final Account purse;
    private long busyUntil;

    /// What a customer wants: sell so much, and have the exchange credit it to this deposit address.
    ///
    /// @param from the customer's wallet
    /// @param micros how much is sold
    /// @param bank where
    /// @param deposit the address that is credited
    /// @param settled told of the commission
    record Order(Account from, long micros, Exchange bank, Account deposit, LongConsumer settled) {}

    private Broker(World world, String name) {
        this.world = world;
        this.name = name;
        dice = world.dice(name);
        desk = world.addresses().tron();
        purse = world.addresses().tron();
    }

    static Broker open(World world, String name) {
        return new Broker(world, name);
    }

    String name() {
        return name;
    }

    Account desk() {
        return desk;
    }

    Account purse() {
        return purse;
    }

    /// Takes in what a customer sends; it is sold when it is its turn.
    void receive(Order order) {
        world.chronicle().pay(order.from(), desk, Coin.TRON_USDT, order.micros());
        long ready = world.agenda().now() + dice.hours(1, 22);
        busyUntil = Math.max(ready, busyUntil + dice.between(1 * Times.MINUTE, 9 * Times.MINUTE));
        world.agenda().at(busyUntil, () -> settle(order));
    }

    private void settle(Order order) {
        long commission = order.micros() * dice.between(150, 300) / PARTS / CENT_MICROS * CENT_MICROS;
        order.bank().deposit(desk, order.deposit(), Coin.TRON_USDT, order.micros() - commission);
        world.chronicle().pay(desk, purse, Coin.TRON_USDT, commission);
        order.settled().accept(commission);
    }
}
