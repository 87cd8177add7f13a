package dev.kkachi.simulator;

/// A payment processor: customers pay it, and it pays the shop the next day. A hub that holds the money of many.
final class PaymentFirm {
    static final String NAME = "Millstone Pay";
    private static final long FEE_PARTS = 100;

    private final World world;
    private final Dice dice;
    private final Account onEthereum;
    private final Account onTron;

    PaymentFirm(World world) {
        this.world = world;
        dice = world.dice(NAME);
        onEthereum = world.addresses().ethereum();
        onTron = world.addresses().tron();
    }

    Account account(Coin coin) {
        return coin == Coin.TRON_USDT ? onTron : onEthereum;
    }

    /// Takes a customer's payment for `shop`.
    void pay(Account customer, Account shop, Coin coin, long micros) {
        Account account = account(coin);
        world.chronicle().pay(customer, account, coin, micros);
        long fee = micros / FEE_PARTS;
        world.agenda().in(dice.hours(8, 30), () -> world.chronicle().pay(account, shop, coin, micros - fee));
    }
}
