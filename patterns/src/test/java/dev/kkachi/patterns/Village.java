package dev.kkachi.patterns;

import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.patterns.spi.Grounds;
import dev.kkachi.tracing.TaggedServices;
import dev.kkachi.tracing.spi.Services;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A few people whose payments are written by hand: what patterns are looked for in by tests.
final class Village implements Grounds {
    static final Asset USDC = new Asset(Chain.ETHEREUM, "USDC");
    static final Asset ETH = new Asset(Chain.ETHEREUM, "ETH");
    static final Asset TRON_USDT = new Asset(Chain.TRON, "USDT");
    static final long HOUR = 3_600;
    static final long DAY = 24 * HOUR;

    private static final int DECIMALS = 6;

    private final Map<Asset, List<Movement>> movements = new LinkedHashMap<>();
    private final Map<Asset, TransferLog> logs = new LinkedHashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private @Nullable OutputLog outputs;
    private int payments;

    /// Returns the second in which `day` begins.
    static long day(String day) {
        return Instant.parse(day + "T00:00:00Z").getEpochSecond();
    }

    /// Lets `from` pay `to`, at a second.
    Village pay(Asset asset, String fromTo, double amount, long second) {
        String[] ends = fromTo.split(" -> ", -1);
        Units units =
                Units.of(BigDecimal.valueOf(amount).movePointRight(DECIMALS).toBigIntegerExact());
        String name = asset.chain() + ":0x" + ++payments + "_T0";
        movements
                .computeIfAbsent(asset, none -> new ArrayList<>())
                .add(new Movement(name, Instant.ofEpochSecond(second), ends[0], ends[1], units));
        return this;
    }

    /// Lets `from` pay `to` in USDC.
    Village pay(String fromTo, double amount, long second) {
        return pay(USDC, fromTo, amount, second);
    }

    /// Lets a payment come again and again, so many seconds apart.
    Village payEvery(String fromTo, double amount, long first, long... seconds) {
        long second = first;
        pay(fromTo, amount, second);
        for (long later : seconds) {
            second += later;
            pay(fromTo, amount, second);
        }
        return this;
    }

    /// Says what kind of service an address is.
    Village tag(Chain chain, String address, String category) {
        return tag(chain, address, category, null);
    }

    /// Says what an address is since a day.
    Village tag(Chain chain, String address, String category, @Nullable LocalDate since) {
        tags.add(new Tag(chain, address, address + " of the tests", category, "", 50, "the test", since, null, null));
        return this;
    }

    /// Says that value went in as one asset and came out as another.
    Village convert(Conversion conversion) {
        conversions.add(conversion);
        return this;
    }

    /// Adds a log of outputs.
    Village outputs(OutputLog log) {
        outputs = log;
        return this;
    }

    /// Asks for all patterns about everybody, in 2024.
    PatternQuery everything() {
        return PatternQuery.everything(assets(), LocalDate.of(2024, 2, 1));
    }

    /// Answers all patterns about everybody.
    PatternReport ask() {
        return ask(everything());
    }

    /// Answers `query`.
    PatternReport ask(PatternQuery query) {
        return Patterns.over(this).find(query);
    }

    /// Returns the sightings of `pattern`, each as the address it is about.
    List<String> seen(Pattern pattern) {
        return sightings(pattern).stream().map(Village::address).toList();
    }

    /// Returns the sightings of `pattern`.
    List<Sighting> sightings(Pattern pattern) {
        return ask().suspects().stream()
                .flatMap(suspect -> suspect.sightings().stream())
                .filter(sighting -> sighting.pattern() == pattern)
                .toList();
    }

    /// Returns the address that `sighting` is about.
    static String address(Sighting sighting) {
        String id = sighting.finding().subject().id();
        return id.substring(id.indexOf(':') + 1);
    }

    /// Returns what `sighting` measured as `what`.
    static String measured(Sighting sighting, String what) {
        return sighting.measures().stream()
                .filter(measure -> measure.what().contains(what))
                .map(Measure::value)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Asset> assets() {
        List<Asset> assets = new ArrayList<>(movements.keySet());
        if (outputs != null) {
            assets.add(outputs.asset());
        }
        return assets;
    }

    @Override
    public @Nullable TransferLog find(Asset asset) {
        List<Movement> moved = movements.get(asset);
        return moved == null ? null : logs.computeIfAbsent(asset, none -> HeapTransferLog.of(asset, DECIMALS, moved));
    }

    @Override
    public Services services(TransferLog log) {
        return account -> tags(log.asset().chain(), log.address(account)).stream()
                .filter(tag -> TaggedServices.CATEGORIES.contains(tag.category()))
                .map(tag -> new Services.Service(tag.label(), tag.category()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Conversion> conversions(Asset asset) {
        return conversions.stream()
                .filter(conversion -> conversion.in().asset().equals(asset)
                        || conversion.out().asset().equals(asset))
                .toList();
    }

    @Override
    public List<Tag> tags(Chain chain, String address) {
        return tags.stream()
                .filter(tag -> tag.chain().equals(chain) && tag.address().equals(address))
                .toList();
    }

    @Override
    public List<Tag> tagged(String category) {
        return tags.stream().filter(tag -> tag.category().equals(category)).toList();
    }

    @Override
    public @Nullable OutputLog outputs(Asset asset) {
        return outputs != null && outputs.asset().equals(asset) ? outputs : null;
    }
}
