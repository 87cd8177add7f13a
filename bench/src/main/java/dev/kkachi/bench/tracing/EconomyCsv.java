package dev.kkachi.bench.tracing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes an [Economy] as ethereum-etl prints the transfers of tokens.
final class EconomyCsv {
    private static final String HEADER =
            "token_address,from_address,to_address,value,transaction_hash,log_index,block_timestamp,block_number\n";

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int ADDRESS_WORDS = 3;
    private static final int HASH_WORDS = 4;
    private static final int LINE_MAX = 400;

    private final byte[] token;
    private final byte[] line = new byte[LINE_MAX];
    private int end;

    private EconomyCsv(String token) {
        this.token = token.getBytes(StandardCharsets.US_ASCII);
    }

    /// Writes the next `transfers` of `economy`, all of `token`, to `file`.
    static void write(Economy economy, long transfers, String token, Path file) throws IOException {
        EconomyCsv csv = new EconomyCsv(token);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            for (long i = 0; i < transfers; i++) {
                economy.next();
                csv.render(economy);
                out.write(csv.line, 0, csv.end);
            }
        }
    }

    private void render(Economy of) {
        end = 0;
        System.arraycopy(token, 0, line, 0, token.length);
        end = token.length;
        address(of.from());
        address(of.to());
        number(of.amount());
        hex(of.transaction() << 1 | 1, HASH_WORDS, 64);
        number(of.log());
        number(of.second());
        number(of.block());
        line[end++] = '\n';
    }

    /// Returns the address of `account` as it is written.
    static String addressOf(int account) {
        EconomyCsv csv = new EconomyCsv("");
        csv.address(account);
        return new String(csv.line, 1, csv.end - 1, StandardCharsets.US_ASCII);
    }

    private void address(int account) {
        hex(account, ADDRESS_WORDS, 40);
    }

    private void hex(long number, int words, int digits) {
        line[end++] = ',';
        line[end++] = '0';
        line[end++] = 'x';
        int stop = end + digits;
        for (int word = 1; word <= words; word++) {
            long bits = mixed(number + word * 0x9E3779B97F4A7C15L);
            for (int shift = 60; shift >= 0 && end < stop; shift -= 4) {
                line[end++] = HEX[(int) (bits >>> shift) & 15];
            }
        }
    }

    private void number(long value) {
        line[end++] = ',';
        int first = end;
        long rest = value;
        do {
            line[end++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int i = first, j = end - 1; i < j; i++, j--) {
            byte digit = line[i];
            line[i] = line[j];
            line[j] = digit;
        }
    }

    private static long mixed(long value) {
        long bits = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
