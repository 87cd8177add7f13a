package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Is paid in coins at their own wish: keeps them, or sells when the rent is due.
final class CryptoPaid implements Life.Solo {
    @Override
    public String name() {
        return "crypto-paid";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.purse.only(setting.registry().wallet(one.fullName()));
        one.purse.thrift = dice.chance(50) ? Purse.Thrift.SAVES : Purse.Thrift.SELLS;
    }
}
