package dev.kkachi.simulator;

/// Workers who share a collector, a host, and, which gives them away, a deposit address at an exchange.
final class Cell {
    private final World world;
    private final Exchange bank;
    private final Truth truth;
    private final Account treasury;
    private final Dice dice;
    private final Account collector;
    private final Account deposit;
    private final Person host;

    Cell(World world, Exchange bank, Truth truth, Account treasury) {
        this.world = world;
        this.bank = bank;
        this.truth = truth;
        this.treasury = treasury;
        collector = world.addresses().ethereum();
        deposit = bank.depositAddress(Coin.USDC.chain());
        host = Person.who(world, bank, Coin.USDC);
        dice = world.dice(collector.address());
    }

    Account collector() {
        return collector;
    }

    Account deposit() {
        return deposit;
    }

    Person host() {
        return host;
    }

    /// Lets the collector pass on what has come in, every few days until all is over.
    void begin() {
        world.agenda().at(Times.BEGIN + dice.between(4, 8) * Times.DAY, this::passOn);
    }

    private void passOn() {
        long all = collector.balance(Coin.USDC);
        if (all > 0) {
            world.chronicle().pay(collector, treasury, Coin.USDC, all);
        }
        long now = world.agenda().now();
        if (now < Times.LAST_COLLECTION) {
            world.agenda().at(Math.min(Times.LAST_COLLECTION, now + dice.hours(4 * 24, 8 * 24)), this::passOn);
        }
    }

    /// Takes what a worker owes the cell.
    void collect(Account worker, long micros) {
        world.chronicle().pay(worker, collector, Coin.USDC, micros);
    }

    /// Takes what a worker owes the host, who sells it now and then.
    void payHost(Account worker, long micros) {
        world.chronicle().pay(worker, host.wallet(), Coin.USDC, micros);
        truth.became(Fate.HOSTS, micros);
        if (dice.chance(12)) {
            world.agenda().in(dice.hours(3, 60), () -> host.sellCoins(100));
        }
    }

    /// Sells for a worker, at the address that all of the cell use.
    void sell(Account worker, long micros) {
        bank.deposit(worker, deposit, Coin.USDC, micros);
        truth.became(Fate.WORKERS, micros);
    }
}
