package dev.kkachi.cli.internal;

/// The exit codes that scripts rely on.
final class Exit {
    static final int DONE = 0;
    static final int NEEDS_A_PERSON = 1;
    static final int BAD_INPUT = 2;
    static final int ENVIRONMENT = 3;

    /// What a shell says of a program that wrote to a reader who had gone away: 128 and the signal SIGPIPE.
    static final int CLOSED_PIPE = 141;

    private Exit() {}
}
