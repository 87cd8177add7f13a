package dev.kkachi.patterns.internal;

import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// W4: wallets of wages, or their collectors, that pay into one deposit address of an exchange. An exchange gives it to
/// one customer, so several people who earn under several names have one account, and one of the names is not the
/// customer's.
///
/// That an address is a customer's deposit address is an inference: nearly all of it goes on to an exchange.
final class SharedDeposits implements Detector {
    private static final double BITS = 6;
    private static final int PAYERS_MAX = 1_000;

    private final Search search;
    private final Thresholds.Reuse rule;
    private final WagePatterns wages;

    SharedDeposits(Search search, WagePatterns wages) {
        this.search = search;
        this.wages = wages;
        rule = search.thresholds().reuse();
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        for (WageBook book : wages.books()) {
            Map<Integer, List<WageWallet>> collectors = wages.collectors(book);
            Set<Integer> users = new TreeSet<>(collectors.keySet());
            book.found().forEach(wallet -> users.add(wallet.account()));
            Map<Integer, Map<Integer, List<Moved>>> deposits = new TreeMap<>();
            for (int user : users) {
                for (Moved moved : book.sheet().moves(user)) {
                    if (moved.isOut() && isDepositAddress(book.sheet(), moved.other())) {
                        deposits.computeIfAbsent(moved.other(), none -> new TreeMap<>())
                                .computeIfAbsent(user, none -> new ArrayList<>())
                                .add(moved);
                    }
                }
            }
            deposits.forEach((address, byUser) -> {
                if (byUser.size() >= rule.usersMin() && isAsked(book.sheet(), address, byUser.keySet())) {
                    out.accept(sighting(book.sheet(), address, byUser));
                }
            });
        }
    }

    private static boolean isDepositAddress(Sheet sheet, int account) {
        return sheet.service(account) == null && sheet.isCounter(account);
    }

    private boolean isAsked(Sheet sheet, int address, Set<Integer> users) {
        return search.isAsked(sheet, address) || users.stream().anyMatch(user -> search.isAsked(sheet, user));
    }

    /// Asks for the wages of those who pay into the deposit addresses of whom was asked about.
    void askNeighbours(WageBook book) {
        Sheet sheet = book.sheet();
        Set<Integer> addresses = new TreeSet<>();
        search.accounts(sheet).forEach(account -> {
            if (isDepositAddress(sheet, account)) {
                addresses.add(account);
            }
            for (Moved moved : sheet.moves(account)) {
                if (moved.isOut() && isDepositAddress(sheet, moved.other())) {
                    addresses.add(moved.other());
                }
            }
        });
        for (int address : addresses) {
            Set<Integer> payers = new TreeSet<>();
            sheet.moves(address).stream().filter(moved -> !moved.isOut()).forEach(moved -> payers.add(moved.other()));
            if (payers.size() > PAYERS_MAX) {
                search.note(sheet.log().address(address) + " has " + payers.size()
                        + " payers; whether workers share it was not looked at.");
                continue;
            }
            payers.forEach(book::find);
        }
    }

    private Sighting sighting(Sheet sheet, int address, Map<Integer, List<Moved>> byUser) {
        Draft draft = Draft.of(Pattern.W4, sheet, address)
                .measure(
                        "wallets of wages or their collectors that pay in",
                        Integer.toString(byUser.size()),
                        "at least " + rule.usersMin());
        Map<Integer, Moved> firsts = new LinkedHashMap<>();
        byUser.forEach((user, moves) -> firsts.put(user, moves.getFirst()));
        firsts.values().forEach(moved -> draft.moved(sheet, moved.transfer()));
        byUser.values().forEach(moves -> moves.stream().skip(1).forEach(moved -> draft.moved(sheet, moved.transfer())));
        List<Moved> all = byUser.values().stream().flatMap(List::stream).toList();
        return draft.weigh(
                BITS,
                "wages:" + sheet.log().address(address),
                "One customer's deposit address takes in " + sheet.render(Fresh.sum(all)) + " from " + byUser.size()
                        + " wallets that live on wages.");
    }
}
