package dev.kkachi.simulator;

/// Spammers. One sees to whom people pay, makes an address that looks like the payee's, and puts it into the payer's
/// history, with a transfer of nothing or of a worthless token, hoping that the next payment is sent to the copy.
/// Another strews dust. Whoever takes either for a payment sees ties that do not exist.
final class Poisoner {
    private static final long WORTH_WHILE_MICROS = 100_000_000;
    private static final int NOTICED_PERCENT = 3;
    private static final long IMPOSTOR_STOCK_MICROS = 1_000_000_000L * 1_000_000;
    private static final int DUSTINGS = 24;
    private static final int DUSTED_AT_ONCE = 110;
    private static final long DUST_MICROS_MAX = 10_000;

    private final World world;
    private final Dice dice;
    private final Account mint;

    Poisoner(World world) {
        this.world = world;
        dice = world.dice("spam");
        mint = world.addresses().ethereum();
        world.chronicle()
                .open(new Opening(mint, Coin.IMPOSTOR, IMPOSTOR_STOCK_MICROS, "made by its owner out of nothing"));
        world.chronicle().watch(this::notice);
    }

    /// Sees every transfer, and acts upon some payments within two days.
    private void notice(Move move) {
        boolean worthWhile = move.coin().isMoney() && move.micros() >= WORTH_WHILE_MICROS && move.from() != move.to();
        if (worthWhile && move.coin() != Coin.TRON_USDT && dice.chance(NOTICED_PERCENT)) {
            long delay = dice.between(2 * Times.MINUTE, 40 * Times.HOUR);
            world.agenda().in(delay, () -> poison(move.from(), move.to(), move.coin()));
        }
    }

    private void poison(Account payer, Account payee, Coin coin) {
        Account lookalike = world.addresses().lookalike(payee);
        if (dice.chance(50)) {
            world.chronicle().pay(payer, lookalike, coin, 0);
        } else {
            long micros = dice.micros(5, 5_000);
            world.chronicle().pay(mint, lookalike, Coin.IMPOSTOR, micros);
            world.chronicle().pay(lookalike, payer, Coin.IMPOSTOR, micros);
        }
    }

    /// Strews dust over those who live an ordinary life.
    void strewDust(OrdinaryLife life, Exchange bank) {
        Person strewer = Person.who(world, bank, Coin.TRON_USDT);
        for (int i = 0; i < DUSTINGS; i++) {
            long second = Times.BEGIN + dice.between(1, 1_090) * Times.DAY;
            world.agenda().at(second, () -> {
                strewer.buyCoins(DUSTED_AT_ONCE * DUST_MICROS_MAX);
                for (int j = 0; j < DUSTED_AT_ONCE; j++) {
                    Account dusted = dice.pick(life.people(Coin.TRON_USDT)).wallet();
                    long micros = dice.between(1, DUST_MICROS_MAX);
                    world.chronicle().pay(strewer.wallet(), dusted, Coin.TRON_USDT, micros);
                }
            });
        }
    }
}
