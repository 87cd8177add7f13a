package dev.kkachi.pictures.internal;

import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.CrossTracer;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Ledgers;
import dev.kkachi.tracing.spi.Services;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ledgers as pictures, one transfer a line: `payroll -> mule 4200 @ 7`, where 7 counts days; and what is
/// said of their accounts.
final class Town implements Ledgers {
    static final Asset COIN = new Asset(Chain.ETHEREUM, "USDC");
    static final Asset OTHER = new Asset(Chain.TRON, "USDT");

    private static final Pattern LINE = Pattern.compile("(\\S+) -> (\\S+) (\\d+) @ (\\d+)");
    private static final Instant START = Instant.parse("2023-01-02T03:04:05Z");
    private static final int DAY = 24 * 3600;

    private final Map<Asset, TransferLog> logs = new HashMap<>();
    private final Map<String, Tag> tags = new HashMap<>();
    private final List<Conversion> conversions = new ArrayList<>();

    static Town of(String coin) {
        return of(coin, "");
    }

    static Town of(String coin, String other) {
        Town town = new Town();
        town.logs.put(COIN, HeapTransferLog.of(COIN, 2, movements(coin)));
        town.logs.put(OTHER, HeapTransferLog.of(OTHER, 2, movements(other)));
        return town;
    }

    private static List<Movement> movements(String picture) {
        List<Movement> movements = new ArrayList<>();
        for (String line : picture.lines().toList()) {
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("No transfer: " + line);
            }
            movements.add(new Movement(
                    "ethereum:0x" + (movements.size() + 1) + "_T0",
                    START.plusSeconds(DAY * Long.parseLong(parts.group(4))),
                    parts.group(1),
                    parts.group(2),
                    Units.of(Long.parseLong(parts.group(3)))));
        }
        return movements;
    }

    /// Returns a ledger of `count` transfers among `accounts` accounts, a, b and so on.
    static Town random(RandomGenerator random, int accounts, int count) {
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < count; i++) {
            picture.append(name(random.nextInt(accounts))).append(" -> ").append(name(random.nextInt(accounts)));
            picture.append(' ').append(random.nextInt(5) == 0 ? 0 : random.nextInt(1, 500));
            picture.append(" @ ").append(i).append('\n');
        }
        return of(picture.toString());
    }

    static String name(int account) {
        return account < 26 ? String.valueOf((char) ('a' + account)) : "x" + account;
    }

    /// Says of `address` that it is `label`, a `category`.
    Town tag(String address, String label, String category) {
        tags.put(address, new Tag(Chain.ETHEREUM, address, label, category, "", 100, "a test", null, null, null));
        return this;
    }

    /// Says that transfer `in` of the coin came out as transfer `out` of the other, counted from 1.
    Town convert(int in, int out, double probability) {
        Leg left = leg(COIN, in, log -> log.address(log.from(in - 1L)));
        Leg entered = leg(OTHER, out, log -> log.address(log.to(out - 1L)));
        conversions.add(new Conversion(left, entered, "swap event", probability));
        return this;
    }

    /// Says that transfer `in` of the coin came out in a transaction that nobody has.
    Town convert(int in, long missing) {
        Leg left = leg(COIN, in, log -> log.address(log.from(in - 1L)));
        String transaction = "0x" + missing;
        conversions.add(
                new Conversion(left, new Leg(OTHER, transaction, "mule", left.amount(), left.time()), "swap event", 1));
        return this;
    }

    private Leg leg(Asset asset, int number, java.util.function.Function<TransferLog, String> account) {
        TransferLog log = Objects.requireNonNull(logs.get(asset));
        long transfer = number - 1L;
        String name = log.name(transfer);
        return new Leg(
                asset,
                name.substring(name.indexOf(':') + 1, name.lastIndexOf('_')),
                account.apply(log),
                new BigDecimal(log.amount(transfer).toBigInteger(), 2),
                log.time(transfer));
    }

    CrossTrace trace(TraceQuery query) {
        return CrossTracer.trace(this, query, List.of(COIN));
    }

    String draw(TraceQuery query) {
        return sketch(query).svg();
    }

    Sketch sketch(TraceQuery query) {
        return Sketch.of(trace(query), asset -> Objects.requireNonNull(logs.get(asset)), this::tag);
    }

    /// Returns what the lane of the coin is made of.
    Material material(TraceQuery query) {
        return material(trace(query).traces().getFirst());
    }

    /// Returns what the lane of `trace` is made of.
    Material material(Trace trace) {
        CrossTrace cross = CrossTrace.of(trace);
        return new Material(
                0,
                cross.traces().getFirst(),
                Objects.requireNonNull(logs.get(COIN)),
                Move.list(cross.traces().getFirst(), 0, new Gates(cross)),
                this::tag);
    }

    private @Nullable Tag tag(Chain chain, String address) {
        return tags.get(address);
    }

    @Override
    public @Nullable TransferLog find(Asset asset) {
        return logs.get(asset);
    }

    @Override
    public Services services(TransferLog log) {
        return account -> {
            Tag tag = tags.get(log.address(account));
            return tag == null || !tag.category().equals("exchange")
                    ? null
                    : new Services.Service(tag.label(), tag.category());
        };
    }

    @Override
    public List<Conversion> conversions(Asset asset) {
        return conversions;
    }
}
