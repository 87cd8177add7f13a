package dev.kkachi.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;

/// The content of one entry, which closes its zip when it is closed.
final class ZipEntryStream extends FilterInputStream {
    private final ZipFile zip;

    ZipEntryStream(ZipFile zip, InputStream content) {
        super(content);
        this.zip = zip;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            super.close();
        }
    }
}
