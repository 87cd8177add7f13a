package dev.kkachi.simulator;

/// Who turns the collected wages into Tether on Tron, every ten days or so: swaps them in a few parts, splits them over
/// fresh wallets, hops once more, and sends each part over the bridge.
final class Treasurer {
    private static final long WORTH_WHILE_MICROS = 25_000L * 1_000_000;
    private static final long HUNDRED_MICROS = 100L * 1_000_000;

    private final World world;
    private final Town town;
    private final Truth truth;
    private final Peeling peeling;
    private final Dice dice;
    private final Account wallet;

    Treasurer(World world, Town town, Truth truth, Peeling peeling) {
        this.world = world;
        this.town = town;
        this.truth = truth;
        this.peeling = peeling;
        dice = world.dice("treasurer");
        wallet = world.addresses().ethereum();
    }

    Account wallet() {
        return wallet;
    }

    void begin() {
        world.agenda().at(Times.BEGIN + 12 * Times.DAY, this::convert);
    }

    private void convert() {
        long now = world.agenda().now();
        boolean last = now >= Times.LAST_CONVERSION;
        if (wallet.balance(Coin.USDC) >= (last ? 1 : WORTH_WHILE_MICROS)) {
            swap(dice.between(1, 3));
        }
        if (!last) {
            world.agenda().at(Math.min(Times.LAST_CONVERSION, now + dice.hours(9 * 24, 13 * 24)), this::convert);
        }
    }

    private void swap(long parts) {
        truth.became(Fate.SWAPS, town.pool().swap(wallet, Coin.USDC, part(Coin.USDC, wallet, parts)));
        if (parts > 1) {
            world.agenda().in(dice.between(4 * Times.MINUTE, 40 * Times.MINUTE), () -> swap(parts - 1));
        } else {
            world.agenda().in(dice.hours(1, 5), () -> split(dice.between(3, 6)));
        }
    }

    private void split(long parts) {
        Account fresh = world.addresses().ethereum();
        world.chronicle().pay(wallet, fresh, Coin.USDT, part(Coin.USDT, wallet, parts));
        world.agenda().in(dice.between(10 * Times.MINUTE, 50 * Times.MINUTE), () -> hop(fresh));
        if (parts > 1) {
            world.agenda().in(dice.between(1 * Times.MINUTE, 4 * Times.MINUTE), () -> split(parts - 1));
        }
    }

    private void hop(Account from) {
        Account next = world.addresses().ethereum();
        world.chronicle().pay(from, next, Coin.USDT, from.balance(Coin.USDT));
        world.agenda().in(dice.between(5 * Times.MINUTE, 3 * Times.HOUR), () -> carry(next));
    }

    private void carry(Account from) {
        Account landing = world.addresses().tron();
        long fee = town.bridge().carry(from, from.balance(Coin.USDT), landing, () -> peeling.begin(landing));
        truth.became(Fate.BRIDGE, fee);
    }

    /// Returns one of so many equal parts of what lies at `account`, rounded to hundreds; the last is the rest.
    private static long part(Coin coin, Account account, long parts) {
        long all = account.balance(coin);
        return parts == 1 ? all : all / parts / HUNDRED_MICROS * HUNDRED_MICROS;
    }
}
