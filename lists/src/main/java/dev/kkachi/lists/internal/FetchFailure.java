package dev.kkachi.lists.internal;

import java.io.IOException;

/// A download that came to nothing, and whether trying again may help.
public final class FetchFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;
    private final long waitSeconds;

    private FetchFailure(String why, boolean passing, long waitSeconds) {
        super(why);
        this.passing = passing;
        this.waitSeconds = waitSeconds;
    }

    /// Returns a failure that the next attempt may not meet.
    public static FetchFailure passing(String why) {
        return new FetchFailure(why, true, 0);
    }

    /// Returns a failure that may pass, of a server that asks to be left alone for some seconds.
    public static FetchFailure passing(String why, long waitSeconds) {
        return new FetchFailure(why, true, waitSeconds);
    }

    /// Returns a failure that every attempt would meet.
    public static FetchFailure lasting(String why) {
        return new FetchFailure(why, false, 0);
    }

    /// Says whether trying again may help.
    public boolean isPassing() {
        return passing;
    }

    /// Returns how long the server asks to be left alone.
    public long waitSeconds() {
        return waitSeconds;
    }
}
