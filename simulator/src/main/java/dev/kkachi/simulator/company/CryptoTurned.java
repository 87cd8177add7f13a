package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Changes from a bank to a wallet as the currency at home loses its worth.
final class CryptoTurned implements Life.Solo {
    @Override
    public String name() {
        return "crypto-turned";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.purse.change(
                setting.registry().wallet(one.fullName()), Math.max(0, one.job.startDay) + (int) dice.between(60, 300));
        one.purse.thrift = Purse.Thrift.SELLS;
    }
}
