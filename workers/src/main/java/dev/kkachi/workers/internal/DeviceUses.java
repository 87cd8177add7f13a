package dev.kkachi.workers.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who signed in with which device, and how often: a table that a row of a log costs one look, where a
/// map of objects would cost a dozen. Rows of one file that say the same count once, with a number.
final class DeviceUses {
    private static final int PERSON = 0;
    private static final int DEVICE = 1;
    private static final int WHERE = 2;
    private static final int FIRST_ROW = 3;
    private static final int COUNT = 4;
    private static final int WIDTH = 5;
    private static final int SLOTS_AT_FIRST = 1 << 12;

    private int[] table = new int[SLOTS_AT_FIRST * WIDTH];
    private int slots = SLOTS_AT_FIRST;
    private int size;
    /// What else the first rows say, of those that say anything.
    private final Map<Integer, Map<String, String>> extras = new HashMap<>();

    /// A person and a device in one file.
    ///
    /// @param person the number of the person
    /// @param device the number of the device's name
    /// @param isSecondFactor whether it confirmed sign-ins, which came from another device
    /// @param row the first row that says so
    /// @param count how many rows do
    record Use(int person, int device, boolean isSecondFactor, int row, int count) {}

    /// Counts a row that names `device`, which is 0 where it names none.
    void add(int person, int device, boolean isSecondFactor, Seen seen) {
        if (device == 0) {
            return;
        }
        int where = seen.file() * 2 + (isSecondFactor ? 1 : 0);
        int at = find(person, device, where);
        if (table[at + COUNT] == 0) {
            table[at + PERSON] = person;
            table[at + DEVICE] = device;
            table[at + WHERE] = where;
            table[at + FIRST_ROW] = seen.row();
            if (!seen.extras().isEmpty()) {
                extras.put(seen.row(), seen.extras());
            }
            size++;
        }
        // A number of rows that no int holds is said to be as many as one holds.
        table[at + COUNT] += table[at + COUNT] == Integer.MAX_VALUE ? 0 : 1;
        if (size * 2 > slots) {
            grow();
        }
    }

    /// A row of the sign-ins.
    ///
    /// @param row its number
    /// @param file the number of its file
    /// @param extras what it says that nobody knows
    record Seen(int row, int file, Map<String, String> extras) {}

    private int find(int person, int device, int where) {
        int hash = (person * 0x9E37_79B9 + device) * 0x85EB_CA6B + where;
        int slot = (hash ^ (hash >>> 15)) & (slots - 1);
        while (table[slot * WIDTH + COUNT] != 0 && !is(slot * WIDTH, person, device, where)) {
            slot = (slot + 1) & (slots - 1);
        }
        return slot * WIDTH;
    }

    private boolean is(int at, int person, int device, int where) {
        return table[at + PERSON] == person && table[at + DEVICE] == device && table[at + WHERE] == where;
    }

    private void grow() {
        int[] old = table;
        slots *= 2;
        table = new int[slots * WIDTH];
        for (int from = 0; from < old.length; from += WIDTH) {
            if (old[from + COUNT] != 0) {
                int to = find(old[from + PERSON], old[from + DEVICE], old[from + WHERE]);
                System.arraycopy(old, from, table, to, WIDTH);
            }
        }
    }

    /// Returns all uses in the order of their first rows, of one row the device before the second factor.
    List<Use> inOrder() {
        long[] keys = new long[size];
        int next = 0;
        for (int at = 0; at < table.length; at += WIDTH) {
            if (table[at + COUNT] != 0) {
                keys[next++] = ((long) table[at + FIRST_ROW] << 32) | (table[at + WHERE] & 1L) << 31 | at / WIDTH;
            }
        }
        Arrays.sort(keys);
        List<Use> uses = new ArrayList<>(size);
        for (long key : keys) {
            int at = (int) (key & Integer.MAX_VALUE) * WIDTH;
            boolean isSecondFactor = (table[at + WHERE] & 1) != 0;
            uses.add(new Use(
                    table[at + PERSON], table[at + DEVICE], isSecondFactor, table[at + FIRST_ROW], table[at + COUNT]));
        }
        return uses;
    }

    /// Returns what else the row says, if it is the first of a use.
    Map<String, String> extras(int row) {
        return extras.getOrDefault(row, Map.of());
    }
}
