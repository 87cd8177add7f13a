package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.Rejection;
import dev.kkachi.ledger.spi.Slice;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes the rows of one source into an import.
final class ImportSink implements LedgerSink {
    private static final int VALUE_MAX = 80;

    private final ImportRun run;
    private final String source;
    private @Nullable Asset asset;
    private @Nullable ChainWriter chain;
    private @Nullable AssetRows rows;

    ImportSink(ImportRun run, String source) {
        this.run = run;
        this.source = source;
    }

    @Override
    public void add(TransferRow row) {
        run.countRow();
        try {
            ChainWriter chain = chain(row.asset());
            String broken = chain.readTime(row);
            if (!broken.isEmpty()) {
                reject(row.line(), "time", String.valueOf(row.block()), broken);
                return;
            }
            int from = account(chain, row, "from", row.from());
            int to = from < 0 ? -1 : account(chain, row, "to", row.to());
            if (to >= 0) {
                hold(row, new AssetRows.Read(from, to, chain.second(), run.place(row.line())));
            }
        } catch (IOException e) {
            throw run.unwritten(e);
        }
    }

    /// Most rows are of the asset before.
    private ChainWriter chain(Asset of) throws IOException {
        if (chain == null || !of.equals(asset)) {
            asset = of;
            rows = run.asset(of);
            chain = run.chain(of.chain());
        }
        return chain;
    }

    /// Returns the ticket of an account, -1 if the row was rejected.
    private int account(ChainWriter chain, TransferRow row, String field, Slice address) throws IOException {
        String broken = chain.readAccount(address);
        if (broken.isEmpty()) {
            return chain.ticket();
        }
        reject(row.line(), field, address.toString(), broken);
        return -1;
    }

    private void hold(TransferRow row, AssetRows.Read read) throws IOException {
        Broken broken = Objects.requireNonNull(rows).add(row, read);
        if (broken.isNothing()) {
            run.hold();
        } else {
            reject(row.line(), broken);
        }
    }

    @Override
    public void add(OutputTransaction transaction, long line) {
        try {
            Broken broken = run.add(transaction, line);
            if (!broken.isNothing()) {
                reject(line, broken);
            }
        } catch (IOException e) {
            throw run.unwritten(e);
        }
    }

    @Override
    public void add(Chain chain, long block, Instant time) {
        try {
            String broken = run.chain(chain).note(block, time);
            if (!broken.isEmpty()) {
                run.countRow();
                reject(0, "block", block + " " + time, broken);
            }
        } catch (IOException e) {
            throw run.unwritten(e);
        }
    }

    @Override
    public void add(Token token) {
        Broken broken = run.asset(token.asset()).learn(token);
        if (!broken.isNothing()) {
            run.countRow();
            reject(0, broken);
        }
    }

    @Override
    public void add(Tag tag) {
        run.hold(tag);
    }

    @Override
    public void add(DayPrice price) {
        run.hold(price);
    }

    @Override
    public void add(Conversion conversion) {
        run.hold(conversion);
    }

    @Override
    public void reject(Rejection rejection) {
        run.countRow();
        run.reject(rejection);
    }

    @Override
    public void leaveOut(Rejection row) {
        run.countRow();
        run.leaveOut(row.rule());
    }

    @Override
    public void remark(Rejection row) {
        run.remark(row.rule());
    }

    private void reject(long line, Broken broken) {
        reject(line, broken.field(), broken.value(), broken.rule());
    }

    private void reject(long line, String field, String value, String rule) {
        String quoted = value.length() > VALUE_MAX ? value.substring(0, VALUE_MAX) + "..." : value;
        run.reject(new Rejection(source, line, field, quoted, rule));
    }
}
