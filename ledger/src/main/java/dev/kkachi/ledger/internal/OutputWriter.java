package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes transactions with their inputs and outputs, the first one first, to a segment whose inputs are not linked
/// yet. Its folder is whole only when [#finish] has returned.
final class OutputWriter implements AutoCloseable {
    private final Path folder;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final ColumnWriter hash;
    private final ColumnWriter block;
    private final ColumnWriter place;
    private final ColumnWriter seconds;
    private final ColumnWriter inputsEnd;
    private final ColumnWriter outputsEnd;
    private final ColumnWriter value;
    private final ColumnWriter account;
    private final ColumnWriter spentTransaction;
    private final ColumnWriter spentOutput;
    private final ColumnWriter spentAccount;
    private final ColumnWriter spentValue;
    private final ColumnWriter line;
    private int transactions;
    private int inputs;
    private int outputs;
    private int firstBlock;
    private int lastBlock;
    private int firstSecond;
    private int lastSecond;

    private OutputWriter(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        hash = column(OutputSegment.HASH);
        block = column(OutputSegment.BLOCK);
        place = column(OutputSegment.PLACE);
        seconds = column(OutputSegment.SECONDS);
        inputsEnd = column(OutputSegment.INPUTS_END);
        outputsEnd = column(OutputSegment.OUTPUTS_END);
        value = column(OutputSegment.VALUE);
        account = column(OutputSegment.ACCOUNT);
        spentTransaction = column(SpentColumns.TRANSACTION);
        spentOutput = column(SpentColumns.OUTPUT);
        spentAccount = column(SpentColumns.ACCOUNT);
        spentValue = column(SpentColumns.VALUE);
        line = column(SpentColumns.LINE);
    }

    static OutputWriter create(Path folder) throws IOException {
        return new OutputWriter(folder);
    }

    private ColumnWriter column(String name) throws IOException {
        ColumnWriter column = ColumnWriter.create(folder, name);
        columns.add(column);
        return column;
    }

    /// Says whether `inputs` and `outputs` more do not fit.
    boolean isFull(int moreInputs, int moreOutputs) {
        return inputs + moreInputs > OutputSegment.ROWS_MAX || outputs + moreOutputs > OutputSegment.ROWS_MAX;
    }

    /// Where and when a transaction happened, and the line that it came from.
    record Where(int block, int place, int seconds, long line) {}

    /// Ends the transaction with the hash `key`, whose inputs and outputs were added.
    void end(byte[] key, Where where) throws IOException {
        hash.put(key, 0, TransactionKey.BYTES);
        block.putInt(where.block);
        place.putInt(where.place);
        seconds.putInt(where.seconds);
        line.putLong(where.line);
        inputsEnd.putInt(inputs);
        outputsEnd.putInt(outputs);
        boolean isFirst = transactions == 0;
        firstBlock = isFirst ? where.block : Math.min(firstBlock, where.block);
        lastBlock = isFirst ? where.block : Math.max(lastBlock, where.block);
        boolean isEarlier = Integer.compareUnsigned(where.seconds, firstSecond) < 0;
        firstSecond = isFirst || isEarlier ? where.seconds : firstSecond;
        boolean isLater = Integer.compareUnsigned(where.seconds, lastSecond) > 0;
        lastSecond = isFirst || isLater ? where.seconds : lastSecond;
        transactions++;
    }

    void input(SpentOutput spent) throws IOException {
        spentTransaction.put(spent.transaction(), 0, TransactionKey.BYTES);
        spentOutput.putInt(spent.output());
        spentAccount.putInt(spent.account());
        spentValue.putLong(spent.value());
        inputs++;
    }

    void output(int owner, long units) throws IOException {
        account.putInt(owner);
        value.putLong(units);
        outputs++;
    }

    int transactions() {
        return transactions;
    }

    /// Puts the segment on the disk.
    void finish() throws IOException {
        List<ColumnStamp> stamps = new ArrayList<>();
        for (ColumnWriter column : columns) {
            stamps.add(column.finish());
        }
        Map<String, Long> numbers = new HashMap<>();
        numbers.put(OutputHead.TRANSACTIONS, (long) transactions);
        numbers.put(OutputHead.INPUTS, (long) inputs);
        numbers.put(OutputHead.OUTPUTS, (long) outputs);
        numbers.put(OutputHead.FIRST_BLOCK, (long) firstBlock);
        numbers.put(OutputHead.LAST_BLOCK, (long) lastBlock);
        numbers.put(OutputHead.FIRST_SECOND, Integer.toUnsignedLong(firstSecond));
        numbers.put(OutputHead.LAST_SECOND, Integer.toUnsignedLong(lastSecond));
        new OutputHead(numbers, stamps).write(folder);
    }

    @Override
    public void close() throws IOException {
        for (ColumnWriter column : columns) {
            column.close();
        }
    }
}
