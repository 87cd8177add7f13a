package dev.kkachi.ledger.internal;

/// What a column's file must be: its name, its length and its CRC-32C.
record ColumnStamp(String name, long bytes, long sum) {
    String render() {
        return "column " + name + " " + bytes + " " + Long.toHexString(sum);
    }

    static ColumnStamp parse(String[] words) {
        return new ColumnStamp(words[1], Long.parseLong(words[2]), Long.parseLong(words[3], 16));
    }
}
