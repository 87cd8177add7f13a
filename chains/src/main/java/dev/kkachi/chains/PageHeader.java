package dev.kkachi.chains;

import java.io.IOException;

/// What stands before a page of a Parquet file, in Thrift's compact protocol: fields by number, of which these few are
/// of use and all others are stepped over.
final class PageHeader {
    static final int DATA = 0;
    static final int DICTIONARY = 2;
    static final int DATA_V2 = 3;

    /// Fields of the header, of which each kind of page has one structure more.
    static final int KIND = 1;

    static final int UNPACKED_BYTES = 2;
    static final int PACKED_BYTES = 3;
    static final int CHECKSUM = 4;

    /// Fields of a page's own structure, all of which begin with a count.
    static final int VALUES = 1;

    static final int ENCODING = 2;
    static final int LEVEL_ENCODING = 3;
    static final int V2_ENCODING = 4;
    static final int V2_LEVEL_BYTES = 5;
    static final int V2_REPEAT_BYTES = 6;
    static final int V2_IS_PACKED = 7;

    /// Encodings.
    static final int PLAIN = 0;

    static final int PLAIN_DICTIONARY = 2;
    static final int RUNS = 3;
    static final int RUNS_DICTIONARY = 8;

    private static final int FIELDS = 9;
    private static final int DEPTH_MAX = 8;
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int LONG = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int STRUCT = 12;

    private final long[] outer = new long[FIELDS];
    private final long[] inner = new long[FIELDS];
    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean hasChecksum;

    private PageHeader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.end = end;
        at = start;
        inner[V2_IS_PACKED] = 1;
    }

    /// Reads the header that begins at `start` and ends before `end`.
    static PageHeader read(byte[] bytes, int start, int end) throws IOException {
        PageHeader header = new PageHeader(bytes, start, end);
        header.struct(header.outer, 0);
        return header;
    }

    /// Returns where the page begins.
    int end() {
        return at;
    }

    int kind() {
        return (int) outer[KIND];
    }

    /// Returns how many bytes the page takes in the file.
    int packedBytes() throws IOException {
        return small(outer[PACKED_BYTES]);
    }

    /// Returns how many bytes it has.
    int unpackedBytes() throws IOException {
        return small(outer[UNPACKED_BYTES]);
    }

    boolean hasChecksum() {
        return hasChecksum;
    }

    int checksum() {
        return (int) outer[CHECKSUM];
    }

    /// Returns a number of the page's own structure.
    int of(int field) throws IOException {
        return small(inner[field]);
    }

    private static int small(long number) throws IOException {
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw broken();
        }
        return (int) number;
    }

    private void struct(long[] into, int depth) throws IOException {
        if (depth > DEPTH_MAX) {
            throw broken();
        }
        int field = 0;
        for (int head = next(); head != 0; head = next()) {
            int step = head >>> 4;
            field = step == 0 ? (int) zigzag() : field + step;
            hasChecksum |= depth == 0 && field == CHECKSUM;
            value(head & 15, field > 0 && field < FIELDS ? field : 0, into, depth);
        }
    }

    private void value(int type, int field, long[] into, int depth) throws IOException {
        switch (type) {
            case TRUE, FALSE -> into[field] = type == TRUE ? 1 : 0;
            case BYTE -> into[field] = next();
            case BYTE + 1, BYTE + 2, LONG -> into[field] = zigzag();
            case DOUBLE -> skip(Double.BYTES);
            case BINARY -> skip(varint());
            case LIST, SET -> list(depth);
            case STRUCT -> struct(depth == 0 ? inner : new long[FIELDS], depth + 1);
            default -> throw broken();
        }
    }

    private void list(int depth) throws IOException {
        int head = next();
        long size = head >>> 4 == 15 ? varint() : head >>> 4;
        long[] nowhere = new long[FIELDS];
        for (long i = 0; i < size; i++) {
            int type = head & 15;
            value(type == TRUE || type == FALSE ? BYTE : type, 0, nowhere, depth + 1);
        }
    }

    private int next() throws IOException {
        if (at >= end) {
            throw broken();
        }
        return bytes[at++] & 0xFF;
    }

    private void skip(long count) throws IOException {
        if (count < 0 || count > end - at) {
            throw broken();
        }
        at += (int) count;
    }

    private long varint() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = next();
            number |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw broken();
    }

    private long zigzag() throws IOException {
        long number = varint();
        return number >>> 1 ^ -(number & 1);
    }

    private static IOException broken() {
        return new IOException("The header of a page is damaged.");
    }
}
