package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Innocent people, paid by the same employers, whose money moves like that of the case at a first glance: a family
/// with one account, a payroll agency, and a contractor who puts everything aside for the tax office. What clears them
/// is what they lack: their money never comes near a listed wallet, a broker or the workers' deposit addresses.
final class Decoys {
    private static final int FAMILY = 3;
    private static final int AGENCY = 12;
    private static final int TAXPAYERS_CLIENTS = 3;

    private final World world;
    private final Town town;
    private final Truth truth;
    private final Payroll payroll;
    private final Dice dice;

    Decoys(World world, Town town, Truth truth, Payroll payroll) {
        this.world = world;
        this.town = town;
        this.truth = truth;
        this.payroll = payroll;
        dice = world.dice("decoys");
    }

    void begin(List<Employer> employers) {
        family(employers);
        agency(employers);
        taxpayer(employers);
    }

    /// Father, mother and daughter work for three employers, and have one household account.
    private void family(List<Employer> employers) {
        Person household = Person.who(world, town.copperline(), Coin.USDC);
        List<Account> accounts = new ArrayList<>(List.of(household.wallet(), household.deposit()));
        for (int i = 0; i < FAMILY; i++) {
            Account wallet = world.addresses().ethereum();
            accounts.add(wallet);
            employ(
                    dice.pick(employers),
                    wallet,
                    micros -> later(2, 40, () -> {
                        world.chronicle().pay(wallet, household.wallet(), Coin.USDC, micros);
                        later(20, 200, () -> household.sellCoins(90));
                    }));
        }
        truth.decoy(new Truth.Decoy(
                "a family with one account", "quick consolidation, a shared collector and deposit address", accounts));
    }

    /// An agency bills twelve contractors' hours to a wallet for each, and pays them what is left after its fee.
    private void agency(List<Employer> employers) {
        Person agency = Person.who(world, town.ternHarbour(), Coin.USDC);
        List<Account> accounts = new ArrayList<>(List.of(agency.wallet(), agency.deposit()));
        for (int i = 0; i < AGENCY; i++) {
            Account billing = world.addresses().ethereum();
            Person contractor = Person.who(world, dice.pick(town.exchanges()), Coin.USDC);
            accounts.addAll(List.of(billing, contractor.wallet(), contractor.deposit()));
            employ(
                    dice.pick(employers),
                    billing,
                    micros -> later(1, 20, () -> {
                        world.chronicle().pay(billing, agency.wallet(), Coin.USDC, micros);
                        later(20, 60, () -> payContractor(agency, contractor, micros * 94 / 100));
                    }));
        }
        truth.decoy(new Truth.Decoy(
                "a payroll agency", "quick consolidation and a collector of many employers' wages", accounts));
    }

    private void payContractor(Person agency, Person contractor, long micros) {
        world.chronicle().pay(agency.wallet(), contractor.wallet(), Coin.USDC, micros);
        later(10, 300, () -> contractor.sellCoins(70));
        if (dice.chance(8)) {
            later(10, 60, () -> agency.sellCoins(5));
        }
    }

    /// A contractor with three clients moves every wage to one wallet at once, and pays the tax office from it.
    private void taxpayer(List<Employer> employers) {
        Person taxpayer = Person.who(world, town.larkfield(), Coin.USDC);
        Account taxOffice = world.addresses().ethereum();
        List<Account> accounts = new ArrayList<>(List.of(taxpayer.wallet(), taxpayer.deposit(), taxOffice));
        for (int i = 0; i < TAXPAYERS_CLIENTS; i++) {
            Account wallet = world.addresses().ethereum();
            accounts.add(wallet);
            employ(
                    dice.pick(employers),
                    wallet,
                    micros -> later(1, 12, () -> {
                        world.chronicle().pay(wallet, taxpayer.wallet(), Coin.USDC, micros);
                        later(
                                24,
                                90,
                                () -> world.chronicle().pay(taxpayer.wallet(), taxOffice, Coin.USDC, micros * 3 / 10));
                        later(100, 700, () -> taxpayer.sellCoins(50));
                    }));
        }
        truth.decoy(new Truth.Decoy(
                "a contractor who consolidates for the tax office", "every wage leaves whole within hours", accounts));
    }

    private void employ(Employer employer, Account wallet, LongConsumer paid) {
        long first = Times.BEGIN + dice.between(10, 300) * Times.DAY;
        long pay = dice.between(32, 70) * 100 * 1_000_000;
        payroll.run(new Job(employer, wallet, pay, first, Times.LAST_WAGE, paid));
    }

    private void later(long leastHours, long mostHours, Runnable deed) {
        world.agenda().in(dice.hours(leastHours, mostHours), deed);
    }
}
