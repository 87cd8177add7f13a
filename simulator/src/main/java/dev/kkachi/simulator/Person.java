package dev.kkachi.simulator;

/// Somebody with a wallet, a coin that they use, and a deposit address at their exchange.
///
/// @param wallet where they keep their money
/// @param coin which money it is
/// @param bank the exchange where they buy and sell
/// @param deposit their address there; nothing of it is seen before they sell
record Person(Account wallet, Coin coin, Exchange bank, Account deposit) {
    /// Returns a new person who uses `coin`.
    static Person who(World world, Exchange bank, Coin coin) {
        return new Person(world.addresses().on(coin.chain()), coin, bank, bank.depositAddress(coin.chain()));
    }

    long balance() {
        return wallet.balance(coin);
    }

    /// Buys for `micros`.
    void buyCoins(long micros) {
        bank.withdraw(wallet, coin, micros);
    }

    /// Sells `percent` of what they have.
    void sellCoins(long percent) {
        long micros = balance() * percent / 100;
        if (micros > 0) {
            bank.deposit(wallet, deposit, coin, micros);
        }
    }
}
