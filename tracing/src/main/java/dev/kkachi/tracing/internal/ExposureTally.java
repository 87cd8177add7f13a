package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.ledger.spi.Tag.Held;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.Exposure.Coin;
import dev.kkachi.tracing.Exposure.Converted;
import dev.kkachi.tracing.Exposure.Figure;
import dev.kkachi.tracing.Exposure.Line;
import dev.kkachi.tracing.Exposure.Met;
import dev.kkachi.tracing.Exposure.Nearest;
import dev.kkachi.tracing.Exposure.Side;
import dev.kkachi.tracing.Exposure.Span;
import dev.kkachi.tracing.Exposure.Step;
import dev.kkachi.tracing.Exposure.Stop;
import dev.kkachi.tracing.Exposure.View;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.ListedCategories;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.internal.Standing.Kind;
import dev.kkachi.tracing.internal.Ways.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sums of one side of an exposure: by category and by party.
final class ExposureTally {
    private final LedgersThen ledgers;
    private final ExposureQuery query;
    private final List<Movements> logs;
    private final List<Coin> coins;
    private final boolean isForward;
    private final Map<Key, View[]> lines = new LinkedHashMap<>();
    private final Map<Account, Met> parties = new LinkedHashMap<>();
    private final List<Met> limits = new ArrayList<>();
    private @Nullable Candidate nearest;

    /// Sums over `logs`, in which amounts are of `coins`.
    ExposureTally(LedgersThen ledgers, List<Movements> logs, List<Coin> coins, boolean isForward) {
        this.ledgers = ledgers;
        this.query = ledgers.query();
        this.logs = logs;
        this.coins = coins;
        this.isForward = isForward;
    }

    /// Which line.
    private record Key(int asset, String category, boolean isDirect) {}

    /// Which party.
    private record Account(int asset, int account) {}

    /// Counts what came back to the address.
    void returned(int asset, Units amount) {
        count(new Key(asset, Exposure.RETURNED, false), Figure.of(amount));
    }

    /// Counts what went to those who keep the ledger, or came from them as new coins.
    void kept(String category, Units amount) {
        if (!amount.isZero()) {
            count(new Key(0, category, false), new Figure(amount, 0));
        }
    }

    /// Counts what is held by an account of which nobody says anything, `hops` away. What it holds for
    /// certain of what it got from the address itself is direct.
    void held(int asset, Units amount, boolean isDirect, int hops) {
        if (!amount.isZero()) {
            String category = hops > query.hopsMax() ? Exposure.BEYOND : Exposure.UNNAMED;
            count(new Key(asset, category, isDirect), new Figure(amount, 0));
        }
    }

    private void count(Key key, Figure amount) {
        add(key, 0, amount, true);
        add(key, 1, amount, true);
    }

    private void add(Key key, int view, Figure amount, boolean isSure) {
        View[] views = lines.computeIfAbsent(key, unseen -> new View[] {View.NONE, View.NONE});
        views[view] = views[view].plus(amount, isSure);
    }

    /// Takes note of an account that a trace did not follow to its end.
    Consumer<Trace.NotFollowed> leftOut(int asset) {
        return left -> limit(asset, left.account(), left.tainted());
    }

    /// Counts what came into `account` by conversions of which the trace did not know yet.
    void leftOut(int asset, int account, Units amount) {
        count(new Key(asset, Exposure.NOT_FOLLOWED, false), new Figure(amount, 0));
        limit(asset, account, amount);
    }

    private void limit(int asset, int account, Units amount) {
        String address = logs.get(asset).address(account);
        Span never = new Span(Instant.EPOCH, Instant.EPOCH);
        Figure figure = new Figure(amount, 0);
        limits.add(new Met(coins.get(asset), address, "", "", Stop.LIMIT, null, 0, Figure.NONE, figure, never, null));
    }

    /// Counts `amount`, which ended with `account` at the end of `way`.
    void met(int account, Units amount, Way way) {
        Movements log = logs.get(way.asset());
        LedgersThen.End end = ledgers.end(log, account);
        if (way.hops() > query.hopsMax()) {
            count(new Key(way.asset(), Exposure.BEYOND, false), Figure.of(amount));
            return;
        }
        Instant time = log.time(way.moved().transfer());
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        boolean isDirect = way.hops() == 1;
        Kind then = kind(end, day);
        Kind now = kind(end, query.at());
        Figure one = Figure.of(amount);
        add(new Key(way.asset(), then.category(), isDirect), 0, one, then.isSure());
        add(new Key(way.asset(), now.category(), isDirect), 1, one, now.isSure());
        Kind listed = now.isListed() ? now : then.isListed() ? then : null;
        Met met = new Met(
                coins.get(way.asset()),
                log.address(account),
                listed == null || listed.tag() == null
                        ? end.label()
                        : listed.tag().label(),
                now.category(),
                listed != null ? Stop.LISTED : end.why(),
                listed == null ? now.tag() : listed.tag(),
                way.hops(),
                isDirect ? one : Figure.NONE,
                isDirect ? Figure.NONE : one,
                new Span(time, time),
                listed == null ? null : Exposure.ListingThen.of(amount, held(end, listed.category(), day)));
        parties.merge(new Account(way.asset(), account), met, ExposureTally::plus);
        near(way, listed, end, day);
    }

