package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// T10: an address that looks like one whom somebody has just paid is put into his history, with a transfer of nothing,
/// of dust or of a worthless token, in the hope that he copies it for the next payment.
///
/// Its transfers count for no other pattern. That an address is such a copy says nothing against whom it was aimed at.
final class Poisonings implements Detector {
    /// How many of a victim's transfers within the window are looked at.
    private static final int LOOK_BACK_MAX = 2_000;
    /// How many addresses are kept at hand; it bounds memory and changes no answer.
    private static final int LOOKS_MAX = 1 << 20;

    private final Search search;
    private final Thresholds.Poisoning rule;
    private final Map<String, Copy> copies = new TreeMap<>();
    private final Map<Sheet, Map<Integer, LookAlike>> looks = new HashMap<>();
    private long spam;

    /// A copy of somebody's address.
    private static final class Copy {
        final Draft draft;
        final String original;
        int times;

        Copy(Draft draft, String original) {
            this.draft = draft;
            this.original = original;
        }
    }

    Poisonings(Search search) {
        this.search = search;
        rule = search.thresholds().poisoning();
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        for (Asset asset : search.grounds().assets()) {
            Sheet sheet = search.isInQuery(asset) ? search.sheet(asset) : null;
            if (sheet != null) {
                boolean isGenuine = Coins.isGenuine(asset);
                transfers(sheet)
                        .filter(transfer ->
                                !isGenuine || sheet.isDust(sheet.log().amount(transfer)))
                        .forEach(transfer -> look(sheet, transfer));
            }
        }
        if (spam > 0) {
            search.note(
                    Texts.counted(spam, "transfer") + " only put a look-alike of a real payee into somebody's history"
                            + " (T10). Such transfers count for no pattern.");
        }
        copies.values()
                .forEach(copy -> out.accept(copy.draft
                        .measure("times", Integer.toString(copy.times), "at least 1")
                        .measure(
                                "first four and last four characters as",
                                copy.original,
                                "equal, of an address dealt with no more than " + Texts.duration(rule.window())
                                        + " before")
                        .weigh(
                                0,
                                "poisoning",
                                "This address imitates " + copy.original + ". Whoever has to do with it in these"
                                        + " transfers was its aim.")));
    }

    private LongStream transfers(Sheet sheet) {
        TransferLog log = sheet.log();
        return search.isAboutAll()
                ? LongStream.range(0, log.edges())
                : search.accounts(sheet)
                        .filter(account -> !sheet.isHub(account))
                        .mapToObj(account ->
                                LongStream.range(0, log.incidences(account)).map(i -> log.incidence(account, i) >>> 1))
                        .flatMapToLong(all -> all)
                        .sorted()
                        .distinct();
    }

    private void look(Sheet sheet, long transfer) {
        int from = sheet.log().from(transfer);
        int to = sheet.log().to(transfer);
        if (from != to && !aims(sheet, transfer, from, to)) {
            aims(sheet, transfer, to, from);
        }
    }

    /// Says whether `copy` looks like somebody with whom `victim` has just dealt.
    private boolean aims(Sheet sheet, long transfer, int victim, int copy) {
        String address = sheet.log().address(copy);
        LookAlike look = look(sheet, copy);
        for (Asset asset : search.grounds().assets()) {
            boolean isHere = asset.chain().equals(sheet.asset().chain()) && Coins.isGenuine(asset);
            Sheet real = isHere ? search.sheet(asset) : null;
            int account = real == null ? -1 : real.log().account(sheet.log().address(victim));
            if (real != null && account >= 0) {
                long dealt = dealt(real, account, sheet.log().time(transfer), new Aim(address, look));
                if (dealt >= 0) {
                    note(sheet, transfer, address, new Dealt(real, account, dealt));
                    return true;
                }
            }
        }
        return false;
    }

    private record Aim(String address, LookAlike look) {}

    private record Dealt(Sheet sheet, int victim, long transfer) {
        int partner() {
            int from = sheet.log().from(transfer);
            return from == victim ? sheet.log().to(transfer) : from;
        }
    }

    /// Finds the last transfer before `time`, within the window, with somebody whom `aim` looks like; -1 if there is
    /// none.
    private long dealt(Sheet real, int victim, Instant time, Aim aim) {
        TransferLog log = real.log();
        Instant earliest = time.minus(rule.window());
        long end = log.seek(victim, log.firstAt(time.plusSeconds(1)));
        for (long i = end - 1; i >= 0 && end - i <= LOOK_BACK_MAX; i--) {
            long incidence = log.incidence(victim, i);
            long transfer = incidence >>> 1;
            if (log.time(transfer).isBefore(earliest)) {
                return -1;
            }
            int other = (incidence & 1) == 1 ? log.to(transfer) : log.from(transfer);
            boolean isCopied = other != victim
                    && !real.isDust(log.amount(transfer))
                    && aim.look().equals(look(real, other))
                    && !aim.address().equals(log.address(other));
            if (isCopied) {
                return transfer;
            }
        }
        return -1;
    }

    private LookAlike look(Sheet sheet, int account) {
        Map<Integer, LookAlike> known = looks.computeIfAbsent(sheet, none -> new HashMap<>());
        if (known.size() > LOOKS_MAX) {
            known.clear();
        }
        return known.computeIfAbsent(
                account, unknown -> LookAlike.of(sheet.log().address(unknown)));
    }

    private void note(Sheet sheet, long transfer, String address, Dealt dealt) {
        spam++;
        String original = dealt.sheet().log().address(dealt.partner());
        Copy copy = copies.computeIfAbsent(
                address,
                unknown -> new Copy(
                        Draft.of(
                                Pattern.T10,
                                sheet.asset().chain(),
                                address,
                                search.thresholds().limits().evidenceMax()),
                        original));
        copy.times++;
        copy.draft.moved(dealt.sheet(), dealt.transfer()).moved(sheet, transfer);
    }
}
