package dev.kkachi.cli.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Standard output that tells a reader who went away from a disk that is full.
final class StandardOutput extends FilterOutputStream {
    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    @Override
    public void write(int single) throws IOException {
        try {
            out.write(single);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private static IOException explained(IOException e) {
        String message = String.valueOf(e.getMessage());
        String folded = message.toLowerCase(Locale.ROOT);
        if (folded.contains("broken pipe")
                || folded.contains("pipe closed")
                || folded.contains("pipe is being closed")) {
            return new ClosedPipe(e);
        }
        return e;
    }
}
