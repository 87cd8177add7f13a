package dev.kkachi.linking.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What an entry of a register's journal is about.
enum Entry {
    /// The columns' names.
    COLUMNS,
    /// From which file the records come that follow.
    SOURCE,
    /// A record, and with it, so that neither is there without the other, the unions by which it joined
    /// an entity.
    RECORD,
    /// What was learnt from the records so far.
    LEARNT,
    /// A union of two records.
    UNION,
    /// Two records that somebody said are not one; a union between them is undone.
    PARTED;

    /// Writes what an entry holds.
    interface Content {
        void write(DataOutput out) throws IOException;
    }

    ByteBuffer with(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(ordinal());
        content.write(out);
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    static DataInputStream read(ByteBuffer entry) {
        byte[] bytes = new byte[entry.remaining()];
        entry.get(bytes);
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    static Entry of(DataInput in) throws IOException {
        int number = in.readUnsignedByte();
        if (number >= values().length) {
            throw new IllegalArgumentException("Entry " + number + " is of a newer kind than this program knows.");
        }
        return values()[number];
    }

    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException("a text of " + length + " bytes is longer than its entry");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
