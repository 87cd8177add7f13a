package dev.kkachi.cli.internal;

import java.io.IOException;

/// The reader of our output has gone away. Nobody is left to be told.
final class ClosedPipe extends IOException {
    private static final long serialVersionUID = 1L;

    ClosedPipe(IOException cause) {
        super(cause);
    }
}
