package dev.kkachi.simulator;

/// A pool on Ethereum that gives one stablecoin for the other, in the same transaction and at a small cost.
final class Pool {
    static final String NAME = "Slipway stable pool";
    private static final long STOCK_MICROS = 90_000_000L * 1_000_000;
    private static final long PARTS = 10_000;

    private final World world;
    private final Dice dice;
    private final Account account;

    private Pool(World world) {
        this.world = world;
        dice = world.dice(NAME);
        account = world.addresses().ethereum();
    }

    static Pool open(World world) {
        Pool pool = new Pool(world);
        String why = "put in by those whose pool it is";
        world.chronicle().open(new Opening(pool.account, Coin.USDC, STOCK_MICROS, why));
        world.chronicle().open(new Opening(pool.account, Coin.USDT, STOCK_MICROS, why));
        return pool;
    }

    Account account() {
        return account;
    }

    /// Swaps `micros` of `coin` for the other, and returns what the swap cost.
    long swap(Account who, Coin coin, long micros) {
        Coin other = coin == Coin.USDC ? Coin.USDT : Coin.USDC;
        long given = micros * (PARTS - dice.between(4, 30)) / PARTS;
        Move in = world.chronicle().pay(who, account, coin, micros);
        Move out = world.chronicle().answer(in, other, given);
        world.chronicle().convert(in, out, "swap event");
        return micros - given;
    }
}
