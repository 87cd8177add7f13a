package dev.kkachi.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// Unpacks bzip2. Packed bytes that end too early or are damaged are a [ZipException], as they are of the
/// other packings, so that nobody takes them for a disk that fails.
final class Bunzip extends FilterInputStream {
    private final Raw raw;

    private Bunzip(Raw raw, InputStream unpacking) {
        super(unpacking);
        this.raw = raw;
    }

    static InputStream of(InputStream packed) throws IOException {
        Raw raw = new Raw(packed);
        return new Bunzip(raw, new BZip2CompressorInputStream(raw, true));
    }

    /// The packed bytes, and whether they could be read.
    private static final class Raw extends FilterInputStream {
        private boolean failed;

        Raw(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException e) {
            throw named(e);
        }
    }

    private IOException named(IOException e) {
        return raw.failed ? e : (IOException) new ZipException(e.getMessage()).initCause(e);
    }
}
