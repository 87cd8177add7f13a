package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Slice;
import dev.kkachi.model.Asset;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log whose columns lie on disk and are mapped into memory. Any number of threads may read it.
public final class MappedTransferLog implements TransferLog {
    /// How many accounts' stretches are kept at hand: those of a case.
    private static final int STRETCH_BITS = 15;

    private static final int STRETCHES = 1 << STRETCH_BITS;

    private final Asset asset;
    private final int decimals;
    private final AccountTable accounts;
    private final Segment[] segments;
    private final AccountIndex[] indices;
    private final long[] bases;
    private final @Nullable Stretch[] stretches = new Stretch[STRETCHES];

    private MappedTransferLog(Asset asset, int decimals, AccountTable accounts, Segment[] segments, Arena arena)
            throws IOException {
        this.asset = asset;
        this.decimals = decimals;
        this.accounts = accounts;
        this.segments = segments;
        indices = new AccountIndex[segments.length];
        bases = new long[segments.length + 1];
        for (int s = 0; s < segments.length; s++) {
            indices[s] = AccountIndex.open(segments[s], arena);
            bases[s + 1] = bases[s] + segments[s].size();
        }
    }

    /// Opens the log of `asset` over `segments`, which follow one another in time.
    ///
    /// @throws dev.kkachi.model.KkachiException if their amounts are not counted in the same digits
    static MappedTransferLog open(AssetState state, AccountTable accounts, List<Segment> segments, Arena arena)
            throws IOException {
        int decimals = segments.getFirst().head().decimals();
        for (Segment segment : segments) {
            if (segment.head().decimals() != decimals) {
                String what =
                        "its amounts have " + segment.head().decimals() + " decimals and those before them " + decimals;
                throw StampedText.damaged(segment.folder(), what, null);
            }
        }
        return new MappedTransferLog(
                state.asset(), Math.max(0, decimals), accounts, segments.toArray(Segment[]::new), arena);
    }

    @Override
    public Asset asset() {
        return asset;
    }

    @Override
    public int decimals() {
        return decimals;
    }

    @Override
    public int nodes() {
        return accounts.count();
    }

    @Override
    public long edges() {
        return bases[segments.length];
    }

    @Override
    public int from(long edge) {
        int s = segment(edge);
        return segments[s].from((int) (edge - bases[s]));
    }

    @Override
    public int to(long edge) {
        int s = segment(edge);
        return segments[s].to((int) (edge - bases[s]));
    }

    @Override
    public Units amount(long transfer) {
        int s = segment(transfer);
        int local = (int) (transfer - bases[s]);
        return new Units(segments[s].high(local), segments[s].low(local));
    }

    @Override
    public int compareWidths(long edge, long other) {
        return amount(edge).compareTo(amount(other));
    }

    @Override
    public Instant time(long transfer) {
        int s = segment(transfer);
        return Instant.ofEpochSecond(Integer.toUnsignedLong(segments[s].seconds((int) (transfer - bases[s]))));
    }

    @Override
    public String name(long transfer) {
        int s = segment(transfer);
        int local = (int) (transfer - bases[s]);
        byte[] hash = new byte[TransactionKey.BYTES];
        segments[s].hash(segments[s].transaction(local), hash);
        String prefix = asset.chain().family() == ChainFamily.EVM ? "0x" : "";
        return asset.chain() + ":" + TransactionKey.unpack(hash, prefix) + "_" + Part.render(segments[s].part(local));
    }

    @Override
    public String address(int account) {
        return accounts.address(account);
    }

    @Override
    public int account(String address) {
        Slice slice = new Slice();
        slice.set(address);
        AccountKey key = AccountKey.of(asset.chain());
        return key.set(slice).isEmpty() ? accounts.find(key) : -1;
    }

    @Override
    public long incidences(int node) {
        return stretch(node).size();
    }

    @Override
    public long incidence(int node, long i) {
        return stretch(node).incidence(i);
    }

    @Override
    public long seek(int node, long edge) {
        return stretch(node).seek(edge);
    }

    @Override
    public Units opening(int account) {
        return stretch(account).opening();
    }

    @Override
    public Units balance(int account, long i) {
        return stretch(account).balance(i);
    }

    @Override
    public long fetch(long transfer) {
        int s = segment(transfer);
        int local = (int) (transfer - bases[s]);
        return segments[s].from(local) + segments[s].to(local) + segments[s].low(local);
    }

    @Override
    public void read(long first, TransferBlock into) {
        int s = first < edges() ? segment(first) : -1;
        if (s < 0 || segments[s].isWide() || first + TransferBlock.SIZE > bases[s + 1]) {
            TransferLog.super.read(first, into);
        } else {
            segments[s].read((int) (first - bases[s]), into);
        }
    }

    @Override
    public void readOpenings(int first, int count, long[] into) {
        if (segments.length == 1) {
            indices[0].readNeeded(first, count, into);
        } else {
            TransferLog.super.readOpenings(first, count, into);
        }
    }

    /// Threads may overwrite one another's stretch; each is right wherever it is read.
    private Stretch stretch(int account) {
        int slot = (account * 0x9E3779B9) >>> (Integer.SIZE - STRETCH_BITS);
        Stretch kept = stretches[slot];
        if (kept != null && kept.account() == account) {
            return kept;
        }
        Stretch stretch = Stretch.of(account, indices, bases);
        stretches[slot] = stretch;
        return stretch;
    }

    private int segment(long transfer) {
        int s = segments.length - 1;
        while (bases[s] > transfer) {
            s--;
        }
        return s;
    }
}
