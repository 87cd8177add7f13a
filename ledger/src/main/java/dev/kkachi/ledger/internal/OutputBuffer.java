package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.util.Arrays;

/// Transactions with their inputs and outputs that an import holds in memory, each field in an array of its own. They
/// are written in the order of their blocks; those of one block keep the order in which they came.
final class OutputBuffer {
    private static final int FIRST_SIZE = 1 << 10;

    private byte[] hashes = new byte[FIRST_SIZE * TransactionKey.BYTES];
    private int[] blocks = new int[FIRST_SIZE];
    private int[] places = new int[FIRST_SIZE];
    private int[] seconds = new int[FIRST_SIZE];
    private long[] lines = new long[FIRST_SIZE];
    private int[] inputsEnd = new int[FIRST_SIZE];
    private int[] outputsEnd = new int[FIRST_SIZE];
    private byte[] spentHashes = new byte[FIRST_SIZE * TransactionKey.BYTES];
    private int[] spentOutputs = new int[FIRST_SIZE];
    private int[] spentAccounts = new int[FIRST_SIZE];
    private long[] spentValues = new long[FIRST_SIZE];
    private int[] accounts = new int[FIRST_SIZE];
    private long[] values = new long[FIRST_SIZE];
    private int transactions;
    private int inputs;
    private int outputs;

    int transactions() {
        return transactions;
    }

    /// Adds an input to the transaction that [#end] will end.
    void input(SpentOutput spent) {
        if (inputs == spentOutputs.length) {
            spentHashes = Arrays.copyOf(spentHashes, 2 * spentHashes.length);
            spentOutputs = Arrays.copyOf(spentOutputs, 2 * inputs);
            spentAccounts = Arrays.copyOf(spentAccounts, 2 * inputs);
            spentValues = Arrays.copyOf(spentValues, 2 * inputs);
        }
        System.arraycopy(spent.transaction(), 0, spentHashes, inputs * TransactionKey.BYTES, TransactionKey.BYTES);
        spentOutputs[inputs] = spent.output();
        spentAccounts[inputs] = spent.account();
        spentValues[inputs] = spent.value();
        inputs++;
    }

    /// Adds an output to the transaction that [#end] will end.
    void output(int account, long value) {
        if (outputs == accounts.length) {
            accounts = Arrays.copyOf(accounts, 2 * outputs);
            values = Arrays.copyOf(values, 2 * outputs);
        }
        accounts[outputs] = account;
        values[outputs] = value;
        outputs++;
    }

    /// Ends the transaction whose inputs and outputs were added.
    void end(byte[] key, OutputWriter.Where where) {
        if (transactions == blocks.length) {
            grow();
        }
        System.arraycopy(key, 0, hashes, transactions * TransactionKey.BYTES, TransactionKey.BYTES);
        blocks[transactions] = where.block();
        places[transactions] = where.place();
        seconds[transactions] = where.seconds();
        lines[transactions] = where.line();
        inputsEnd[transactions] = inputs;
        outputsEnd[transactions] = outputs;
        transactions++;
    }

    private void grow() {
        int size = 2 * transactions;
        hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        blocks = Arrays.copyOf(blocks, size);
        places = Arrays.copyOf(places, size);
        seconds = Arrays.copyOf(seconds, size);
        lines = Arrays.copyOf(lines, size);
        inputsEnd = Arrays.copyOf(inputsEnd, size);
        outputsEnd = Arrays.copyOf(outputsEnd, size);
    }

    /// Forgets the inputs and outputs of a transaction that was not ended.
    void drop() {
        inputs = transactions == 0 ? 0 : inputsEnd[transactions - 1];
        outputs = transactions == 0 ? 0 : outputsEnd[transactions - 1];
    }

    void clear() {
        transactions = 0;
        drop();
    }

    void writeTo(OutputWriter writer) throws IOException {
        long[] order = new long[transactions];
        for (int i = 0; i < transactions; i++) {
            order[i] = (long) blocks[i] << Integer.SIZE | i;
        }
        Arrays.sort(order);
        SpentOutput spent = new SpentOutput();
        byte[] key = new byte[TransactionKey.BYTES];
        for (long at : order) {
            write((int) at, spent, key, writer);
        }
    }

    private void write(int at, SpentOutput spent, byte[] key, OutputWriter writer) throws IOException {
        for (int i = at == 0 ? 0 : inputsEnd[at - 1]; i < inputsEnd[at]; i++) {
            System.arraycopy(spentHashes, i * TransactionKey.BYTES, spent.transaction(), 0, TransactionKey.BYTES);
            spent.set(spentOutputs[i], spentAccounts[i], spentValues[i]);
            writer.input(spent);
        }
        for (int o = at == 0 ? 0 : outputsEnd[at - 1]; o < outputsEnd[at]; o++) {
            writer.output(accounts[o], values[o]);
        }
        System.arraycopy(hashes, at * TransactionKey.BYTES, key, 0, TransactionKey.BYTES);
        writer.end(key, new OutputWriter.Where(blocks[at], places[at], seconds[at], lines[at]));
    }
}
