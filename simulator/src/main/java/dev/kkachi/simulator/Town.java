package dev.kkachi.simulator;

import java.util.List;

/// Whom everybody deals with, the honest and the others: exchanges, a pool, a bridge, a mixer and a payment processor.
/// All of them are invented.
///
/// @param exchanges where stablecoins are bought and sold
/// @param pool where one stablecoin is swapped for another
/// @param bridge which leads from Ethereum to Tron
/// @param mixer which mixes
/// @param processor which shops use
record Town(List<Exchange> exchanges, Pool pool, Bridge bridge, Mixer mixer, PaymentFirm processor) {
    Town {
        exchanges = List.copyOf(exchanges);
    }

    static Town found(World world) {
        List<Exchange> exchanges = List.of(
                Exchange.open(world, "Larkfield Exchange"),
                Exchange.open(world, "Tern Harbour Exchange"),
                Exchange.open(world, "Copperline Exchange"));
        return new Town(exchanges, Pool.open(world), Bridge.open(world), Mixer.open(world), new PaymentFirm(world));
    }

    /// Returns the exchange at which employers buy.
    Exchange larkfield() {
        return exchanges.get(0);
    }

    /// Returns the exchange at which the brokers sell.
    Exchange ternHarbour() {
        return exchanges.get(1);
    }

    /// Returns the exchange at which workers sell.
    Exchange copperline() {
        return exchanges.get(2);
    }
}
