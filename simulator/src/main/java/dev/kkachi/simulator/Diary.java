package dev.kkachi.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lets everybody live day by day, and keeps what the logs of their employers keep: not every sign-in, not every
/// time, not every serial in one spelling.
final class Diary {
    private static final Instant FIRST_DAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DAYS_A_WEEK = 7;
    private static final int WORKDAYS = 5;
    private static final int PAYDAYS_APART = 28;

    /// What a log says beside who and when.
    private record Entry(String kind, String value, String context) {}

    private final WorkforcePlan plan;
    private final Dice dice;
    private final List<Spotted> spotted = new ArrayList<>();
    private final List<Claimed> claimed = new ArrayList<>();

    Diary(WorkforcePlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
    }

    void live(Guise guise) {
        hire(guise);
        for (int day = guise.firstDay; day < guise.lastDay; day++) {
            boolean isWorkday = day % DAYS_A_WEEK < WORKDAYS;
            if (isWorkday && dice.between(1, WORKDAYS) <= plan.sessions()) {
                work(guise, day);
            }
            if ((day - guise.firstDay) % PAYDAYS_APART == PAYDAYS_APART - 1) {
                pay(guise, day);
            }
        }
    }

    private void hire(Guise guise) {
        claimed.add(new Claimed(guise.id, "city", guise.claimedCity));
        if (!guise.shipping.isEmpty()) {
            onPaper(guise, "shipping_address", guise.shipping, guise.firstDay);
        }
        claim(guise, "employer", guise.employer);
        claim(guise, "agency", guise.agency);
        claim(guise, "team", guise.team);
        onPaper(guise, "phone", guise.phone, guise.firstDay);
        onPaper(guise, "document", guise.document, guise.firstDay);
        onPaper(guise, "photo", guise.photo, guise.firstDay);
        onPaper(guise, "cv_text", guise.cv, guise.firstDay);
        onPaper(guise, "email_shape", guise.emailShape, guise.firstDay);
        onPaper(guise, "handle", guise.handle, guise.firstDay);
        guise.references.forEach(reference -> onPaper(guise, "reference", reference, guise.firstDay));
    }

    private void claim(Guise guise, String kind, String value) {
        if (!value.isEmpty()) {
            claimed.add(new Claimed(guise.id, kind, value));
        }
    }

    /// Claims the home that somebody lives in, or says they live in.
    void claimHome(Guise guise, String address) {
        claimed.add(new Claimed(guise.id, "home", address));
    }

    private void onPaper(Guise guise, String kind, String value, int day) {
        Instant time = FIRST_DAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(12));
        note(guise, new Entry(kind, value, "application"), time, time);
    }

    private void work(Guise guise, int day) {
        Spot spot = guise.spot(day, dice);
        String machine = spot.machine().isEmpty() ? guise.laptop(day) : spot.machine();
        int parts = guise.hoursMax > 2 && dice.chance(60) ? 2 : 1;
        for (int part = 0; part < parts; part++) {
            Instant from = FIRST_DAY
                    .plus(Duration.ofDays(day))
                    .plus(Duration.ofHours(guise.hour + part * (guise.hoursMax + 1L)))
                    .plus(Duration.ofMinutes(dice.between(0, 45)));
            Instant to = from.plus(Duration.ofMinutes(dice.between(30, guise.hoursMax * 60L - 20)));
            note(guise, new Entry("ip", spot.line(day, dice), "sign-in"), from, to);
            note(guise, new Entry("device", machine, "sign-in"), from, to);
            if (dice.chance(30)) {
                note(guise, new Entry("mfa_device", guise.confirms, "sign-in"), from, from);
            }
            if (!spot.screens().isEmpty() && dice.chance(35)) {
                note(guise, new Entry("monitor", dice.pick(spot.screens()), "osquery"), from, to);
            }
        }
    }

    private void pay(Guise guise, int day) {
        Instant time = FIRST_DAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(dice.between(8, 16)));
        note(guise, new Entry(guise.payKind, guise.account, "payout"), time, time);
    }

    private void note(Guise guise, Entry entry, Instant from, Instant to) {
        if (dice.chance(2)) {
            return;
        }
        boolean untimed = dice.chance(plan.untimed());
        boolean dayOnly = !untimed && dice.chance(8);
        String city = entry.kind().equals("ip") && dice.chance(50) ? guise.home.city() : "";
        String spelt = dice.chance(4) ? entry.value().toLowerCase(Locale.ROOT) : entry.value();
        Instant first = untimed ? null : from;
        Instant last = untimed ? null : to;
        spotted.add(new Spotted(guise.id, entry.kind(), spelt, first, last, dayOnly, city, entry.context()));
    }

    List<Spotted> spotted() {
        return spotted;
    }

    List<Claimed> claimed() {
        return claimed;
    }
}
