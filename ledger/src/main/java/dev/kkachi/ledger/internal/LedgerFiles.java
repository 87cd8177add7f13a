package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.AssetStatus;
import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.OutputStatus;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where the ledger's files lie, and those that were opened: `chains/<chain>/` has the chain's accounts and the
/// times of its blocks, `chains/<chain>/assets/<asset>/<number>` a segment. Chains and assets, which strangers name,
/// have folders of their own, so that no name is taken for a file of the ledger.
public final class LedgerFiles implements AutoCloseable {
    private static final String CHAINS = "chains";
    private static final String ASSETS = "assets";
    private static final Set<String> OF_TRANSACTIONS = Set.of(Segment.HASH, Segment.BLOCK, Segment.PLACE);

    private final Path folder;
    private final Manifest manifest;
    private final Arena arena = Arena.ofShared();
    private final Map<Chain, AccountTable> accounts = new HashMap<>();
    private final Map<Asset, TransferLog> logs = new HashMap<>();
    private final Map<Asset, OutputLog> outputLogs = new HashMap<>();

    private LedgerFiles(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// Opens what the manifest in `folder` acknowledges.
    ///
    /// @throws IOException if it cannot be read
    public static LedgerFiles open(Path folder) throws IOException {
        return new LedgerFiles(folder, Manifest.read(folder));
    }

    static Path of(Path ledger, Chain chain) {
        return ledger.resolve(CHAINS).resolve(chain.name());
    }

    static Path of(Path ledger, Asset asset) {
        return of(ledger, asset.chain()).resolve(ASSETS).resolve(asset.name());
    }

    /// Returns the assets of which transfers are held and what each calls itself, by chain and name.
    public Map<Asset, String> tickers() {
        Map<Asset, String> tickers = new LinkedHashMap<>();
        for (AssetState state : held()) {
            tickers.put(state.asset(), state.ticker());
        }
        return tickers;
    }

    private List<AssetState> held() {
        return new TreeMap<>(manifest.assets())
                .values().stream().filter(state -> !state.segments().isEmpty()).toList();
    }

    /// Returns what is held of each asset.
    ///
    /// @throws IOException if it cannot be read
    public List<AssetStatus> status() throws IOException {
        List<AssetStatus> all = new ArrayList<>();
        for (AssetState state : held()) {
            all.add(status(state));
        }
        return all;
    }

    private AssetStatus status(AssetState state) throws IOException {
        List<SegmentHead> heads = new ArrayList<>();
        Set<Integer> held = new HashSet<>();
        long accountCount = 0;
        for (Segment segment : segments(state)) {
            heads.add(segment.head());
            AccountIndex index = AccountIndex.open(segment, arena);
            accountCount += index.accounts();
            if (state.segments().size() > 1) {
                index.each(held::add);
            }
        }
        long transactionBytes =
                heads.stream().mapToLong(head -> head.bytes(OF_TRANSACTIONS)).sum();
        return new AssetStatus(
                state.asset(),
                state.ticker(),
                heads.getFirst().decimals(),
                heads.stream().mapToLong(SegmentHead::transfers).sum(),
                heads.stream().mapToLong(SegmentHead::transactions).sum(),
                state.segments().size() > 1 ? held.size() : accountCount,
                time(heads.getFirst().firstSecond()),
                time(heads.getLast().lastSecond()),
                heads.stream().mapToLong(SegmentHead::bytes).sum() - transactionBytes,
                transactionBytes);
    }

    private static Instant time(int second) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(second));
    }

    private List<Segment> segments(AssetState state) throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (String name : state.segments()) {
            segments.add(Segment.open(of(folder, state.asset()).resolve(name), arena));
        }
        return segments;
    }

    /// Returns the transfers of `asset`, `null` if there are none.
    ///
    /// @throws IOException if they cannot be read
    public synchronized @Nullable TransferLog find(Asset asset) throws IOException {
        AssetState state = manifest.assets().get(asset.toString());
        if (state == null || state.segments().isEmpty()) {
            return null;
        }
        TransferLog log = logs.get(asset);
        if (log == null) {
            log = MappedTransferLog.open(state, accounts(asset.chain()), segments(state), arena);
            logs.put(asset, log);
        }
        return log;
    }

    /// Returns the outputs of `asset`, `null` if there are none.
    ///
    /// @throws IOException if they cannot be read
    public synchronized @Nullable OutputLog findOutputs(Asset asset) throws IOException {
        if (!coins().contains(asset)) {
            return null;
        }
        OutputLog log = outputLogs.get(asset);
        if (log == null) {
            log = outputs(asset).open(accounts(asset.chain()), arena);
            outputLogs.put(asset, log);
        }
        return log;
    }

    private OutputFiles outputs(Asset coin) {
        String name = coin.toString();
        return new OutputFiles(
                folder,
                Objects.requireNonNull(manifest.assets().get(name)),
                Objects.requireNonNull(manifest.outputs().get(name)));
    }

    /// Returns the coins of which outputs are held, by chain.
    public List<Asset> coins() {
        return new TreeMap<>(manifest.outputs())
                .values().stream()
                        .filter(state -> !state.segments().isEmpty())
                        .map(OutputState::asset)
                        .toList();
    }

    /// Returns what is held of each coin whose value lies in outputs.
    ///
    /// @throws IOException if it cannot be read
    public List<OutputStatus> outputStatus() throws IOException {
        List<OutputStatus> all = new ArrayList<>();
        for (Asset coin : coins()) {
            all.add(outputs(coin).status());
        }
        return all;
    }

    private AccountTable accounts(Chain chain) throws IOException {
        AccountTable table = accounts.get(chain);
        if (table == null) {
            Manifest.Accounts known = manifest.of(chain);
            table = AccountTable.read(of(folder, chain), arena, known.count(), known.slots());
            accounts.put(chain, table);
        }
        return table;
    }

    /// Compares every segment with its checksums, and finds every account by its address.
    ///
    /// @throws IOException if one cannot be read
    public void verify() throws IOException {
        for (Chain chain : manifest.accounts().keySet()) {
            accounts(chain).verify();
        }
        for (AssetState state : manifest.assets().values()) {
            for (Segment segment : segments(state)) {
                try (Arena once = Arena.ofConfined()) {
                    segment.verify(once);
                }
            }
        }
        for (OutputState state : manifest.outputs().values()) {
            outputs(state.asset()).verify();
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
