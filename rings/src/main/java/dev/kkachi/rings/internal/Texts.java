package dev.kkachi.rings.internal;

import java.util.Arrays;

/// Numbers for texts, from 0 in the order in which they came; open addressing, one reference and two ints a text.
final class Texts {
    private String[] texts = new String[256];
    private int[] slots = new int[1024];
    private int count;

    /// Returns the number of `text`, a new one if it was never met.
    int put(String text) {
        int slot = slot(text);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
        }
        texts[count++] = text;
        slots[slot] = count;
        if (count * 3 > slots.length) {
            grow();
        }
        return count - 1;
    }

    /// Finds the number of `text`, -1 if it was never met.
    int find(String text) {
        return slots[slot(text)] - 1;
    }

    String get(int number) {
        return texts[number];
    }

    int size() {
        return count;
    }

    private int slot(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int mask = slots.length - 1;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (slots[slot] != 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < count; i++) {
            slots[slot(texts[i])] = i + 1;
        }
    }
}
