package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.List;

/// A company that pays people abroad in stablecoins, out of one wallet that it fills at an exchange when it runs dry.
final class Employer {
    private static final List<String> FORTY = List.of(
            "Pebblewick Games",
            "Marrowfield Software",
            "Tallowgate Labs",
            "Brindlemoor Apps",
            "Otterquay Systems",
            "Hollowbeck Finance",
            "Quillharrow Media",
            "Saltmeadow Robotics",
            "Fernhollow Data",
            "Copseworth Studios",
            "Wexcombe Protocol",
            "Thistlemere Health",
            "Larchgrove Cloud",
            "Duskwater Tools",
            "Kestrelford Maps",
            "Mossgarth Analytics",
            "Rookhanger Wallets",
            "Sedgewharf Logistics",
            "Tarnbrook Security",
            "Umberlane Design",
            "Vellumcroft Press",
            "Withyham Travel",
            "Yarrowstead Energy",
            "Applethwaite Learning",
            "Bellfoundry Bets",
            "Cindermill Market",
            "Dapplewood Dating",
            "Emberstoke Insurance",
            "Flintshaw Payments",
            "Gorsehill Pharmacy",
            "Hazelrigg Homes",
            "Inkerby Translations",
            "Juniperfold Farms",
            "Knapweed Networks",
            "Lintwhistle Audio",
            "Mistlethorpe Movies",
            "Nettlecombe Notaries",
            "Oxlip Orders",
            "Plovergate Parcels",
            "Ryecroft Rewards");
    private static final int OTHERS = 110;
    private static final long PURCHASE_MICROS = 40_000L * 1_000_000;

    private final String name;
    private final Exchange bank;
    private final Account payroll;
    private final Chronicle chronicle;

    private Employer(World world, Exchange bank, String name) {
        this.name = name;
        this.bank = bank;
        chronicle = world.chronicle();
        payroll = world.addresses().ethereum();
    }

    /// Returns the forty employers of the case.
    static List<Employer> forty(World world, Town town) {
        return FORTY.stream()
                .map(name -> new Employer(world, town.larkfield(), name))
                .toList();
    }

    /// Returns companies that have nothing to do with the case.
    static List<Employer> others(World world, Town town) {
        Dice dice = world.dice("other employers");
        List<Employer> others = new ArrayList<>();
        for (int i = 1; i <= OTHERS; i++) {
            others.add(new Employer(world, dice.pick(town.exchanges()), "Company " + i));
        }
        return others;
    }

    String name() {
        return name;
    }

    Account payroll() {
        return payroll;
    }

    /// Pays a wage.
    void pay(Account to, long micros) {
        if (payroll.balance(Coin.USDC) < micros) {
            bank.withdraw(payroll, Coin.USDC, PURCHASE_MICROS);
        }
        chronicle.pay(payroll, to, Coin.USDC, micros);
    }
}
