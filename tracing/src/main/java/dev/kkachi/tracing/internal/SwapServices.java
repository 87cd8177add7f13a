package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.tracing.internal.SwapService.Place;
import dev.kkachi.tracing.spi.SwapGrounds;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who swaps, or carries over bridges: accounts that tags call so, and those that behave so, because conversions that
/// are known for certain went through them.
final class SwapServices {
    /// Categories of the TagPack taxonomy whose bearers give out in one asset what they take in another.
    static final List<String> CATEGORIES = List.of("defi_bridge", "defi_dex");

    /// One conversion may be a person's who happened to stand in between.
    static final int CONVERSIONS_MIN = 2;

    private final SwapGrounds grounds;
    private final Map<Place, SwapService> found = new LinkedHashMap<>();

    private SwapServices(SwapGrounds grounds) {
        this.grounds = grounds;
    }

    /// Returns all services in `grounds`, of which the conversions `known` are told.
    static List<SwapService> list(SwapGrounds grounds, Collection<Conversion> known) {
        SwapServices services = new SwapServices(grounds);
        for (Asset asset : grounds.assets()) {
            TransferLog log = grounds.find(asset);
            if (log != null) {
                services.addTagged(log);
            }
        }
        known.stream().filter(conversion -> conversion.probability() >= 1).forEach(services::addBehaving);
        return services.found.values().stream()
                .filter(service -> service.isOne(CONVERSIONS_MIN))
                .toList();
    }

    private void addTagged(TransferLog log) {
        for (String category : CATEGORIES) {
            for (Tag tag : grounds.tagged(category)) {
                boolean isOfForm = tag.chain().family() == log.asset().chain().family();
                int account = isOfForm ? log.account(tag.address()) : -1;
                if (account >= 0 && log.incidences(account) > 0) {
                    at(log, account).tag(tag.actor());
                }
            }
        }
    }

    private void addBehaving(Conversion conversion) {
        TransferLog left = grounds.find(conversion.in().asset());
        TransferLog entered = grounds.find(conversion.out().asset());
        if (left == null || entered == null) {
            return;
        }
        long in = new LegFinder(left).paidBy(conversion.in());
        long out = new LegFinder(entered).paidTo(conversion.out());
        if (in >= 0 && out >= 0) {
            SwapService taker = at(left, left.to(in));
            SwapService giver = at(entered, entered.from(out));
            taker.convert(giver.place());
            giver.convert(taker.place());
        }
    }

    private SwapService at(TransferLog log, int account) {
        return found.computeIfAbsent(new Place(log.asset(), account), unseen -> new SwapService(log, account));
    }
}
