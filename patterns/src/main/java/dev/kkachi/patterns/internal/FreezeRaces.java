package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// T12: money leaves an address just before its issuer freezes it there, as if somebody had seen the freeze coming.
///
/// Tags give the day of a freeze and no minute, so the day itself and the one before are what is looked at.
final class FreezeRaces implements Detector {
    private static final double BITS = 3;
    private static final List<String> CATEGORIES = List.of("black_list", "gov_black_list");

    private final Search search;
    private final Thresholds.Freeze rule;

    FreezeRaces(Search search) {
        this.search = search;
        rule = search.thresholds().freeze();
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        Set<Tag> undated = new HashSet<>();
        for (String category : CATEGORIES) {
            for (Tag tag : search.grounds().tagged(category)) {
                LocalDate day = tag.since();
                if (day == null) {
                    undated.add(tag);
                } else if (search.isAsked(tag.address())) {
                    look(tag, day, out);
                }
            }
        }
        if (!undated.isEmpty()) {
            search.note("Of " + Texts.counted(undated.size(), "frozen address") + " nobody says on which day, so nobody"
                    + " knows whether money left just before.");
        }
    }

    private void look(Tag tag, LocalDate day, Consumer<Sighting> out) {
        for (Asset asset : search.grounds().assets()) {
            boolean isFrozen = asset.chain().equals(tag.chain()) && Coins.isFreezable(asset);
            Sheet sheet = isFrozen && search.isInQuery(asset) ? search.sheet(asset) : null;
            int account = sheet == null ? -1 : sheet.log().account(tag.address());
            if (sheet != null && account >= 0 && !sheet.isHub(account)) {
                look(sheet, account, new Freeze(tag, day), out);
            }
        }
    }

    /// A freeze, and the day of it.
    private record Freeze(Tag tag, LocalDate day) {}

    private void look(Sheet sheet, int account, Freeze freeze, Consumer<Sighting> out) {
        LocalDate day = freeze.day();
        long from = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        long to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        TransferLog log = sheet.log();
        Units held = log.balance(account, log.seek(account, log.firstAt(Instant.ofEpochSecond(from))));
        List<Moved> left = new ArrayList<>();
        for (Moved moved : sheet.moves(account)) {
            if (moved.second() >= from && moved.second() < to) {
                held = moved.isOut() ? held : held.plus(moved.amount());
                if (moved.isOut()) {
                    left.add(moved);
                }
            }
        }
        double share = Sheet.share(Fresh.sum(left), held);
        if (!left.isEmpty() && share >= rule.shareMin()) {
            Draft draft = Draft.of(Pattern.T12, sheet, account)
                    .measure("day of the freeze", day.toString(), "")
                    .measure(
                            "left on that day or the one before",
                            Texts.perCent(share) + " of what was there",
                            "at least " + Texts.perCent(rule.shareMin()))
                    .measure("to the minute", "not measured: tags give the day", "");
            left.forEach(moved -> draft.moved(sheet, moved.transfer()));
            out.accept(draft.weigh(
                    BITS,
                    "freeze:" + log.address(account),
                    sheet.render(Fresh.sum(left)) + " left around the day of the freeze ("
                            + freeze.tag().label() + ", " + freeze.tag().source() + ")."));
        }
    }
}
