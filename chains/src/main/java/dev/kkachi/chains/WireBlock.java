package dev.kkachi.chains;

import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A block of Bitcoin as nodes send and store it: a header of 80 bytes and its transactions, with or without witnesses
/// (BIP-144). The transactions are checked against the root in the header, so that a block is read right or not at all.
///
/// @param hash its hash
/// @param previous the hash of the block before it
/// @param height its number as its first transaction says it (BIP-34), -1 where it does not
/// @param transactions its transactions
record WireBlock(String hash, String previous, long height, List<OutputTransaction> transactions) {
    /// The bytes of a header.
    static final int HEADER_BYTES = 80;

    private static final Asset COIN = KnownTokens.coin(Chain.BITCOIN).asset();
    private static final int HASH_BYTES = 32;
    private static final int INPUT_BYTES_MIN = 41;
    private static final int OUTPUT_BYTES_MIN = 9;
    private static final int TRANSACTION_BYTES_MIN = 10;
    private static final long COIN_LIMIT = 21_000_000L * 100_000_000L;
    /// Since then every block says its number, as nodes enforce it.
    private static final long HEIGHTS_SINCE_VERSION = 2;

    WireBlock {
        transactions = List.copyOf(transactions);
    }

    /// Says whether `bytes` begin with a header that somebody worked for: its hash is below the target that it states.
    static boolean hasWork(byte[] bytes) {
        if (bytes.length <= HEADER_BYTES) {
            return false;
        }
        int exponent = bytes[75] & 0xFF;
        int mantissa = ((bytes[74] & 0xFF) << 16) | ((bytes[73] & 0xFF) << 8) | (bytes[72] & 0xFF);
        if (exponent < 3 || exponent > HASH_BYTES || mantissa == 0 || mantissa > 0x7FFFFF) {
            return false;
        }
        BigInteger target = BigInteger.valueOf(mantissa).shiftLeft(8 * (exponent - 3));
        BigInteger hash = new BigInteger(WireBytes.reversed(twice(bytes, HEADER_BYTES)), 16);
        return hash.compareTo(target) <= 0;
    }

    /// Returns the hash of the block with `header`.
    static String hash(byte[] header) {
        return WireBytes.reversed(twice(header, HEADER_BYTES));
    }

    /// Returns the hash of the block before the one with `header`.
    static String previous(byte[] header) {
        return WireBytes.reversed(Arrays.copyOfRange(header, 4, 4 + HASH_BYTES));
    }

    private static byte[] twice(byte[] bytes, int length) {
        MessageDigest sha256 = Scripts.sha256();
        sha256.update(bytes, 0, length);
        return sha256.digest(sha256.digest());
    }

