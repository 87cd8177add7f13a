package dev.kkachi.tracing;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import dev.kkachi.tracing.spi.Claims;
import dev.kkachi.tracing.spi.Services;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// Services as tags and lists name them, and accounts with so many transfers that they can be nobody's own: whoever
/// sends there mixes money with that of thousands. For one thread.
public final class TaggedServices implements Services {
    /// Categories of the TagPack taxonomy whose bearers hold the money of many.
    public static final Set<String> CATEGORIES = Set.of(
            "exchange",
            "hot_wallet",
            "cold_wallet",
            "deposit_wallet",
            "mixing_service",
            "payment_processor",
            "hosting",
            "hosted_wallet",
            "gambling",
            "market",
            "defi",
            "defi_bridge",
            "defi_dex",
            "defi_lending",
            "mining",
            "miner",
            "broker",
            "otc");

    /// An account with more transfers than this is taken for a service, though nobody says whose.
    public static final long TRANSFERS_MAX = 20_000;

    private final Chain chain;
    private final IntFunction<String> addresses;
    private final IntToLongFunction transfers;
    private final Claims claims;
    private final Set<String> categories;
    private final long transfersMax;
    private final Map<Integer, Found> found = new HashMap<>();

    private TaggedServices(TransferLog log, Claims claims, Set<String> categories, long transfersMax) {
        this.chain = log.asset().chain();
        this.addresses = log::address;
        this.transfers = log::incidences;
        this.claims = claims;
        this.categories = categories;
        this.transfersMax = transfersMax;
    }

    private TaggedServices(OutputLog log, Claims claims, Set<String> categories, long transfersMax) {
        this.chain = log.asset().chain();
        this.addresses = log::address;
        this.transfers = log::outputsOf;
        this.claims = claims;
        this.categories = categories;
        this.transfersMax = transfersMax;
    }

    /// Returns all services that are known, and the busiest accounts.
    public static TaggedServices standard(TransferLog log, Claims claims) {
        return new TaggedServices(log, claims, CATEGORIES, TRANSFERS_MAX);
    }

    /// Returns the services of `categories` alone.
    public static TaggedServices of(TransferLog log, Claims claims, Collection<String> categories) {
        return new TaggedServices(log, claims, Set.copyOf(categories), Long.MAX_VALUE);
    }

    /// Returns all services that are known, and the busiest accounts.
    public static TaggedServices standard(OutputLog log, Claims claims) {
        return new TaggedServices(log, claims, CATEGORIES, TRANSFERS_MAX);
    }

    /// Returns the services of `categories` alone.
    public static TaggedServices of(OutputLog log, Claims claims, Collection<String> categories) {
        return new TaggedServices(log, claims, Set.copyOf(categories), Long.MAX_VALUE);
    }

    /// Returns nobody.
    public static TaggedServices none(TransferLog log, Claims claims) {
        return new TaggedServices(log, claims, Set.of(), Long.MAX_VALUE);
    }

    /// Asked of every tainted transfer into an account: what is said of it is looked up once.
    @Override
    public @Nullable Service find(int account) {
        Found known = found.get(account);
        if (known == null) {
            known = new Found(lookUp(account));
            found.put(account, known);
        }
        return known.service;
    }

    /// What is known of an account: that it is a service's, or nobody's.
    private record Found(@Nullable Service service) {}

    private @Nullable Service lookUp(int account) {
        if (!categories.isEmpty()) {
            for (Tag tag : claims.list(chain, addresses.apply(account))) {
                if (categories.contains(tag.category())) {
                    return new Service(tag.label(), tag.category());
                }
            }
        }
        long count = transfers.applyAsLong(account);
        return count > transfersMax ? new Service("busy account, " + count + " transfers", "busy") : null;
    }
}
