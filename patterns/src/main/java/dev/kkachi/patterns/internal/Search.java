package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.PatternQuery;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import dev.kkachi.patterns.spi.Grounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One search for patterns: what was asked, the logs it is asked of, and what was not looked at. For one thread.
public final class Search {
    private final Grounds grounds;
    private final PatternQuery query;
    private final Map<Asset, Sheet> sheets = new LinkedHashMap<>();
    private final Map<Sheet, Set<Integer>> asked = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Search(Grounds grounds, PatternQuery query) {
        this.grounds = grounds;
        this.query = query;
    }

    /// Makes one that has not begun.
    public static Search of(Grounds grounds, PatternQuery query) {
        return new Search(grounds, query);
    }

    /// Returns what is seen, in an order that depends on nothing but the ledger.
    public List<Sighting> run() {
        List<Sighting> seen = new ArrayList<>();
        List<Detector> detectors = detectors(seen);
        for (Asset asset : query.assets()) {
            Sheet sheet = sheet(asset);
            if (sheet != null) {
                show(sheet, detectors);
            }
        }
        detectors.forEach(detector -> detector.conclude(seen::add));
        for (Sheet sheet : sheets.values()) {
            if (sheet.hubs() > 0) {
                note(Texts.counted(sheet.hubs(), "account") + " of " + sheet.asset() + " with more than "
                        + thresholds().limits().transfersMax() + " transfers were passed over.");
            }
        }
        return seen.stream()
                .filter(sighting -> query.patterns().contains(sighting.pattern()))
                .sorted(Comparator.comparing((Sighting sighting) -> sighting.pattern())
                        .thenComparing(sighting -> sighting.finding().subject()))
                .toList();
    }

    /// Returns the detectors, last the one that asks about whomever the others have `seen`.
    private List<Detector> detectors(List<Sighting> seen) {
        List<Detector> detectors = new ArrayList<>();
        if (wants(Pattern.W1, Pattern.W2, Pattern.W3, Pattern.W4)) {
            WagePatterns wages = new WagePatterns(this);
            detectors.add(wages);
            if (wants(Pattern.W4)) {
                detectors.add(new SharedDeposits(this, wages));
            }
        }
        for (Pattern pattern : query.patterns().stream().sorted().toList()) {
            switch (pattern) {
                case W1, W2, W3, W4, W5 -> {
                    // The first four rest on one another, the last on all.
                }
                case T1 -> detectors.add(new UniformSplits(this));
                case T2 -> detectors.add(new TokenRushes(this));
                case T3 -> detectors.add(new GasPrimings(this));
                case T4 -> detectors.addAll(List.of(new PeelChains(this), new PeelOutputs(this)));
                case T5 -> detectors.add(new MixerUses(this));
                case T6 -> detectors.add(new ChainHops(this));
                case T7 -> detectors.add(new Dispersals(this));
                case T8 -> detectors.add(new TronSinks(this));
                case T9 -> detectors.add(new RestingSiblings(this));
                case T10 -> detectors.add(new Poisonings(this));
                case T11 -> detectors.add(new NestedServices(this));
                case T12 -> detectors.add(new FreezeRaces(this));
            }
        }
        if (wants(Pattern.W5)) {
            detectors.add(new ListedExposures(this, () -> seen));
        }
        return detectors;
    }

    private boolean wants(Pattern... patterns) {
        return Set.of(patterns).stream().anyMatch(query.patterns()::contains);
    }

    /// Shows every account that was asked about to those detectors that want its log.
    private void show(Sheet sheet, List<Detector> detectors) {
        List<Detector> wanting =
                detectors.stream().filter(detector -> detector.wants(sheet)).toList();
        int least = wanting.stream().mapToInt(Detector::movesMin).min().orElse(Integer.MAX_VALUE);
        accounts(sheet)
                .filter(account -> sheet.log().incidences(account) >= least)
                .forEach(account -> {
                    List<Moved> moves = sheet.moves(account);
                    for (Detector detector : wanting) {
                        if (moves.size() >= detector.movesMin()) {
                            detector.look(sheet, account, moves);
                        }
                    }
                });
    }

    /// Returns the accounts that were asked about.
    IntStream accounts(Sheet sheet) {
        return isAboutAll()
                ? IntStream.range(0, sheet.log().nodes())
                : query.addresses().stream()
                        .mapToInt(sheet.log()::account)
                        .filter(account -> account >= 0)
                        .sorted()
                        .distinct();
    }

    /// Says whether everybody is asked about.
    boolean isAboutAll() {
        return query.addresses().isEmpty();
    }

    /// Says whether `account` is asked about.
    boolean isAsked(Sheet sheet, int account) {
        return isAboutAll() || asked.computeIfAbsent(sheet, this::numbers).contains(account);
    }

    private Set<Integer> numbers(Sheet sheet) {
        return accounts(sheet).boxed().collect(Collectors.toSet());
    }

    /// Says whether `address` is asked about.
    boolean isAsked(String address) {
        return isAboutAll() || query.addresses().stream().anyMatch(address::equalsIgnoreCase);
    }

    /// Says whether `asset` is one of those that were named.
    boolean isInQuery(Asset asset) {
        return query.assets().contains(asset);
    }

    /// Returns the accounts of `log` that were asked about, if not everybody's are.
    int[] accounts(OutputLog log) {
        return query.addresses().stream()
                .mapToInt(log::account)
                .filter(account -> account >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /// Returns the addresses that were asked about; none if everybody's are.
    List<String> addresses() {
        return query.addresses();
    }

    /// Returns the day on which is asked.
    LocalDate today() {
        return query.today();
    }

    Grounds grounds() {
        return grounds;
    }

    Thresholds thresholds() {
        return query.thresholds();
    }

    /// Returns the sheet of `asset`, `null` if the ledger has none of it.
    @Nullable Sheet sheet(Asset asset) {
        Sheet known = sheets.get(asset);
        if (known != null) {
            return known;
        }
        TransferLog log = grounds.find(asset);
        if (log == null) {
            return null;
        }
        Sheet sheet = new Sheet(log, grounds.services(log), query.thresholds());
        sheets.put(asset, sheet);
        return sheet;
    }

    /// Tells what was not looked at.
    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /// Returns what was not looked at, as full sentences.
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
