package dev.kkachi.ledger.internal;

import dev.kkachi.files.WriteAside;
import dev.kkachi.ledger.ImportReport;
import dev.kkachi.ledger.LedgerSettings;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.Rejection;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One import: the chains and assets that it writes to, what it holds in memory, and what it acknowledged.
public final class ImportRun implements AutoCloseable {
    private static final String LOCK = "lock";
    /// How many of the rows that break a rule are kept; all are counted.
    static final int REJECTED_MAX = 1000;
    /// A line's number has 40 bits, the number of its source the rest.
    private static final int LINE_BITS = 40;

    private final Path folder;
    private final LedgerSettings settings;
    private final FileChannel lockFile;
    private final Map<Chain, ChainWriter> chains = new HashMap<>();
    private final Map<Asset, AssetRows> assets = new HashMap<>();
    private final OutputRun outputs;
    private final List<String> sourceNames = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<DayPrice> prices = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<String, Long> remarks = new TreeMap<>();
    private final SegmentFlush flush = new SegmentFlush();
    private List<SegmentFlush.Full> flushing = List.of();
    private Manifest manifest;
    private int held;
    private long rows;
    private long stored;
    private long repeated;
    private long rejectedCount;
    private Consumer<Rejection> listener = rejection -> {};

    private ImportRun(Path folder, LedgerSettings settings, FileChannel lockFile, Manifest manifest) {
        this.folder = folder;
        this.settings = settings;
        this.lockFile = lockFile;
        this.manifest = manifest;
        outputs = new OutputRun(folder, manifest.outputs());
    }

