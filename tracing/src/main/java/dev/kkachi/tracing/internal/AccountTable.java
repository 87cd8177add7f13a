package dev.kkachi.tracing.internal;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// A map from accounts to things that boxes no key: open addressing with linear steps, and removal by shifting back.
///
/// @param <V> what is kept for an account
final class AccountTable<V> {
    /// An account plus one; 0 where nothing is.
    private int[] keys = new int[16];

    private @Nullable Object[] values = new @Nullable Object[16];
    private int size;

    /// Returns what is kept for `account`, `null` if nothing is.
    @SuppressWarnings("unchecked") // only put writes values
    @Nullable V find(int account) {
        return (V) values[slot(account)];
    }

    /// Returns what is kept for `account`, one of [#accounts].
    V get(int account) {
        return Objects.requireNonNull(find(account));
    }

    /// Keeps `value` for `account`.
    void put(int account, V value) {
        int slot = slot(account);
        values[slot] = value;
        if (keys[slot] == 0) {
            keys[slot] = account + 1;
            if (2 * ++size > keys.length) {
                grow();
            }
        }
    }

    /// Keeps `value`, joined by `join` to what was kept before.
    void merge(int account, V value, BinaryOperator<V> join) {
        V before = find(account);
        put(account, before == null ? value : join.apply(before, value));
    }

    /// Forgets `account`.
    void remove(int account) {
        int hole = slot(account);
        if (keys[hole] == 0) {
            return;
        }
        size--;
        for (int next = following(hole); keys[next] != 0; next = following(next)) {
            int home = home(keys[next] - 1);
            boolean isBetween = hole <= next ? (hole < home && home <= next) : (hole < home || home <= next);
            if (!isBetween) {
                keys[hole] = keys[next];
                values[hole] = values[next];
                hole = next;
            }
        }
        keys[hole] = 0;
        values[hole] = null;
    }

    /// Returns the accounts of which something is kept, the lowest first.
    int[] accounts() {
        int[] found = new int[size];
        int count = 0;
        for (int key : keys) {
            if (key != 0) {
                found[count++] = key - 1;
            }
        }
        Arrays.sort(found);
        return found;
    }

    private void grow() {
        int[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new @Nullable Object[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i] - 1);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /// Returns where `account` is, or the free place where it would be.
    private int slot(int account) {
        int slot = home(account);
        while (keys[slot] != 0 && keys[slot] != account + 1) {
            slot = following(slot);
        }
        return slot;
    }

    private int home(int account) {
        int spread = account * 0x9E3779B9;
        return (spread ^ (spread >>> 15)) & (keys.length - 1);
    }

    private int following(int slot) {
        return (slot + 1) & (keys.length - 1);
    }
}
