package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where honest people work, study and are paid: offices with hot desks, two agencies, a campus, rented desks,
/// VPN exits, carriers that put hundreds behind one address (as more than nine of ten mobile providers do:
/// Richter et al., *A multi-perspective analysis of carrier-grade NAT deployment*, IMC 2016).
final class Trades {
    private static final int POD = 7;

    private final WorkforcePlan plan;
    private final Dice dice;
    private final Issuer issuer;
    private final List<Guise> people;
    private final List<List<String>> carriers = new ArrayList<>();
    private final List<String> exits = new ArrayList<>();
    private final List<String> campus = new ArrayList<>();
    private final List<String> lab = new ArrayList<>();
    private final List<String> dorms = new ArrayList<>();
    private final List<String> stockPhotos = new ArrayList<>();
    private final List<String> templates = new ArrayList<>();
    private final List<String> omnibus = new ArrayList<>();
    private final Map<String, Spot> desksByCity = new HashMap<>();
    private final Map<String, String> shopsByCity = new HashMap<>();

    Trades(WorkforcePlan plan, Dice dice, Issuer issuer, List<Guise> people) {
        this.plan = plan;
        this.dice = dice;
        this.issuer = issuer;
        this.people = people;
        for (int i = 0; i < 3; i++) {
            carriers.add(lines(10));
        }
        exits.addAll(lines(14));
        campus.addAll(lines(5));
        for (int i = 0; i < 12; i++) {
            lab.add(issuer.serial());
            stockPhotos.add(issuer.hash());
            templates.add(issuer.cv());
        }
        dorms.addAll(List.of("North Hall, 1 College Road, Glenrook", "South Hall, 2 College Road, Glenrook"));
        omnibus.addAll(List.of(issuer.wallet(), issuer.wallet()));
    }

    private List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(issuer.ip());
        }
        return lines;
    }

    void employ() {
        List<Guise> pool = shuffled();
        int at = offices(pool, percent(plan.officeStaff()));
        at = agencies(pool, at, percent(plan.agencyStaff()));
        for (int i = at; i < pool.size(); i++) {
            pool.get(i).employer = "Firm " + dice.between(1, Math.max(4, plan.people() / 9));
        }
        people.forEach(this::habits);
        people.forEach(this::pay);
    }

    private List<Guise> shuffled() {
        List<Guise> pool = new ArrayList<>(people);
        for (int i = pool.size() - 1; i > 0; i--) {
            int j = (int) dice.between(0, i);
            Guise swapped = pool.get(i);
            pool.set(i, pool.get(j));
            pool.set(j, swapped);
        }
        return pool;
    }

    private int percent(int of) {
        return plan.people() * of / 100;
    }

    private int offices(List<Guise> pool, int staff) {
        pool.subList(0, staff).sort(Comparator.comparing(one -> one.home.city()));
        int at = 0;
        int office = 0;
        while (at < staff) {
            int size = (int) Math.min(staff - at, dice.between(plan.officeSize() / 2, plan.officeSize() * 3L / 2));
            office(pool.subList(at, at + size), "Office " + ++office);
            at += size;
        }
        return at;
    }

    private void office(List<Guise> staff, String name) {
        List<String> office = lines(staff.size() > 40 ? 2 : 1);
        String address = issuer.dwelling().address();
        String meetingRoom = issuer.serial();
        String image = issuer.serial();
        boolean isCloned = dice.chance(25);
        boolean hasHotDesks = dice.chance(60);
        List<String> formerBosses = List.of(issuer.reference(), issuer.reference());
        List<String> pod = new ArrayList<>();
        for (int i = 0; i < staff.size(); i++) {
            Guise one = staff.get(i);
            if (i % POD == 0) {
                pod = new ArrayList<>();
                for (int desk = 0; desk < POD - 2; desk++) {
                    pod.add(issuer.serial());
                }
            }
            one.employer = name;
            one.team = name + " team " + (i / POD + 1);
            List<String> screens = hasHotDesks ? pod : List.of(issuer.serial());
            one.frequent(Spot.behind(one.home, office, screens), 9);
            one.frequent(Spot.behind(one.home, office, List.of()).with(meetingRoom), 1);
            one.shipping = dice.chance(40) ? address : one.shipping;
            if (isCloned && dice.chance(60)) {
                one.use(image, 0);
            }
            if (dice.chance(15)) {
                one.references.add(dice.pick(formerBosses));
            }
        }
    }

    private int agencies(List<Guise> pool, int from, int staff) {
        for (int i = 0; i < 2; i++) {
            String name = "Agency " + (i + 1);
            String payroll = issuer.account();
            List<String> cvs = List.of(issuer.cv(), issuer.cv(), issuer.cv(), issuer.cv());
            List<String> managers = List.of(issuer.reference(), issuer.reference(), issuer.reference());
            for (int j = 0; j < staff / 2; j++) {
                Guise one = pool.get(from + i * (staff / 2) + j);
                one.agency = name;
                one.employer = "Client " + dice.between(1, Math.max(3, plan.people() / 40));
                one.account = dice.chance(85) ? payroll : one.account;
                one.cv = dice.chance(35) ? dice.pick(cvs) : one.cv;
                if (dice.chance(50)) {
                    one.references.add(dice.pick(managers));
                }
            }
        }
        return from + staff / 2 * 2;
    }

    private void habits(Guise one) {
        if (dice.chance(plan.students())) {
            one.frequent(Spot.behind(one.home, campus, List.of()), 5);
            one.frequent(Spot.behind(one.home, campus, List.of()).with(dice.pick(lab)), 1);
            one.shipping = dice.chance(50) ? dice.pick(dorms) : one.shipping;
        }
        if (dice.chance(plan.coworkers())) {
            one.frequent(desks(one.home), 5);
        }
        if (dice.chance(plan.vpnUsers())) {
            one.frequent(Spot.behind(one.home, exits, List.of()), 6);
        }
        if (dice.chance(30)) {
            one.frequent(Spot.behind(one.home, dice.pick(carriers), List.of()), 1);
        }
        if (dice.chance(5)) {
            String shop = "Parcel shop, 3 Market Square, " + one.home.city();
            one.shipping = shopsByCity.computeIfAbsent(one.home.city(), city -> shop);
        }
        one.photo = dice.chance(3) ? dice.pick(stockPhotos) : one.photo;
        one.cv = dice.chance(6) ? dice.pick(templates) : one.cv;
        while (one.references.size() < 2 && dice.chance(70)) {
            one.references.add(issuer.reference());
        }
    }

    private Spot desks(Dwelling home) {
        return desksByCity.computeIfAbsent(
                home.city(),
                city -> Spot.behind(
                        home, lines(1), List.of(issuer.serial(), issuer.serial(), issuer.serial(), issuer.serial())));
    }

    private void pay(Guise one) {
        if (!one.agency.isEmpty()) {
            return;
        }
        if (dice.chance(9)) {
            one.payKind = "wallet";
            one.account = dice.chance(50) ? dice.pick(omnibus) : issuer.wallet();
        } else if (dice.chance(10)) {
            one.payKind = "paypal";
        }
    }

    /// Returns the exits of a VPN that anybody may rent.
    static List<String> exits(Issuer issuer) {
        List<String> exits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            exits.add(issuer.ip());
        }
        return exits;
    }
}