    /// Reads a block that takes up all of `bytes`.
    ///
    /// @throws Refused if it is none, or its transactions are not those that its header says
    static WireBlock read(byte[] bytes) throws Refused {
        WireBytes wire = new WireBytes(bytes);
        long version = wire.number(4);
        String previous = wire.hash();
        String root = wire.hash();
        Instant time = Instant.ofEpochSecond(wire.number(4));
        wire.skip(8);
        String hash = hash(bytes);
        int count = wire.count(TRANSACTION_BYTES_MIN);
        List<Draft> drafts = new ArrayList<>(count);
        List<byte[]> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Draft draft = transaction(wire);
            drafts.add(draft);
            hashes.add(draft.hash);
        }
        if (wire.left() > 0) {
            throw Refused.because("", wire.left() + " bytes", "Nothing follows the last transaction of a block.");
        }
        if (count == 0 || !WireBytes.reversed(root(hashes)).equals(root)) {
            throw Refused.because("merkle root", root, "A block's transactions are those that its header says.");
        }
        long height = height(version, drafts.getFirst().script);
        List<OutputTransaction> transactions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            transactions.add(drafts.get(i).at(height, i, time));
        }
        return new WireBlock(hash, previous, height, transactions);
    }

    /// Returns the block with the number `found` for one that does not say it.
    WireBlock withHeight(long found) {
        List<OutputTransaction> numbered = new ArrayList<>(transactions.size());
        for (OutputTransaction t : transactions) {
            numbered.add(
                    new OutputTransaction(t.coin(), t.hash(), found, t.index(), t.time(), t.inputs(), t.outputs()));
        }
        return new WireBlock(hash, previous, found, numbered);
    }

    private static long height(long version, byte[] script) {
        int length = script.length == 0 ? 0 : script[0] & 0xFF;
        if (version < HEIGHTS_SINCE_VERSION || length < 1 || length > 4 || script.length <= length) {
            return -1;
        }
        long height = 0;
        for (int i = length; i > 0; i--) {
            height = (height << 8) | (script[i] & 0xFF);
        }
        return height;
    }

    private static byte[] root(List<byte[]> hashes) {
        List<byte[]> level = hashes;
        MessageDigest sha256 = Scripts.sha256();
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                sha256.update(level.get(i));
                above.add(sha256.digest(sha256.digest(level.get(Math.min(i + 1, level.size() - 1)))));
            }
            level = above;
        }
        return level.getFirst();
    }

    /// A transaction before its block is known to be whole; `script` is that of its first input.
    private static final class Draft {
        private final byte[] hash;
        private final byte[] script;
        private final List<OutputTransaction.Input> inputs;
        private final List<OutputTransaction.Output> outputs;

        Draft(
                byte[] hash,
                byte[] script,
                List<OutputTransaction.Input> inputs,
                List<OutputTransaction.Output> outputs) {
            this.hash = hash;
            this.script = script;
            this.inputs = inputs;
            this.outputs = outputs;
        }

        OutputTransaction at(long height, int index, Instant time) {
            return new OutputTransaction(COIN, WireBytes.reversed(hash), height, index, time, inputs, outputs);
        }
    }

    private static Draft transaction(WireBytes wire) throws Refused {
        int start = wire.at();
        wire.skip(4);
        boolean hasWitness = wire.peek() == 0;
        if (hasWitness) {
            wire.skip(1);
            if (wire.number(1) != 1) {
                throw Refused.because("", "flag", "A transaction without inputs has witnesses, or is none.");
            }
        }
        int body = wire.at();
        int inputCount = wire.count(INPUT_BYTES_MIN);
        List<OutputTransaction.Input> inputs = new ArrayList<>(inputCount);
        byte[] script = {};
        for (int i = 0; i < inputCount; i++) {
            String spent = wire.hash();
            long output = wire.number(4);
            byte[] unlocking = wire.sized();
            script = i == 0 ? unlocking : script;
            wire.skip(4);
            if (output <= Integer.MAX_VALUE) { // a coinbase spends output 2^32 - 1 of nothing
                inputs.add(new OutputTransaction.Input(spent, (int) output, null));
            }
        }
        List<OutputTransaction.Output> outputs = outputs(wire);
        int bodyEnd = wire.at();
        for (int i = 0; hasWitness && i < inputCount; i++) {
            for (int items = wire.count(1); items > 0; items--) {
                wire.skip(wire.compact());
            }
        }
        int lock = wire.at();
        wire.skip(4);
        MessageDigest sha256 = Scripts.sha256();
        sha256.update(wire.bytes(), start, 4);
        sha256.update(wire.bytes(), body, bodyEnd - body);
        sha256.update(wire.bytes(), lock, 4);
        return new Draft(sha256.digest(sha256.digest()), script, inputs, outputs);
    }

    private static List<OutputTransaction.Output> outputs(WireBytes wire) throws Refused {
        int count = wire.count(OUTPUT_BYTES_MIN);
        List<OutputTransaction.Output> outputs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long value = wire.number(8);
            if (value < 0 || value > COIN_LIMIT) {
                throw Refused.because("value", Long.toString(value), "An output has 0 to 21 million bitcoins.");
            }
            byte[] script = wire.sized();
            outputs.add(new OutputTransaction.Output(Scripts.owner(script), Units.of(value), Scripts.memo(script)));
        }
        return outputs;
    }
}
