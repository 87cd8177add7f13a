package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Outcome;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.IndicatorsView;
import dev.kkachi.pages.SettingsView;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What would be if weights or rules were others, shown over what is kept before anything is changed.
final class TrialRoutes {
    private static final double BITS_MAX = 30;
    private static final double LINE = 10;
    private static final int MONTHS_MAX = 240;
    private static final int DAYS_MAX = 365;

    private final Workplace place;
    private final SignHistory signs;

    private TrialRoutes(Workplace place, SignHistory signs) {
        this.place = place;
        this.signs = signs;
    }

    static List<Route> of(Workplace place, SignHistory signs) {
        TrialRoutes trials = new TrialRoutes(place, signs);
        Entry sets = Entry.with(Permission.SETTINGS_WRITE);
        return List.of(
                Route.get("/indicators/backtest", Entry.with(Permission.CASE_READ), trials::backtest),
                Route.get("/settings/policy", sets, trials::rules),
                Route.post("/settings/policy", sets, RouteLimits.FORM, trials::set));
    }

    private Reply backtest(Request request) {
        Visit visit = Visit.of(place, request);
        IndicatorsView seen =
                place.known().indicators().get().with(signs.seen(visit).signs());
        List<IndicatorsView.Tried> tried = new ArrayList<>();
        Map<String, Double> factors = new LinkedHashMap<>();
        for (IndicatorsView.Family family : seen.families()) {
            for (IndicatorsView.Sign sign : family.signs()) {
                double weight = within(visit.parameter("w." + sign.id()), sign.weight(), BITS_MAX);
                if (!sign.fired().isEmpty()) {
                    tried.add(IndicatorsView.Tried.of(sign, weight));
                    if (weight != sign.weight() && sign.weight() != 0) {
                        factors.put(sign.id(), weight / sign.weight());
                    }
                }
            }
        }
        double line = Math.max(1, Math.min(99, within(visit.parameter("line"), LINE, 99)));
        IndicatorsView.Outcome outcome = null;
        if (!factors.isEmpty()) {
            Backtest backtest = visit.given(place.work()
                    .cases()
                    .backtest(
                            visit.actor(),
                            new Backtest.Question(factors, line / 100, SignHistory.since(visit), seen.caps())));
            outcome = IndicatorsView.outcome(
                    backtest,
                    visit.reader(),
                    visit.namesIn(
                            backtest.moved().stream().map(Backtest.Moved::row).toList()));
        }
        return visit.page(
                Frame.Place.INDICATORS, new IndicatorsView.Trial(tried, Long.toString(Math.round(line)), outcome));
    }

    private static double within(String typed, double otherwise, double most) {
        try {
            double number = typed.isBlank() ? otherwise : Double.parseDouble(typed.strip());
            return Double.isFinite(number) && Math.abs(number) <= most ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private Reply rules(Request request) {
        Visit visit = Visit.of(place, request);
        CasePolicy now = place.work().cases().policy(visit.actor());
        CasePolicy then = visit.parameter("try").isEmpty() ? now : read(now, visit::parameter);
        return visit.page(
                Frame.Place.SETTINGS,
                SettingsView.trial(now, then, visit.given(place.work().cases().tryPolicy(visit.actor(), then))));
    }

    private Reply set(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/settings/policy");
        CasePolicy then = read(place.work().cases().policy(visit.actor()), visit::field);
        visit.given(place.work().cases().setPolicy(visit.actor(), then));
        return Reply.redirect(303, "/settings?said=rules");
    }

    /// Returns the rules that a form asks for; what it does not say, or says wrongly, stays.
    private static CasePolicy read(CasePolicy now, UnaryOperator<String> said) {
        EnumSet<Outcome> two = EnumSet.noneOf(Outcome.class);
        Map<Outcome, Period> kept = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            if (said.apply("two." + outcome).equals("yes")) {
                two.add(outcome);
            }
            Period old = now.retention(outcome);
            int months = whole(said.apply("keep." + outcome), (int) old.toTotalMonths(), MONTHS_MAX);
            kept.put(outcome, months < 1 || months == old.toTotalMonths() ? old : Period.ofMonths(months));
        }
        Map<Case.Priority, Integer> days = new EnumMap<>(Case.Priority.class);
        for (Case.Priority priority : Case.Priority.values()) {
            days.put(priority, whole(said.apply("due." + priority), now.days(priority), DAYS_MAX));
        }
        return new CasePolicy(two, days, kept, now.reasons(), now.clearance(), now.leaseMinutes());
    }

    private static int whole(String typed, int otherwise, int most) {
        return typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= most ? Integer.parseInt(typed) : otherwise;
    }
}
