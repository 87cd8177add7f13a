package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.Line;

/// Uses a VPN service for privacy, some with leave and some because a friend said so.
final class VpnUser implements Life.Solo {
    @Override
    public String name() {
        return "vpn-user";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        String country = dice.chance(70) ? one.claimedCity.country() : "NL";
        Line exits = dice.chance(75)
                ? setting.networks().vpn(country)
                : setting.networks().unlistedVpn(country);
        one.conduct.use(exits, (int) dice.between(15, 95));
        one.vpnApproved = dice.chance(55);
    }
}
