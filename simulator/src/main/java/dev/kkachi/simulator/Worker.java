package dev.kkachi.simulator;

/// A worker under a false name, whose wages go to a wallet that is emptied within days.
final class Worker {
    private static final long HOST_PERCENT = 3;
    private static final long SELLS_FROM_MICROS = 1_500_000_000;
    private static final long HUNDRED_MICROS = 100_000_000;
    private static final long CENT_MICROS = 10_000;

    private final World world;
    private final Cell cell;
    private final Truth truth;
    private final Dice dice;
    private final Account wallet;
    /// What neither the host nor the cell gets.
    private long keptMicros;

    Worker(World world, Cell cell, Truth truth) {
        this.world = world;
        this.cell = cell;
        this.truth = truth;
        wallet = world.addresses().ethereum();
        dice = world.dice(wallet.address());
    }

    Account wallet() {
        return wallet;
    }

    Cell cell() {
        return cell;
    }

    /// Takes a wage: the host and the cell are served in time, and when enough is left over it is sold.
    void paid(Employer employer, long micros) {
        truth.wage(employer, wallet, micros);
        long host = cents(micros * HOST_PERCENT / 100);
        long share = cents(micros * dice.between(88, 93) / 100);
        world.agenda().in(dice.hours(2, 30), () -> cell.payHost(wallet, host));
        world.agenda().in(dice.hours(6, 64), () -> cell.collect(wallet, share));
        world.agenda().in(dice.hours(65, 72), () -> keep(micros - host - share));
    }

    private void keep(long micros) {
        keptMicros += micros;
        if (keptMicros >= SELLS_FROM_MICROS) {
            long sold = dice.between(8, 15) * HUNDRED_MICROS;
            keptMicros -= sold;
            cell.sell(wallet, sold);
        }
    }

    private static long cents(long micros) {
        return micros / CENT_MICROS * CENT_MICROS;
    }
}
