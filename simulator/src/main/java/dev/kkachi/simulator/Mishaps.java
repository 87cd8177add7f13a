package dev.kkachi.simulator;

import java.util.List;

/// What passes from one honest stranger to another: laptops that are sold or issued again, flats, telephone
/// numbers; and accounts that relatives share.
///
/// Numbers are given out again after 45 days at the least (FCC, Reassigned Numbers Order, 2018).
final class Mishaps {
    private final WorkforcePlan plan;
    private final Dice dice;
    private final Issuer issuer;
    private final Neighbourhood neighbours;
    private final List<Guise> people;

    Mishaps(WorkforcePlan plan, Dice dice, Issuer issuer, Neighbourhood neighbours) {
        this.plan = plan;
        this.dice = dice;
        this.issuer = issuer;
        this.neighbours = neighbours;
        this.people = neighbours.people();
    }

    void befall() {
        times(plan.traders(), this::sale);
        times(plan.movers(), this::move);
        times(2, this::reissue);
        times(1, this::recycledNumber);
        times(2, this::familyAccount);
    }

    /// What happens between two of them.
    private interface Mishap {
        void happen(Guise left, Guise right);
    }

    private void times(int percent, Mishap mishap) {
        for (int i = 0; i < people.size() * percent / 100; i++) {
            Guise left = dice.pick(people);
            Guise right = dice.pick(people);
            if (left != right && left.home != right.home) {
                mishap.happen(left, right);
            }
        }
    }

    private void sale(Guise seller, Guise buyer) {
        int day = (int) dice.between(plan.days() / 3, plan.days() * 2L / 3);
        buyer.use(seller.laptop(day), day + (int) dice.between(2, 9));
        seller.use(issuer.serial(), day);
        if (dice.chance(30)) {
            List<String> screen = List.of(issuer.serial());
            seller.frequent(Spot.at(seller.home, screen).during(0, day), 4);
            buyer.frequent(Spot.at(buyer.home, screen).during(day + 5, plan.days()), 4);
        }
        neighbours.tie(seller, buyer, "second-hand");
    }

    private void move(Guise leaver, Guise tenant) {
        int day = (int) dice.between(plan.days() / 3, plan.days() * 2L / 3);
        Dwelling next = issuer.dwelling();
        leaver.frequent(Spot.at(next, List.of()).during(day, plan.days()), 40);
        tenant.frequent(Spot.at(leaver.home, List.of()).during(day + 4, plan.days()), 40);
        neighbours.tie(leaver, tenant, "next tenant");
    }

    private void reissue(Guise leaver, Guise joiner) {
        if (leaver.firstDay > 0) {
            return;
        }
        int day = (int) dice.between(plan.days() / 3, plan.days() * 2L / 3);
        leaver.lastDay = day;
        joiner.firstDay = day + (int) dice.between(3, 12);
        joiner.use(leaver.laptop(day), 0);
        joiner.employer = leaver.employer;
        neighbours.tie(leaver, joiner, "reissued");
    }

    private void recycledNumber(Guise before, Guise after) {
        if (before.firstDay + 45 < after.firstDay) {
            after.phone = before.phone;
            neighbours.tie(before, after, "recycled number");
        }
    }

    private void familyAccount(Guise holder, Guise relative) {
        if (holder.agency.isEmpty() && relative.agency.isEmpty()) {
            relative.account = holder.account;
            relative.payKind = holder.payKind;
            if (dice.chance(15)) {
                relative.phone = holder.phone;
            }
            neighbours.tie(holder, relative, "family account");
        }
    }
}
