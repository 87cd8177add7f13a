package dev.kkachi.bench.tracing;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import java.util.SplittableRandom;

/// What this machine's memory allows one core, measured in this run: no engine that reads it so can be faster.
///
/// @param scanned bytes a second in order
/// @param independent nanoseconds for one word at a random place, many on the way together
/// @param dependent nanoseconds for one word at a random place that only the word before tells
record MachineLimits(double scanned, double independent, double dependent) {
    private static final int SCANNED_WORDS = 1 << 27;
    private static final int PLACES = 1 << 22;
    private static final int WORDS_AN_ACCOUNT = 2;
    private static final int ROUNDS = 5;

    /// Measures over the state that a sweep keeps of so many accounts, sixteen bytes each.
    static MachineLimits measure(int accounts) {
        double scanned = Double.MAX_VALUE;
        double independent = Double.MAX_VALUE;
        double dependent = Double.MAX_VALUE;
        long[] ordered = new long[SCANNED_WORDS];
        int[] places = places(accounts);
        long[] state = state(accounts, places);
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            sum += scan(ordered);
            scanned = Math.min(scanned, (System.nanoTime() - start) / (double) SCANNED_WORDS / Long.BYTES);
            start = System.nanoTime();
            sum += gather(state, places);
            independent = Math.min(independent, (System.nanoTime() - start) / (double) places.length);
            start = System.nanoTime();
            sum += chase(state, places);
            dependent = Math.min(dependent, (System.nanoTime() - start) / (double) places.length);
        }
        return new MachineLimits(sum == 42 ? 0 : 1e9 / scanned, independent, dependent);
    }

    /// Returns places all over the state, each once, in no order.
    private static int[] places(int accounts) {
        SplittableRandom dice = new SplittableRandom(1);
        int[] places = new int[Math.min(PLACES, accounts)];
        for (int i = 0; i < places.length; i++) {
            int first = (int) ((long) accounts * i / places.length);
            int last = (int) ((long) accounts * (i + 1) / places.length);
            places[i] = WORDS_AN_ACCOUNT * (first + dice.nextInt(last - first));
            int other = dice.nextInt(i + 1);
            int place = places[i];
            places[i] = places[other];
            places[other] = place;
        }
        return places;
    }

    /// Each place holds the next one.
    private static long[] state(int accounts, int[] places) {
        long[] state = new long[WORDS_AN_ACCOUNT * accounts];
        for (int i = 0; i < places.length; i++) {
            state[places[i]] = places[(i + 1) % places.length];
        }
        return state;
    }

    private static long scan(long[] words) {
        long sum = 0;
        for (long word : words) {
            sum += word;
        }
        return sum;
    }

    private static long gather(long[] state, int[] places) {
        long sum = 0;
        for (int place : places) {
            sum += state[place];
        }
        return sum;
    }

    private static long chase(long[] state, int[] places) {
        long place = places[0];
        for (int i = 0; i < places.length; i++) {
            place = state[(int) place];
        }
        return place;
    }

    void show(Sheet sheet) {
        sheet.shown(
                "machine's memory, one core",
                Numbers.short1(scanned / 1e9) + " GB/s in order; a word at a random place "
                        + Numbers.short1(independent) + " ns where none waits for another, " + Numbers.short1(dependent)
                        + " ns where each does");
    }

    /// Returns how many transfers a second memory allows a sweep that needs so many words at random places for each.
    double transfersASecond(int words) {
        return 1e9 / (words * independent);
    }
}
