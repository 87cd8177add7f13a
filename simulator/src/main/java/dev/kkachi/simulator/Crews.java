package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.List;

/// Operators who play several people each, as indictments and advisories describe them: a house full of laptops
/// (US v. Chapman, 2024), one who juggles accounts on one machine, the careful one whose money still has one way
/// home, personas that are laid down and taken up, a front that looks like a small firm.
final class Crews {
    private static final int STYLES = 5;

    private final WorkforcePlan plan;
    private final Dice dice;
    private final Issuer issuer;
    private final List<String> ids;
    private final List<List<Guise>> crews = new ArrayList<>();
    private final List<String> homesClaimed = new ArrayList<>();
    private int used;

    Crews(WorkforcePlan plan, Dice dice, Issuer issuer, List<String> ids) {
        this.plan = plan;
        this.dice = dice;
        this.issuer = issuer;
        this.ids = ids;
    }

    void gather() {
        for (int i = 0; i < plan.crews(); i++) {
            List<Guise> crew = cast((int) dice.between(3, 8));
            switch (i % STYLES) {
                case 0 -> farm(crew);
                case 1 -> juggler(crew);
                case 2 -> careful(crew);
                case 3 -> relay(crew);
                default -> front(crew);
            }
            papers(crew);
            crews.add(crew);
        }
    }

    List<List<Guise>> crews() {
        return crews;
    }

    /// Returns the street addresses that the guises claim to live at, in the order in which they were cast.
    List<String> homesClaimed() {
        return homesClaimed;
    }

    private List<Guise> cast(int size) {
        List<Guise> crew = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Guise guise = new Guise(ids.get(used++), issuer.dwelling(), issuer);
            guise.employer = "Firm " + dice.between(1, Math.max(4, plan.people() / 9));
            guise.firstDay = dice.chance(40) ? 0 : (int) dice.between(1, plan.days() / 2);
            guise.lastDay = plan.days();
            guise.references.add(issuer.reference());
            homesClaimed.add(guise.home.address());
            crew.add(guise);
        }
        return crew;
    }

    private boolean takesCare() {
        return dice.chance(plan.care());
    }

    /// Employers' laptops stand in a helper's house, four to a switch; the operator signs in to all of them at
    /// once.
    private void farm(List<Guise> crew) {
        Dwelling house = issuer.dwelling();
        List<String> telephones = List.of(issuer.serial(), issuer.serial());
        List<String> accounts = List.of(issuer.account(), issuer.account());
        String kvm = issuer.serial();
        for (int i = 0; i < crew.size(); i++) {
            Guise guise = crew.get(i);
            kvm = i % 4 == 0 && i > 0 ? issuer.serial() : kvm;
            guise.frequent(Spot.at(house, List.of(kvm)), 9);
            guise.shipping = house.address();
            guise.hour = (int) dice.between(8, 10);
            guise.claimedCity = dice.chance(30) ? house.city() : guise.claimedCity;
            guise.confirms = takesCare() ? guise.confirms : dice.pick(telephones);
            guise.account = takesCare() ? guise.account : dice.pick(accounts);
        }
    }

    /// One or two machines, one telephone, a VPN, and never two at a time.
    private void juggler(List<Guise> crew) {
        List<String> machines = List.of(issuer.serial(), issuer.serial());
        List<String> exits = Trades.exits(issuer);
        Dwelling den = issuer.dwelling();
        List<String> screen = List.of(issuer.serial());
        String telephone = issuer.serial();
        String account = issuer.account();
        boolean isHurried = dice.chance(30);
        for (int i = 0; i < crew.size(); i++) {
            Guise guise = crew.get(i);
            guise.use(takesCare() ? guise.laptop(0) : machines.get(i % 2 == 0 || dice.chance(60) ? 0 : 1), 0);
            guise.frequent(Spot.behind(den, exits, screen), 8);
            guise.frequent(Spot.at(den, screen), 1);
            guise.hour = 7 + i * 2;
            guise.hoursMax = isHurried ? 4 : 2;
            guise.confirms = takesCare() ? guise.confirms : telephone;
            guise.account = dice.chance(40) ? account : guise.account;
        }
    }

    /// A machine, a number and an address for each, but the money meets again, the same people vouch, and now and
    /// then a wrong window is open.
    private void careful(List<Guise> crew) {
        List<String> wallets = List.of(issuer.wallet(), issuer.wallet());
        List<String> vouchers = List.of(issuer.reference(), issuer.reference(), issuer.reference());
        for (int i = 0; i < crew.size(); i++) {
            Guise guise = crew.get(i);
            guise.frequent(Spot.at(guise.home, List.of()), 12);
            guise.payKind = "wallet";
            guise.account = dice.chance(75) ? wallets.get(0) : wallets.get(1);
            guise.references.clear();
            guise.references.add(dice.pick(vouchers));
            guise.references.add(dice.pick(vouchers));
            Guise other = crew.get((i + 1) % crew.size());
            guise.frequent(Spot.at(other.home, List.of()).with(other.laptop(0)), 1);
            guise.hour = 8 + i * 2;
            guise.hoursMax = 2;
        }
    }

    /// One life after the other on one laptop; the account and the telephone stay.
    private void relay(List<Guise> crew) {
        String machine = issuer.serial();
        String telephone = issuer.serial();
        String number = issuer.phone();
        String account = issuer.account();
        Dwelling den = issuer.dwelling();
        int stretch = Math.max(28, plan.days() * 2 / (crew.size() + 1));
        for (int i = 0; i < crew.size(); i++) {
            Guise guise = crew.get(i);
            guise.firstDay = Math.min(plan.days() - 30, stretch * i / 2);
            guise.lastDay = Math.min(plan.days(), guise.firstDay + stretch + 3);
            guise.use(takesCare() ? guise.laptop(0) : machine, 0);
            guise.frequent(Spot.at(den, List.of()), 8);
            guise.confirms = telephone;
            guise.phone = takesCare() ? guise.phone : number;
            guise.account = takesCare() ? guise.account : account;
            guise.hour = 8 + i % 4 * 3;
            guise.hoursMax = 2;
        }
    }

    /// A small firm by its looks: one address, one account, papers that were edited from one another.
    private void front(List<Guise> crew) {
        Dwelling office = issuer.dwelling();
        String account = issuer.account();
        String number = issuer.document();
        String face = issuer.hash();
        String screen = issuer.serial();
        for (Guise guise : crew) {
            guise.frequent(Spot.at(office, List.of(screen)), 5);
            guise.frequent(Spot.behind(office, Trades.exits(issuer), List.of()), 3);
            guise.account = takesCare() ? guise.account : account;
            guise.shipping = dice.chance(70) ? office.address() : guise.shipping;
            guise.photo = dice.chance(40) ? face : guise.photo;
            guise.document = dice.chance(25) ? number : guise.document;
        }
        Guise first = crew.getFirst();
        crew.stream()
                .skip(1)
                .filter(guise -> dice.chance(50))
                .forEach(guise -> guise.frequent(Spot.at(office, List.of()).with(first.laptop(0)), 2));
    }

    /// What all of them write is written by one hand.
    private void papers(List<Guise> crew) {
        String cv = issuer.cv();
        String shape = issuer.emailShape();
        String voucher = issuer.reference();
        for (Guise guise : crew) {
            guise.cv = dice.chance(45) ? cv : guise.cv;
            guise.emailShape = dice.chance(50) ? shape : guise.emailShape;
            if (dice.chance(30)) {
                guise.references.add(voucher);
            }
        }
    }
}
