package dev.kkachi.rings.internal;

import java.util.Arrays;

/// Who holds what: the rows of a log grouped by value and persona. One such group is a *holding*; holdings are
/// numbered in the order of their values, and those of a value in the order of their personas, so that what two
/// personas share is found by walking two sorted lists. Built by counting, in time near to the number of rows.
final class Holdings {
    private final SightingLog log;
    /// Where the holdings of each value begin.
    private final int[] valueStart;
    private final int[] persona;
    private final int[] value;
    /// Where the rows of each holding begin in [#order].
    private final int[] rowStart;
    private final int[] order;
    private final int[] personaStart;
    private final int[] byPersona;

    private Holdings(SightingLog log) {
        this.log = log;
        int rows = log.rows();
        long[] keys = sortedByPersona(log, rows);
        int holdings = count(log, keys);
        order = new int[rows];
        persona = new int[holdings];
        value = new int[holdings];
        rowStart = new int[holdings + 1];
        valueStart = new int[log.values() + 1];
        fill(keys);
        personaStart = new int[log.personas() + 1];
        byPersona = byPersona();
        sortRowsByTime();
    }

    static Holdings of(SightingLog log) {
        return new Holdings(log);
    }

    private static long[] sortedByPersona(SightingLog log, int rows) {
        int[] at = new int[log.values() + 1];
        for (int row = 0; row < rows; row++) {
            at[log.value(row) + 1]++;
        }
        for (int v = 0; v < log.values(); v++) {
            at[v + 1] += at[v];
        }
        long[] keys = new long[rows];
        int[] next = Arrays.copyOf(at, log.values());
        for (int row = 0; row < rows; row++) {
            keys[next[log.value(row)]++] = (long) log.persona(row) << 32 | row;
        }
        for (int v = 0; v < log.values(); v++) {
            Arrays.sort(keys, at[v], at[v + 1]);
        }
        return keys;
    }

    private static int count(SightingLog log, long[] keys) {
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            count += i == 0 || isOther(log, keys[i - 1], keys[i]) ? 1 : 0;
        }
        return count;
    }

    private static boolean isOther(SightingLog log, long before, long key) {
        return before >>> 32 != key >>> 32 || log.value((int) before) != log.value((int) key);
    }

    private void fill(long[] keys) {
        int holding = -1;
        for (int i = 0; i < keys.length; i++) {
            int row = (int) keys[i];
            order[i] = row;
            if (i == 0 || isOther(log, keys[i - 1], keys[i])) {
                holding++;
                persona[holding] = (int) (keys[i] >>> 32);
                value[holding] = log.value(row);
                rowStart[holding] = i;
                valueStart[value[holding] + 1] = holding + 1;
            }
        }
        rowStart[persona.length] = keys.length;
    }

    private int[] byPersona() {
        for (int each : persona) {
            personaStart[each + 1]++;
        }
        for (int p = 0; p < log.personas(); p++) {
            personaStart[p + 1] += personaStart[p];
        }
        int[] next = Arrays.copyOf(personaStart, log.personas());
        int[] sorted = new int[persona.length];
        for (int holding = 0; holding < persona.length; holding++) {
            sorted[next[persona[holding]]++] = holding;
        }
        return sorted;
    }

    private void sortRowsByTime() {
        long[] keys = new long[16];
        for (int holding = 0; holding < persona.length; holding++) {
            int from = rowStart[holding];
            int rows = rowStart[holding + 1] - from;
            if (rows > keys.length) {
                keys = new long[Math.max(rows, keys.length * 2)];
            }
            for (int i = 0; i < rows; i++) {
                keys[i] = (long) log.first(order[from + i]) << 32 | order[from + i];
            }
            Arrays.sort(keys, 0, rows);
            for (int i = 0; i < rows; i++) {
                order[from + i] = (int) keys[i];
            }
        }
    }

    SightingLog log() {
        return log;
    }

    int personas() {
        return log.personas();
    }

    int values() {
        return log.values();
    }

    int kind(int ofValue) {
        return log.kind(ofValue);
    }

    /// Returns how many personas have `ofValue`.
    int holders(int ofValue) {
        return valueStart[ofValue + 1] - valueStart[ofValue];
    }

    /// Returns the first holding of `ofValue`; the others follow.
    int firstHolding(int ofValue) {
        return valueStart[ofValue];
    }

    int persona(int holding) {
        return persona[holding];
    }

    int value(int holding) {
        return value[holding];
    }

    int rows(int holding) {
        return rowStart[holding + 1] - rowStart[holding];
    }

    /// Returns row `index` of a holding, in the order of time; rows without a time come first.
    int row(int holding, int index) {
        return order[rowStart[holding] + index];
    }

    /// Returns how many different things `who` has and says.
    int size(int who) {
        return personaStart[who + 1] - personaStart[who];
    }

    /// Returns holding `index` of `who`, in the order of values.
    int holding(int who, int index) {
        return byPersona[personaStart[who] + index];
    }
}