    /// Begins an import into the ledger in `folder`, and removes what one that was killed left behind.
    ///
    /// @throws IOException if the folder cannot be written to
    public static ImportRun open(Path folder, LedgerSettings settings) throws IOException {
        Files.createDirectories(folder);
        FileChannel file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock();
        if (lock == null) {
            file.close();
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, "Another process is importing into " + folder + ".");
        }
        WriteAside.sweep(folder);
        ImportRun run = new ImportRun(folder, settings, file, Manifest.read(folder));
        run.sweep();
        for (AssetState state : run.manifest.assets().values()) {
            run.assets.put(state.asset(), AssetRows.open(LedgerFiles.of(folder, state.asset()), state));
        }
        return run;
    }

    private void sweep() throws IOException {
        for (AssetState state : manifest.assets().values()) {
            SegmentFolders.sweep(LedgerFiles.of(folder, state.asset()), state);
        }
        outputs.sweep();
    }

    /// Reads `source` to its end.
    ///
    /// @throws IOException if it cannot be read
    /// @throws KkachiException if the ledger cannot be written
    public void read(LedgerSource source) throws IOException {
        sourceNames.add(source.name());
        ImportSink sink = new ImportSink(this, source.name());
        try {
            source.read(sink);
        } catch (InternalError e) {
            throw unwritten(e);
        }
    }

    /// Returns the failure of this import to write, because of `cause`.
    KkachiException unwritten(Throwable cause) {
        return DiskRoom.unwritten(folder, cause);
    }

    /// Returns the number that tells `line` of the source that is being read from those of others.
    long place(long line) {
        return (long) (sourceNames.size() - 1) << LINE_BITS | line;
    }

    ChainWriter chain(Chain chain) throws IOException {
        ChainWriter writer = chains.get(chain);
        if (writer == null) {
            writer = ChainWriter.open(
                    LedgerFiles.of(folder, chain), chain, manifest.of(chain).count());
            chains.put(chain, writer);
        }
        return writer;
    }

    AssetRows asset(Asset asset) {
        return assets.computeIfAbsent(
                asset,
                unknown -> AssetRows.of(new AssetState(unknown, unknown.name(), -1, false, List.of(), List.of())));
    }

    void countRow() {
        rows++;
    }

    /// Takes a transaction of Bitcoin's kind from `line`.
    ///
    /// @return what is wrong with it
    Broken add(OutputTransaction transaction, long line) throws IOException {
        rows++;
        asset(transaction.coin());
        Broken broken = outputs.add(transaction, chain(transaction.chain()), place(line));
        if (broken.isNothing()) {
            hold(1 + transaction.inputs().size() + transaction.outputs().size());
        }
        return broken;
    }

    /// Counts a row that is held.
    void hold() throws IOException {
        hold(1);
    }

    /// When too many rows are held, they are written while others are read; so each has half of the memory.
    private void hold(int more) throws IOException {
        held += more;
        if (2 * held >= settings.rowsInMemory()) {
            flush();
        }
    }

    void hold(Conversion conversion) {
        conversions.add(conversion);
    }

    void hold(DayPrice price) {
        prices.add(price);
    }

    void hold(Tag tag) {
        tags.add(tag);
    }

    /// Counts a row that moves nothing, by the reason.
    void leaveOut(String rule) {
        leftOut.merge(rule, 1L, Long::sum);
    }

    /// Counts a row that was taken although not all is right with it.
    void remark(String rule) {
        remarks.merge(rule, 1L, Long::sum);
    }

    /// Tells `taker` of every row that is rejected from now on.
    public void onRejection(Consumer<Rejection> taker) {
        listener = taker;
    }

    void reject(Rejection rejection) {
        rejectedCount++;
        listener.accept(rejection);
        if (rejected.size() < REJECTED_MAX) {
            rejected.add(rejection);
        }
    }

    private void flush() throws IOException {
        settle();
        join();
        acknowledge(false);
        flushing = new ArrayList<>();
        for (Map.Entry<Asset, AssetRows> entry : assets.entrySet()) {
            AssetRows of = entry.getValue();
            if (of.rows().size() > 0) {
                Path target = LedgerFiles.of(folder, entry.getKey());
                int decimals = of.state().decimals();
                flushing.add(new SegmentFlush.Full(entry.getKey(), target, of.take(), decimals));
            }
        }
        outputs.flush();
        flush.start(flushing);
        held = 0;
    }

    /// Puts accounts in the place of the tickets that the held rows have.
    private void settle() throws IOException {
        for (Map.Entry<Chain, ChainWriter> entry : chains.entrySet()) {
            int[] accounts = entry.getValue().settle();
            for (Map.Entry<Asset, AssetRows> of : assets.entrySet()) {
                if (of.getKey().chain().equals(entry.getKey())) {
                    of.getValue().rows().settle(accounts);
                }
            }
        }
    }

    /// Waits for the rows that are being written, and counts them.
    private void join() throws IOException {
        for (SegmentFlush.Written written : flush.join()) {
            AssetRows of = asset(written.asset());
            List<String> pending = new ArrayList<>(of.state().pending());
            pending.add(written.segment());
            of.state(of.state().withPending(pending));
            stored += written.stored();
            repeated += written.repeated();
            reject(written.asset(), written.contradictions());
        }
        flushing.forEach(full -> asset(full.asset()).giveBack(full.rows()));
        flushing = List.of();
    }

    /// Puts segments and accounts on the disk, then states in the manifest what there is.
    private void acknowledge(boolean isEnd) throws IOException {
        Durable.force(unforced());
        Map<Chain, Manifest.Accounts> accounts = new HashMap<>(manifest.accounts());
        chains.forEach((chain, writer) -> accounts.put(chain, writer.force(isEnd)));
        Map<String, AssetState> states = new TreeMap<>();
        assets.values().forEach(of -> states.put(of.state().asset().toString(), of.state()));
        manifest = new Manifest(accounts, states, outputs.states());
        manifest.write(folder);
    }

    /// Returns the folders of segments that the manifest does not name yet.
    private List<Path> unforced() {
        Set<Path> named = new HashSet<>();
        manifest.assets().values().forEach(state -> named.addAll(folders(state)));
        named.addAll(outputs.folders(manifest.outputs()));
        return Stream.concat(
                        assets.values().stream().flatMap(of -> folders(of.state()).stream()),
                        outputs.folders(outputs.states()).stream())
                .filter(path -> !named.contains(path))
                .toList();
    }

    private List<Path> folders(AssetState state) {
        Path of = LedgerFiles.of(folder, state.asset());
        return Stream.concat(state.segments().stream(), state.pending().stream())
                .map(of::resolve)
                .toList();
    }

    /// Acknowledges what was read, and lays it in order.
    ///
    /// @throws KkachiException if the ledger cannot be written; nothing that was acknowledged is lost
    public ImportReport finish() {
        try {
            return finished();
        } catch (IOException | UncheckedIOException | InternalError e) {
            throw unwritten(e);
        }
    }

    private ImportReport finished() throws IOException {
        int newTags = tags.isEmpty() ? 0 : TagLines.add(folder, tags);
        int newPrices = prices.isEmpty() ? 0 : PriceLines.add(folder, prices, this::rejectPrice);
        int newConversions = conversions.isEmpty() ? 0 : ConversionLines.add(folder, conversions);
        settle();
        join();
        layInOrder();
        outputs.finish(new OutputSurroundings());
        stored += outputs.stored();
        repeated += outputs.repeated();
        held = 0;
        acknowledge(true);
        sweep();
        for (ChainWriter writer : chains.values()) {
            writer.sweep();
        }
        return new ImportReport(
                rows,
                stored,
                repeated,
                new ImportReport.Beside(newTags, newPrices, newConversions),
                new ImportReport.Problems(rejectedCount, rejected, leftOut, remarks));
    }

    private void rejectPrice(DayPrice price, DayPrice known) {
        countRow();
        reject(new Rejection(
                price.source(),
                0,
                price.ticker() + " " + price.day(),
                price.price().toPlainString() + " " + price.currency(),
                "A day has one price, and " + known.source() + " said "
                        + known.price().toPlainString() + "."));
    }

    /// Assets are laid in order side by side, for they have nothing to do with one another.
    private void layInOrder() throws IOException {
        List<Laying> layings = new ArrayList<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (AssetRows of : assets.values()) {
                if (of.mustBeLaid()) {
                    Asset asset = of.state().asset();
                    Path target = LedgerFiles.of(folder, asset);
                    Compaction compaction =
                            new Compaction(target, chain(asset.chain()).accounts(), settings);
                    Future<AssetState> state = pool.submit(() -> compaction.run(of.state(), of.rows()));
                    layings.add(new Laying(of, compaction, state));
                }
            }
        }
        for (Laying laying : layings) {
            laidInOrder(laying.of(), laying.compaction(), SegmentFlush.result(laying.state()));
        }
    }

    private record Laying(AssetRows of, Compaction compaction, Future<AssetState> state) {}

    private void laidInOrder(AssetRows of, Compaction compaction, AssetState state) {
        Contradictions contradictions = compaction.contradictions();
        stored += of.rows().size() - compaction.repeated() - contradictions.count();
        repeated += compaction.repeated();
        reject(state.asset(), contradictions);
        of.state(state);
        of.rows().clear();
    }

    private void reject(Asset asset, Contradictions contradictions) {
        for (Contradictions.Row row : contradictions.first()) {
            reject(
                    asset,
                    row.place(),
                    row.transfer(),
                    "A transfer is stored once, and this one was stored with another amount, payer or payee.");
        }
        rejectedCount += contradictions.count() - contradictions.first().size();
    }

    private void reject(Asset asset, long place, String transaction, String rule) {
        int source = (int) (place >>> LINE_BITS);
        boolean known = place != 0 && source < sourceNames.size();
        long line = known ? place & ((1L << LINE_BITS) - 1) : 0;
        String file = known ? sourceNames.get(source) : asset.toString();
        reject(new Rejection(file, line, "transaction", transaction, rule));
    }

    private final class OutputSurroundings implements OutputRun.Surroundings {
        @Override
        public int accounts(Asset coin) throws IOException {
            return chain(coin.chain()).accounts();
        }

        @Override
        public OutputLosses losses(Asset coin) {
            return (line, hash, rule) -> reject(coin, line, TransactionKey.unpack(hash, ""), rule);
        }
    }

    @Override
    public void close() throws IOException {
        try (lockFile) {
            flush.close();
            for (ChainWriter writer : chains.values()) {
                writer.close();
            }
        }
    }
}
