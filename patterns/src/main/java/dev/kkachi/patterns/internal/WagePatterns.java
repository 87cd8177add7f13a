package dev.kkachi.patterns.internal;

import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// W1 to W3: wages in stablecoins, what becomes of them, and in whose hands those of several meet.
///
/// The weights are proposals, argued on the page of each pattern. That somebody is paid regularly says nothing; that
/// the wallet was made for it, a little; what happens to the wages says more. All three are one story, so a wallet's
/// findings are one group.
final class WagePatterns implements Detector {
    private static final double FRESH_BITS = 1;
    private static final double CONSOLIDATION_BITS = 3;
    private static final double COLLECTOR_BITS = 4;
    private static final double PASSED_ON_BITS = 7;
    private static final int PAYERS_ASKED_MAX = 5_000;
    private static final String GROUP = "wages:";

    private final Search search;
    private final Map<Sheet, WageBook> books = new HashMap<>();
    private final List<WageBook> order = new ArrayList<>();

    WagePatterns(Search search) {
        this.search = search;
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isStable(sheet.asset());
    }

    @Override
    public int movesMin() {
        return search.thresholds().wages().periodsMin() + 1;
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        book(sheet).find(account, moves);
    }

    /// Returns the wages of one log.
    WageBook book(Sheet sheet) {
        return books.computeIfAbsent(sheet, unknown -> {
            WageBook book = new WageBook(sheet);
            order.add(book);
            return book;
        });
    }

    /// Returns the wages of all logs.
    List<WageBook> books() {
        return List.copyOf(order);
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        search.note("Wages are looked for in stablecoins, at a dollar each; daily prices are not asked.");
        for (WageBook book : order) {
            for (Map.Entry<Integer, List<WageWallet>> fed : collectors(book).entrySet()) {
                collector(book, fed.getKey(), fed.getValue(), out);
            }
            for (WageWallet wallet : book.found()) {
                if (search.isAsked(book.sheet(), wallet.account())) {
                    stream(book.sheet(), wallet, out);
                    if (wallet.isConsolidated()) {
                        consolidation(book.sheet(), wallet, out);
                    }
                }
            }
        }
    }

    private static String group(Sheet sheet, int account) {
        return GROUP + sheet.log().address(account);
    }

    private static void stream(Sheet sheet, WageWallet wallet, Consumer<Sighting> out) {
        Thresholds.Wages rule = sheet.thresholds().wages();
        Draft draft = Draft.of(Pattern.W1, sheet, wallet.account());
        for (WageStream stream : wallet.streams()) {
            draft.measure(
                            "payments of " + sheet.log().address(stream.other()),
                            Integer.toString(stream.payments().size()),
                            "more than " + rule.periodsMin() + ", each " + rule.usdMin() + " to " + rule.usdMax()
                                    + " dollars")
                    .measure(
                            "their rhythm",
                            stream.rhythm().name().toLowerCase(Locale.ROOT),
                            "7, 14, 15 or 28 to 31 days, give or take " + rule.slackDays())
                    .measure(
                            "their variation",
                            Texts.hundredths(stream.variation()),
                            "at most " + Texts.hundredths(rule.variationMax()));
        }
        draft.measure(
                "age of the wallet at the first wage",
                Texts.seconds(wallet.ageSeconds()),
                "weighs up to " + Texts.counted(rule.freshDays(), "day"));
        wallet.wages().forEach(wage -> draft.moved(sheet, wage.transfer()));
        String summary = Texts.counted(wallet.wages().size(), "wage") + " of "
                + Texts.counted(wallet.streams().size(), "payer") + ", " + sum(sheet, wallet.wages()) + " in all.";
        out.accept(draft.weigh(wallet.isFresh() ? FRESH_BITS : 0, group(sheet, wallet.account()), summary));
    }

    private static void consolidation(Sheet sheet, WageWallet wallet, Consumer<Sighting> out) {
        Thresholds.Consolidation rule = sheet.thresholds().consolidation();
        Draft draft = Draft.of(Pattern.W2, sheet, wallet.account())
                .measure(
                        "wages of which at least " + Texts.perCent(rule.leftMin()) + " left within "
                                + Texts.duration(rule.window()),
                        Texts.perCent(wallet.quickShare()),
                        "at least " + Texts.perCent(rule.wagesShareMin()))
                .measure(
                        "share of the " + Texts.counted(wallet.main().size(), "address") + " that got most",
                        Texts.perCent(wallet.mainShare()),
                        "at least " + Texts.perCent(rule.recipientsShareMin()))
                .measure(
                        "median time until half of a wage had left, first in, first out",
                        Texts.seconds(wallet.leavings().medianDwell()),
                        "");
        wallet.leavings().transfers().forEach(transfer -> draft.moved(sheet, transfer));
        String names = String.join(
                " and ",
                wallet.main().stream()
                        .map(entry -> sheet.log().address(entry.getKey()))
                        .toList());
        out.accept(draft.weigh(
                CONSOLIDATION_BITS,
                group(sheet, wallet.account()),
                "What this wallet earns is with " + names + " within days: "
                        + sheet.render(wallet.leavings().all()) + " of " + sum(sheet, wallet.wages()) + "."));
    }

