package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.ledger.OutputMovements;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.TaggedServices;
import dev.kkachi.tracing.spi.Claims;
import dev.kkachi.tracing.spi.Ledgers;
import dev.kkachi.tracing.spi.Services;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The ledgers as an exposure sees them: as they stood on its day, with certain conversions alone, and
/// with everybody who bears a tag as an end. The threads of one question may ask.
public final class LedgersThen implements Ledgers {
    /// How an address begins that is hardly anything but zeros. It is nobody's: there issuers make and
    /// destroy money, and the machine has its own programs. Tags of it are mistakes of lists that were
    /// made by machines.
    private static final String ZEROS = "0x" + "0".repeat(36);
    /// The same on Tron.
    private static final String ZEROS_OF_TRON = "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb";

    private final Ledgers ledgers;
    private final Claims claims;
    private final ExposureQuery query;
    private final Map<Asset, TransferLog> logs = new ConcurrentHashMap<>();
    private final Map<Asset, Map<Integer, End>> ends = new ConcurrentHashMap<>();
    private int probable;

    /// Makes the view in which `query` is answered.
    public LedgersThen(Ledgers ledgers, Claims claims, ExposureQuery query) {
        this.ledgers = ledgers;
        this.claims = claims;
        this.query = query;
    }

    /// What is known of an account.
    ///
    /// @param standing what tags say
    /// @param label who it is, empty if money is followed through it
    /// @param why why money ends there
    record End(Standing standing, String label, Exposure.Stop why) {
        boolean isOpen() {
            return label.isEmpty();
        }
    }

    /// Returns what is asked.
    ExposureQuery query() {
        return query;
    }

    /// Returns what is said of `address`; what holds only since a later day is not said yet.
    public Standing standing(Chain chain, String address) {
        if (isNobodys(address)) {
            return new Standing(List.of(), query.today());
        }
        List<Tag> begun = claims.list(chain, address).stream()
                .filter(tag -> tag.since() == null || !tag.since().isAfter(query.at()))
                .toList();
        return new Standing(begun, query.today());
    }

    private static long transfers(Movements log, int account) {
        return log instanceof TransferLog transfers
                ? transfers.incidences(account)
                : log instanceof OutputMovements outputs ? outputs.log().outputsOf(account) : 0;
    }

    private static boolean isNobodys(String address) {
        return address.startsWith(ZEROS) || address.equals(ZEROS_OF_TRON);
    }

    /// Returns what is known of `account` of `log`.
    End end(Movements log, int account) {
        Map<Integer, End> known = ends.computeIfAbsent(log.asset(), unseen -> new ConcurrentHashMap<>());
        End end = known.get(account);
        if (end == null) {
            end = lookUp(log, account);
            known.put(account, end);
        }
        return end;
    }

    private End lookUp(Movements log, int account) {
        String address = log.address(account);
        Standing standing = standing(log.asset().chain(), address);
        if (isNobodys(address)) {
            return new End(standing, Exposure.ISSUANCE, Exposure.Stop.NAMED);
        }
        if (!standing.tags().isEmpty()) {
            String category = standing.on(query.at()).category();
            boolean isService = TaggedServices.CATEGORIES.contains(category);
            return new End(
                    standing,
                    standing.tags().getFirst().label(),
                    isService ? Exposure.Stop.SERVICE : Exposure.Stop.NAMED);
        }
        long transfers = transfers(log, account);
        boolean isBusy = transfers > TaggedServices.TRANSFERS_MAX;
        return new End(standing, isBusy ? "busy account, " + transfers + " transfers" : "", Exposure.Stop.BUSY);
    }

    /// Returns when the day of the question is over.
    Instant end() {
        return query.at().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public @Nullable TransferLog find(Asset asset) {
        TransferLog known = logs.get(asset);
        if (known == null) {
            TransferLog whole = ledgers.find(asset);
            if (whole == null) {
                return null;
            }
            known = LogThen.before(whole, end());
            logs.put(asset, known);
        }
        return known;
    }

    @Override
    public Services services(TransferLog log) {
        return ends(log);
    }

    /// Returns at whom taint ends on `log`.
    Services ends(Movements log) {
        return account -> {
            End end = end(log, account);
            return end.isOpen()
                    ? null
                    : new Services.Service(
                            end.label(), end.standing().on(query.at()).category());
        };
    }

    @Override
    public List<Conversion> conversions(Asset asset) {
        List<Conversion> all = ledgers.conversions(asset);
        List<Conversion> certain =
                all.stream().filter(conversion -> conversion.probability() >= 1).toList();
        probable = Math.max(probable, all.size() - certain.size());
        return certain;
    }

    /// Returns how many conversions were not followed because they are only probable.
    int probable() {
        return probable;
    }
}
