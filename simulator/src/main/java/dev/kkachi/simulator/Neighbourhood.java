package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.List;

/// Honest people, and all for which they share things: homes, desks, accounts, what they sold each other.
final class Neighbourhood {
    private static final int PERCENT = 100;
    private static final int ALONE_SCREENS = 60;
    private static final int HOME_WEIGHT = 6;

    private final WorkforcePlan plan;
    private final Dice dice;
    private final Issuer issuer;
    private final List<String> ids;
    private final List<Guise> people = new ArrayList<>();
    private final List<Liaison> liaisons = new ArrayList<>();

    Neighbourhood(WorkforcePlan plan, Dice dice, Issuer issuer, List<String> ids) {
        this.plan = plan;
        this.dice = dice;
        this.issuer = issuer;
        this.ids = ids;
    }

    void settle() {
        int couples = plan.people() * plan.couples() / PERCENT / 2;
        for (int i = 0; i < couples; i++) {
            couple();
        }
        int inFlats = plan.people() * plan.flatmates() / PERCENT;
        while (people.size() < couples * 2 + inFlats) {
            flat((int) dice.between(3, 5));
        }
        while (people.size() < plan.people()) {
            Guise single = person(issuer.dwelling());
            single.frequent(Spot.at(single.home, screens(ALONE_SCREENS)), HOME_WEIGHT);
        }
        new Trades(plan, dice, issuer, people).employ();
        new Mishaps(plan, dice, issuer, this).befall();
    }

    List<Guise> people() {
        return people;
    }

    List<Liaison> liaisons() {
        return liaisons;
    }

    void tie(Guise left, Guise right, String why) {
        liaisons.add(new Liaison(left.id, right.id, why));
    }

    private Guise person(Dwelling home) {
        Guise person = new Guise(ids.get(people.size()), home, issuer);
        person.firstDay = dice.chance(60) ? 0 : (int) dice.between(1, plan.days() / 2);
        person.lastDay = plan.days();
        person.hour = home.sunrise() + (dice.chance(12) ? 8 : (int) dice.between(1, 4));
        people.add(person);
        return person;
    }

    private List<String> screens(int percent) {
        return dice.chance(percent) ? List.of(issuer.serial()) : List.of();
    }

    /// Two who share a home, often an account, now and then a computer or the desk with the screen.
    private void couple() {
        Dwelling home = issuer.dwelling();
        List<String> desk = screens(50);
        Guise one = person(home);
        Guise two = person(home);
        one.frequent(Spot.at(home, desk), HOME_WEIGHT);
        two.frequent(Spot.at(home, dice.chance(60) ? desk : screens(50)), HOME_WEIGHT);
        if (dice.chance(plan.jointAccounts())) {
            two.account = one.account;
        }
        if (dice.chance(15)) {
            two.frequent(Spot.at(home, desk).with(one.laptop(0)), 1);
        }
        if (dice.chance(6)) {
            two.phone = one.phone;
        }
        if (dice.chance(3)) {
            two.confirms = one.confirms;
        }
        if (dice.chance(4)) {
            two.references.add(one.phone);
        }
        tie(one, two, "couple");
    }

    private void flat(int size) {
        Dwelling home = issuer.dwelling();
        List<String> table = screens(40);
        List<Guise> mates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Guise mate = person(home);
            mate.frequent(Spot.at(home, dice.chance(30) ? table : screens(40)), HOME_WEIGHT);
            if (i > 0 && dice.chance(5)) {
                Guise lender = dice.pick(mates);
                mate.frequent(Spot.at(home, List.of()).with(lender.laptop(0)), 1);
            }
            mates.forEach(other -> tie(other, mate, "flatmates"));
            mates.add(mate);
        }
    }
}
