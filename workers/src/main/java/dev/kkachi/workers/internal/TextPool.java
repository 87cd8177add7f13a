package dev.kkachi.workers.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives every distinct text a number, and keeps its letters as bytes in pages: a text costs its length
/// and a few bytes more, where an object costs fifty. The empty text is 0.
///
/// Not safe for threads while texts are added; after that, many may read.
final class TextPool {
    private static final int PAGE_BYTES = 1 << 20;
    private static final int RECENT = 1 << 18;
    private static final int EARLY = 1 << 17;
    private static final int DECODED = 1 << 16;
    private static final int OFFSET_BITS = 20;
    /// The longest line of a log has 2^24 bytes.
    private static final int LENGTH_BITS = 25;

    private final List<byte[]> pages = new ArrayList<>();
    private final String[] recentTexts = new String[RECENT];
    private final int[] recentNumbers = new int[RECENT];
    /// Of the first texts, those that were asked for, by number. A logbook says the same few thousand things over
    /// and over, and has said most of them soon; one look into memory finds such a text.
    private final @Nullable String[] early = new String[EARLY];
    /// Later texts that were asked for, at places that their numbers give; threads may overwrite each other's,
    /// which costs no more than to decode once more.
    private final Decoded[] decoded = new Decoded[DECODED];
    private int used = PAGE_BYTES;
    /// The page, the place in it and the length, by number.
    private long[] places = new long[1 << 10];
    /// The hash and the number of each text, where its hash says; 0 where there is none. Both stand
    /// together, for what is far away in memory costs more than all the rest.
    private long[] slots = new long[1 << 12];
    private int size = 1;

    TextPool() {
        Arrays.fill(recentTexts, "");
        Arrays.fill(decoded, new Decoded(0, ""));
    }

    /// A text and its number, which never change.
    private record Decoded(int number, String text) {}

    /// Returns the number of `text`.
    int number(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int hash = spread(text.hashCode());
        int recent = hash & (RECENT - 1);
        if (recentTexts[recent].equals(text)) {
            return recentNumbers[recent];
        }
        int number = find(text.getBytes(StandardCharsets.UTF_8), hash);
        recentTexts[recent] = text;
        recentNumbers[recent] = number;
        return number;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E37_79B9;
        return mixed ^ (mixed >>> 16);
    }

    private int find(byte[] bytes, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int number = (int) slots[slot];
            if ((int) (slots[slot] >> 32) == hash && isAt(number, bytes)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        int number = add(bytes);
        slots[slot] = ((long) hash << 32) | number;
        if (size * 2L > slots.length) {
            grow();
        }
        return number;
    }

    private boolean isAt(int number, byte[] bytes) {
        long place = places[number];
        int from = offset(place);
        return length(place) == bytes.length
                && Arrays.equals(page(place), from, from + bytes.length, bytes, 0, bytes.length);
    }

    private byte[] page(long place) {
        return pages.get((int) (place >>> (OFFSET_BITS + LENGTH_BITS)));
    }

    private static int offset(long place) {
        return (int) (place >>> LENGTH_BITS) & ((1 << OFFSET_BITS) - 1);
    }

    private static int length(long place) {
        return (int) place & ((1 << LENGTH_BITS) - 1);
    }

    private int add(byte[] bytes) {
        if (bytes.length >= 1 << LENGTH_BITS) {
            throw new IllegalArgumentException("A text has " + bytes.length + " bytes; the rule is fewer than 2^25.");
        }
        if (used + bytes.length > PAGE_BYTES) {
            pages.add(new byte[Math.max(PAGE_BYTES, bytes.length)]);
            used = 0;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        System.arraycopy(bytes, 0, pages.getLast(), used, bytes.length);
        places[size] =
                ((pages.size() - 1L) << (OFFSET_BITS + LENGTH_BITS)) | ((long) used << LENGTH_BITS) | bytes.length;
        used += bytes.length;
        return size++;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long one : slots) {
            if (one != 0) {
                int slot = (int) (one >> 32) & (larger.length - 1);
                while (larger[slot] != 0) {
                    slot = (slot + 1) & (larger.length - 1);
                }
                larger[slot] = one;
            }
        }
        slots = larger;
    }

    /// Returns how many texts there are, the empty one among them.
    int size() {
        return size;
    }

    /// Returns the text with `number`.
    String text(int number) {
        if (number >= EARLY) {
            return laterText(number);
        }
        String known = early[number];
        if (known == null) {
            known = decode(number);
            early[number] = known;
        }
        return known;
    }

    private String laterText(int number) {
        Decoded known = decoded[number & (DECODED - 1)];
        if (known.number() == number) {
            return known.text();
        }
        String text = decode(number);
        decoded[number & (DECODED - 1)] = new Decoded(number, text);
        return text;
    }

    private String decode(int number) {
        long place = places[number];
        return number == 0 ? "" : new String(page(place), offset(place), length(place), StandardCharsets.UTF_8);
    }
}
