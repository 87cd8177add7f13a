package dev.kkachi.simulator;

import dev.kkachi.model.Chain;

/// An exchange: it pays out of one hot wallet per chain, gives every customer deposit addresses of their own, and
/// sweeps what arrives there into the hot wallet within the day.
final class Exchange {
    private static final long STOCK_MICROS = 250_000_000L * 1_000_000;

    private final World world;
    private final String name;
    private final Dice dice;
    private final Account onEthereum;
    private final Account onTron;

    private Exchange(World world, String name) {
        this.world = world;
        this.name = name;
        dice = world.dice(name);
        onEthereum = world.addresses().ethereum();
        onTron = world.addresses().tron();
    }

    /// Opens an exchange with the money of customers who came before the ledger begins.
    static Exchange open(World world, String name) {
        Exchange exchange = new Exchange(world, name);
        for (Coin coin : Coin.values()) {
            if (coin.isMoney()) {
                String why = "customers' deposits before 2021";
                world.chronicle().open(new Opening(exchange.hotWallet(coin.chain()), coin, STOCK_MICROS, why));
            }
        }
        return exchange;
    }

    String name() {
        return name;
    }

    Account hotWallet(Chain chain) {
        return chain.equals(Chain.TRON) ? onTron : onEthereum;
    }

    /// Returns a new deposit address for a customer.
    Account depositAddress(Chain chain) {
        return world.addresses().on(chain);
    }

    /// Pays a customer who has bought `micros` of `coin`.
    void withdraw(Account to, Coin coin, long micros) {
        world.chronicle().pay(hotWallet(coin.chain()), to, coin, micros);
    }

    /// Takes in what a customer sells.
    void deposit(Account from, Account depositAddress, Coin coin, long micros) {
        world.chronicle().pay(from, depositAddress, coin, micros);
        world.agenda().in(dice.hours(1, 20), () -> sweep(depositAddress, coin));
    }

    private void sweep(Account depositAddress, Coin coin) {
        long all = depositAddress.balance(coin);
        if (all > 0) {
            world.chronicle().pay(depositAddress, hotWallet(coin.chain()), coin, all);
        }
    }
}
