package dev.kkachi.tracing.internal;

import java.util.Arrays;

/// Room for queues of lots in a few large arrays, so that a queue costs its lots and one word, and nothing for a
/// collector to follow. A queue is a ring behind one word that has its head and its size; its handle says where it is
/// and how large its room is. Rooms double: one that a queue has outgrown waits for the next of its size.
final class LotArena {
    /// The words of the smallest room.
    private static final int FIRST_WORDS = 8;

    private static final int PAGE_BITS = 22;
    private static final int PAGE_WORDS = 1 << PAGE_BITS;
    private static final int ROOM_BITS = 5;
    private static final int ROOMS = PAGE_BITS - 2;

    private final long[][] free = new long[ROOMS][4];
    private final int[] freeCounts = new int[ROOMS];
    private long[][] pages = {new long[PAGE_WORDS]};
    private long end;

    /// Opens an empty queue and returns its handle, which is below 2^61.
    long open() {
        return open(0);
    }

    private long open(int room) {
        if (freeCounts[room] > 0) {
            return free[room][--freeCounts[room]];
        }
        int words = FIRST_WORDS << room;
        if (inPage(end) + words > PAGE_WORDS) {
            end = (end | (PAGE_WORDS - 1)) + 1;
        }
        if (end >>> PAGE_BITS == pages.length) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new long[PAGE_WORDS];
        }
        long handle = end << ROOM_BITS | room;
        end += words;
        return handle;
    }

    /// Closes a queue; its room is for others.
    void close(long handle) {
        page(handle)[start(handle)] = 0;
        int room = room(handle);
        if (freeCounts[room] == free[room].length) {
            free[room] = Arrays.copyOf(free[room], 2 * freeCounts[room]);
        }
        free[room][freeCounts[room]++] = handle;
    }

    /// Returns how many lots a queue has; reading it brings the queue near.
    int size(long handle) {
        return (int) page(handle)[start(handle)];
    }

    /// Returns lot `i` of a queue, the first one first.
    long lot(long handle, int i) {
        return page(handle)[at(handle, i)];
    }

    void set(long handle, int i, long lot) {
        page(handle)[at(handle, i)] = lot;
    }

    /// Takes the first lot away.
    void dropFirst(long handle) {
        long[] page = page(handle);
        int start = start(handle);
        int next = (int) (page[start] >>> Integer.SIZE) + 1;
        int head = next == capacity(handle) ? 0 : next;
        page[start] = (long) head << Integer.SIZE | (int) page[start] - 1;
    }

    /// Puts `lot` behind the last.
    ///
    /// @return the handle that the queue has from now on, -1 if it has too many lots
    long append(long handle, long lot) {
        int size = size(handle);
        long grown = size == capacity(handle) ? grown(handle) : handle;
        if (grown >= 0) {
            page(grown)[start(grown)]++;
            page(grown)[at(grown, size)] = lot;
        }
        return grown;
    }

    private long grown(long handle) {
        if (room(handle) + 1 == ROOMS) {
            return -1;
        }
        long larger = open(room(handle) + 1);
        int size = size(handle);
        long[] to = page(larger);
        for (int i = 0; i < size; i++) {
            to[start(larger) + 1 + i] = lot(handle, i);
        }
        to[start(larger)] = size;
        close(handle);
        return larger;
    }

    private long[] page(long handle) {
        return pages[(int) (handle >>> (ROOM_BITS + PAGE_BITS))];
    }

    private int at(long handle, int i) {
        int place = (int) (page(handle)[start(handle)] >>> Integer.SIZE) + i;
        int capacity = capacity(handle);
        return start(handle) + 1 + (place < capacity ? place : place - capacity);
    }

    private static int start(long handle) {
        return inPage(handle >>> ROOM_BITS);
    }

    private static int inPage(long word) {
        return (int) word & (PAGE_WORDS - 1);
    }

    private static int room(long handle) {
        return (int) handle & ((1 << ROOM_BITS) - 1);
    }

    private static int capacity(long handle) {
        return (FIRST_WORDS << room(handle)) - 1;
    }
}