    private static Held held(LedgersThen.End end, String category, LocalDate day) {
        return end.standing().listed(category, day);
    }

    private static Kind kind(LedgersThen.End end, LocalDate day) {
        if (!end.standing().tags().isEmpty()) {
            return end.standing().on(day);
        }
        return new Kind(end.why() == Stop.BUSY ? Exposure.BUSY : Exposure.ISSUANCE, true, null);
    }

    private void near(Way way, @Nullable Kind listed, LedgersThen.End end, LocalDate day) {
        if (listed == null) {
            return;
        }
        Candidate found =
                new Candidate(way, ListedCategories.ALL.indexOf(listed.category()), held(end, listed.category(), day));
        nearest = nearest == null || Candidate.NEARER.compare(found, nearest) < 0 ? found : nearest;
    }

    /// A way to a listed party.
    ///
    /// @param way the way
    /// @param rank the place of what it is listed for among [ListedCategories#ALL]
    /// @param then whether it was listed when money met it
    private record Candidate(Way way, int rank, Held then) {
        /// Of ways of as many transfers the gravest listing is nearer, then the one that was in force.
        static final Comparator<Candidate> NEARER = Comparator.comparingInt(
                        (Candidate one) -> one.way().hops())
                .thenComparingInt(Candidate::rank)
                .thenComparingInt(
                        one -> List.of(Held.YES, Held.UNKNOWN, Held.NO).indexOf(one.then()));
    }

    private static Met plus(Met one, Met other) {
        Met telling = one.isListed() || !other.isListed() ? one : other;
        Span span = new Span(
                one.span().first().isBefore(other.span().first())
                        ? one.span().first()
                        : other.span().first(),
                one.span().last().isAfter(other.span().last())
                        ? one.span().last()
                        : other.span().last());
        return new Met(
                one.coin(),
                one.address(),
                telling.label(),
                one.category(),
                telling.stop(),
                telling.tag(),
                Math.min(one.hops(), other.hops()),
                one.direct().plus(other.direct()),
                one.indirect().plus(other.indirect()),
                span,
                one.listing() == null
                        ? other.listing()
                        : other.listing() == null
                                ? one.listing()
                                : one.listing().plus(other.listing()));
    }

    /// Returns the side; `total` is what the address sent or received.
    Side side(Figure total, List<Converted> conversions, List<String> notes) {
        List<Line> all = new ArrayList<>();
        lines.forEach((key, views) ->
                all.add(new Line(coins.get(key.asset()), key.category(), key.isDirect(), views[0], views[1])));
        all.sort(Comparator.comparingInt((Line line) -> rank(line.category()))
                .thenComparingDouble(line -> -line.coin().share(line.now().total()))
                .thenComparing(Line::category)
                .thenComparing(line -> !line.isDirect()));
        List<Met> met = new ArrayList<>(parties.values());
        met.addAll(limits);
        met.sort(Comparator.comparing((Met one) -> !one.isListed())
                .thenComparingDouble(one -> -one.coin()
                        .share(one.direct().amount().plus(one.indirect().amount())))
                .thenComparing(Met::address));
        return new Side(total.amount(), total.transfers(), all, met, conversions, nearest(), notes);
    }

    /// Those who are listed come first, by gravity, and those of whom nobody says anything last.
    private static int rank(String category) {
        int listed = ListedCategories.ALL.indexOf(category);
        boolean isKnown = !List.of(
                        Exposure.UNNAMED,
                        Exposure.RETURNED,
                        Exposure.BEYOND,
                        Exposure.BUSY,
                        Exposure.FEES,
                        Exposure.NOT_FOLLOWED)
                .contains(category);
        return listed >= 0 ? listed : isKnown ? ListedCategories.ALL.size() : ListedCategories.ALL.size() + 1;
    }

    private @Nullable Nearest nearest() {
        if (nearest == null) {
            return null;
        }
        Way last = nearest.way();
        int account = isForward ? last.moved().to() : last.moved().from();
        Met met = parties.get(new Account(last.asset(), account));
        return met == null ? null : new Nearest(met, nearest.then(), path(last));
    }

    private List<Step> path(Way last) {
        List<Step> path = new ArrayList<>();
        String later = "";
        for (Way way = last; way != null; way = way.before()) {
            path.add(step(way, isForward ? way.how() : later));
            later = way.how();
        }
        return isForward ? path.reversed() : path;
    }

    private Step step(Way way, String how) {
        Movements log = logs.get(way.asset());
        return new Step(
                coins.get(way.asset()),
                log.name(way.moved().transfer()),
                log.time(way.moved().transfer()),
                log.address(way.moved().from()),
                log.address(way.moved().to()),
                way.moved().amount(),
                how);
    }
}
