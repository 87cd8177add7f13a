package dev.kkachi.workers.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives every distinct text a number, and keeps its letters as bytes in pages: a text costs its length
/// and a few bytes more, where an object costs fifty. The empty text is 0.
///
/// Not safe for threads while texts are added; after that, many may read.
final class TextPool {
    private static final int PAGE_BYTES = 1 << 20;
    private static final int RECENT = 1 << 16;
    private static final int DECODED = 1 << 17;

    private final List<byte[]> pages = new ArrayList<>();
    private final String[] recentTexts = new String[RECENT];
    private final int[] recentNumbers = new int[RECENT];
    /// Texts that were asked for, at places that their numbers give. A logbook says the same few
    /// thousand things over and over; threads may overwrite each other's, which costs no more than to
    /// decode once more.
    private final Decoded[] decoded = new Decoded[DECODED];
    private int used = PAGE_BYTES;
    /// The page and the place in it, by number.
    private long[] places = new long[1 << 10];
    private int[] lengths = new int[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] slots = new int[1 << 12];
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
            if (hashes[slots[slot]] == hash && isAt(slots[slot], bytes)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        int number = add(bytes, hash);
        slots[slot] = number;
        if (size * 2L > slots.length) {
            grow();
        }
        return number;
    }

    private boolean isAt(int number, byte[] bytes) {
        int length = lengths[number];
        int from = (int) places[number];
        return length == bytes.length && Arrays.equals(page(number), from, from + length, bytes, 0, length);
    }

    private byte[] page(int number) {
        return pages.get((int) (places[number] >> 32));
    }

    private int add(byte[] bytes, int hash) {
        if (used + bytes.length > PAGE_BYTES) {
            pages.add(new byte[Math.max(PAGE_BYTES, bytes.length)]);
            used = 0;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        System.arraycopy(bytes, 0, pages.getLast(), used, bytes.length);
        places[size] = ((long) (pages.size() - 1) << 32) | used;
        lengths[size] = bytes.length;
        hashes[size] = hash;
        used += bytes.length;
        return size++;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        for (int number = 1; number < size; number++) {
            int slot = hashes[number] & (larger.length - 1);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = number;
        }
        slots = larger;
    }

    /// Returns the text with `number`.
    String text(int number) {
        Decoded known = decoded[number & (DECODED - 1)];
        if (known.number() == number) {
            return known.text();
        }
        String text = new String(page(number), (int) places[number], lengths[number], StandardCharsets.UTF_8);
        decoded[number & (DECODED - 1)] = new Decoded(number, text);
        return text;
    }
}
