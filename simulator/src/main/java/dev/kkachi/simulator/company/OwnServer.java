package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Tunnels through a rented server, to get round the network of a landlord or a state.
final class OwnServer implements Life.Solo {
    @Override
    public String name() {
        return "own-server";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.conduct.use(setting.networks().server(dice.chance(50) ? one.claimedCity.country() : "DE"), 70);
    }
}
