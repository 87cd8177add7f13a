package dev.kkachi.simulator;

/// A bridge for Tether from Ethereum to Tron: it keeps what arrives in a vault on one side and pays, minutes later and
/// less a fee, out of the vault on the other.
final class Bridge {
    static final String NAME = "Causeway Bridge";
    private static final long STOCK_MICROS = 60_000_000L * 1_000_000;
    private static final long FIXED_FEE_MICROS = 1_500_000;
    private static final long FEE_PARTS = 1_000;

    private final World world;
    private final Dice dice;
    private final Account vault;
    private final Account tronVault;

    private Bridge(World world) {
        this.world = world;
        dice = world.dice(NAME);
        vault = world.addresses().ethereum();
        tronVault = world.addresses().tron();
    }

    static Bridge open(World world) {
        Bridge bridge = new Bridge(world);
        world.chronicle()
                .open(new Opening(
                        bridge.tronVault, Coin.TRON_USDT, STOCK_MICROS, "lent by those who live on its fees"));
        return bridge;
    }

    Account vault() {
        return vault;
    }

    Account tronVault() {
        return tronVault;
    }

    /// Carries `micros` over to `to`, tells `landed` when they are there, and returns the fee.
    long carry(Account from, long micros, Account to, Runnable landed) {
        long fee = FIXED_FEE_MICROS + micros / FEE_PARTS;
        Move in = world.chronicle().pay(from, vault, Coin.USDT, micros);
        world.agenda().in(dice.between(3 * Times.MINUTE, 20 * Times.MINUTE), () -> {
            Move out = world.chronicle().pay(tronVault, to, Coin.TRON_USDT, micros - fee);
            world.chronicle().convert(in, out, "bridge event");
            landed.run();
        });
        return fee;
    }
}
