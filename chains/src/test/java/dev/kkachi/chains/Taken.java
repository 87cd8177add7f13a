package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.Rejection;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A sink that keeps everything as lines that a person can read.
final class Taken implements LedgerSink {
    final List<String> moves = new ArrayList<>();
    final List<OutputTransaction> transactions = new ArrayList<>();
    final List<String> blocks = new ArrayList<>();
    final List<Token> tokens = new ArrayList<>();
    final List<Tag> tags = new ArrayList<>();
    final List<DayPrice> prices = new ArrayList<>();
    final List<Conversion> conversions = new ArrayList<>();
    final List<String> rejected = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();

    /// Reads `file`.
    static Taken from(Path file, ImportOptions options) throws IOException {
        Taken taken = new Taken();
        ChainFiles.of(options).open(file).read(taken);
        return taken;
    }

    /// Reads a file that holds `text`.
    static Taken from(String text) throws IOException {
        return from(text, ImportOptions.NONE);
    }

    /// Reads a file that holds `text`.
    static Taken from(String text, ImportOptions options) throws IOException {
        Path file = Files.createTempFile("kkachi", "");
        try {
            Files.writeString(file, text);
            Taken taken = new Taken();
            ChainFiles.of(options).open(file).read(taken);
            String name = String.valueOf(file.getFileName());
            taken.rejected.replaceAll(line -> line.replace(name, "file"));
            taken.leftOut.replaceAll(line -> line.replace(name, "file"));
            taken.remarks.replaceAll(line -> line.replace(name, "file"));
            return taken;
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void add(TransferRow row) {
        String time = row.seconds() == TransferRow.BY_BLOCK
                ? "block " + row.block()
                : Instant.ofEpochSecond(row.seconds()).toString();
        moves.add(row.asset() + " " + row.transaction() + "_" + row.kind().letter() + row.number() + " " + time + " "
                + row.from() + " -> " + row.to() + " " + amount(row));
    }

    private static String amount(TransferRow row) {
        BigInteger digits = new BigInteger(Long.toUnsignedString(row.high()))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(row.low())));
        if (row.decimals() == TransferRow.BASE_UNITS) {
            return digits + " base units";
        }
        return new BigDecimal(digits, row.decimals()).toPlainString();
    }

    @Override
    public void add(OutputTransaction transaction, long line) {
        transactions.add(transaction);
    }

    @Override
    public void add(Chain chain, long block, Instant time) {
        blocks.add(chain + " " + block + " " + time);
    }

    @Override
    public void add(Token token) {
        tokens.add(token);
    }

    @Override
    public void add(Tag tag) {
        tags.add(tag);
    }

    @Override
    public void add(DayPrice price) {
        prices.add(price);
    }

    @Override
    public void add(Conversion conversion) {
        conversions.add(conversion);
    }

    @Override
    public void reject(Rejection rejection) {
        rejected.add(rejection.render());
    }

    @Override
    public void leaveOut(Rejection row) {
        leftOut.add(row.render());
    }

    @Override
    public void remark(Rejection row) {
        remarks.add(row.render());
    }
}
