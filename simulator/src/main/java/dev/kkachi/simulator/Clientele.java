package dev.kkachi.simulator;

import java.util.List;

/// The brokers' other customers: they buy Tether, send round amounts of it, and have it sold at addresses of their own.
final class Clientele {
    private static final int CUSTOMERS = 48;

    private final World world;
    private final Town town;
    private final List<Broker> brokers;
    private final Dice dice;

    Clientele(World world, Town town, List<Broker> brokers) {
        this.world = world;
        this.town = town;
        this.brokers = List.copyOf(brokers);
        dice = world.dice("clientele");
    }

    void begin() {
        for (int i = 0; i < CUSTOMERS; i++) {
            Person customer = Person.who(world, dice.pick(town.exchanges()), Coin.TRON_USDT);
            long orders = dice.between(4, 36);
            for (int j = 0; j < orders; j++) {
                long second = Times.BEGIN + dice.between(0, Times.LAST_CONVERSION - Times.BEGIN);
                world.agenda().at(second, () -> order(customer));
            }
        }
    }

    private void order(Person customer) {
        long micros = dice.between(2, 40) * 1_000 * 1_000_000;
        customer.buyCoins(micros);
        world.agenda()
                .in(
                        dice.hours(1, 30),
                        () -> dice.pick(brokers)
                                .receive(new Broker.Order(
                                        customer.wallet(),
                                        micros,
                                        customer.bank(),
                                        customer.deposit(),
                                        commission -> {})));
    }
}
