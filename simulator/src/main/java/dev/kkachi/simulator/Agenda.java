package dev.kkachi.simulator;

import java.util.PriorityQueue;

/// What will be done when. Time passes from one deed to the next; what is due at once is done in the order in which it
/// was put down.
final class Agenda {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long now = Times.BEGIN;
    private long count;

    private record Entry(long second, long number, Runnable deed) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int bySecond = Long.compare(second, other.second);
            return bySecond != 0 ? bySecond : Long.compare(number, other.number);
        }
    }

    long now() {
        return now;
    }

    /// Puts down what is to be done at `second`.
    void at(long second, Runnable deed) {
        if (second < now) {
            throw new IllegalStateException("Nothing can be put down for " + second + " when it is " + now + ".");
        }
        entries.add(new Entry(second, count++, deed));
    }

    /// Puts down what is to be done `seconds` from now.
    void in(long seconds, Runnable deed) {
        at(now + seconds, deed);
    }

    /// Lets time pass until there is nothing left to do.
    void run() {
        for (Entry next = entries.poll(); next != null; next = entries.poll()) {
            now = next.second();
            next.deed().run();
        }
    }
}
