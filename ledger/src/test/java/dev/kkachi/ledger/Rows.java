package dev.kkachi.ledger;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import java.util.ArrayList;
import java.util.List;

/// Movements that a test writes down one by one, handed over as a file would.
final class Rows implements LedgerSource {
    private final String name;
    private final List<Row> rows = new ArrayList<>();

    private int decimals = 6;
    private boolean exact = true;

    private Rows(String name) {
        this.name = name;
    }

    /// Says that amounts have `digits` after the point, which need not be all that the asset has.
    Rows printedWith(int digits) {
        decimals = digits;
        exact = false;
        return this;
    }

    static Rows named(String name) {
        return new Rows(name);
    }

    /// One movement; its units are counted in the sixth decimal unless its source says another.
    record Row(Asset asset, String transaction, int log, long seconds, String from, String to, Units units) {}

    Rows add(Row row) {
        rows.add(row);
        return this;
    }

    List<Row> list() {
        return rows;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(LedgerSink sink) {
        TransferRow row = new TransferRow();
        long line = 1;
        for (Row given : rows) {
            row.start(given.asset, ++line).part(Kind.LOG, given.log).time(given.seconds);
            row.transaction().set(given.transaction);
            row.from().set(given.from);
            row.to().set(given.to);
            row.amount(given.units.high(), given.units.low(), decimals);
            if (exact) {
                row.decimalsKnown();
            }
            sink.add(row);
        }
    }
}
