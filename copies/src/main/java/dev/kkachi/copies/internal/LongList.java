package dev.kkachi.copies.internal;

import java.util.Arrays;

/// Numbers in a row that grows.
final class LongList {
    private long[] numbers = new long[16];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void addAll(LongList others) {
        if (size + others.size > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * size, size + others.size));
        }
        System.arraycopy(others.numbers, 0, numbers, size, others.size);
        size += others.size;
    }

    long get(int i) {
        return numbers[i];
    }

    int size() {
        return size;
    }

    /// Sorts them, and keeps each once.
    LongList distinct() {
        Arrays.parallelSort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        size = kept;
        return this;
    }

    /// Sorts them.
    LongList sorted() {
        Arrays.parallelSort(numbers, 0, size);
        return this;
    }
}