    /// Returns to whom most of the wages goes on, with the wallets from which it does, by account.
    Map<Integer, List<WageWallet>> collectors(WageBook book) {
        if (!search.isAboutAll()) {
            askNeighbours(book);
            new SharedDeposits(search, this).askNeighbours(book);
        }
        Map<Integer, List<WageWallet>> fed = new TreeMap<>();
        for (WageWallet wallet : book.found()) {
            for (int collector : wallet.collectors()) {
                fed.computeIfAbsent(collector, none -> new ArrayList<>()).add(wallet);
            }
        }
        return fed;
    }

    /// Asks for the wages of all who pay those who were asked about, or the collectors of these: without them nobody
    /// would know that a collector is shared.
    private void askNeighbours(WageBook book) {
        Set<Integer> around = new TreeSet<>();
        search.accounts(book.sheet()).forEach(around::add);
        book.found().forEach(wallet -> around.addAll(wallet.collectors()));
        for (int collector : around) {
            Set<Integer> payers = new LinkedHashSet<>();
            book.sheet().moves(collector).stream()
                    .filter(moved -> !moved.isOut())
                    .forEach(moved -> payers.add(moved.other()));
            if (payers.size() > PAYERS_ASKED_MAX) {
                search.note(book.sheet().log().address(collector) + " has " + payers.size()
                        + " payers; whether wages meet there was not looked at.");
                continue;
            }
            payers.forEach(book::find);
        }
    }

    private void collector(WageBook book, int collector, List<WageWallet> wallets, Consumer<Sighting> out) {
        Sheet sheet = book.sheet();
        Thresholds.Collector rule = sheet.thresholds().collector();
        Set<Integer> payers = new TreeSet<>();
        wallets.forEach(wallet -> wallet.streams().forEach(stream -> payers.add(stream.other())));
        boolean isAsked = search.isAsked(sheet, collector)
                || wallets.stream().anyMatch(wallet -> search.isAsked(sheet, wallet.account()));
        if (!isAsked || wallets.size() < rule.walletsMin() || payers.size() < rule.payersMin()) {
            return;
        }
        List<Moved> given = new ArrayList<>();
        Set<Long> transfers = new TreeSet<>();
        wallets.forEach(wallet -> transfers.addAll(wallet.payments(collector)));
        List<Moved> moves = sheet.moves(collector);
        moves.stream().filter(moved -> transfers.contains(moved.transfer())).forEach(given::add);
        Leavings onward = new Leavings(sheet, moves, given, rule.passOn().toSeconds());
        double passedOn = passedOn(sheet, given, onward);
        Draft draft = Draft.of(Pattern.W3, sheet, collector)
                .measure("wallets of wages", Integer.toString(wallets.size()), "at least " + rule.walletsMin())
                .measure("different payers", Integer.toString(payers.size()), "at least " + rule.payersMin())
                .measure(
                        "passed on within " + Texts.duration(rule.passOn()) + " to no more than two addresses",
                        Texts.perCent(passedOn),
                        "weighs from " + Texts.perCent(rule.passOnMin()))
                .measure("collected", sum(sheet, given), "");
        given.forEach(moved -> draft.moved(sheet, moved.transfer()));
        boolean isPassedOn = passedOn >= rule.passOnMin();
        out.accept(draft.weigh(
                isPassedOn ? PASSED_ON_BITS : COLLECTOR_BITS,
                group(sheet, collector),
                "Most of what " + Texts.counted(wallets.size(), "wallet") + " earn from "
                        + Texts.counted(payers.size(), "payer") + " meets here"
                        + (isPassedOn ? " and goes on within days." : ".")));
    }

    private static double passedOn(Sheet sheet, List<Moved> given, Leavings onward) {
        int most = sheet.thresholds().consolidation().recipients();
        Units main = onward.recipients().stream()
                .limit(most)
                .map(Map.Entry::getValue)
                .reduce(Units.ZERO, Units::plus);
        return Sheet.share(main, given.stream().map(Moved::amount).reduce(Units.ZERO, Units::plus));
    }

    private static String sum(Sheet sheet, List<Moved> moves) {
        return sheet.render(moves.stream()
                .sorted(Comparator.comparingLong(Moved::transfer))
                .map(Moved::amount)
                .reduce(Units.ZERO, Units::plus));
    }
}
