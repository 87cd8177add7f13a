package dev.kkachi.files;

import java.io.IOException;

/// A compressed file that unpacks to more than its limits allow.
public final class ArchiveBomb extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveBomb(String message) {
        super(message);
    }
}
