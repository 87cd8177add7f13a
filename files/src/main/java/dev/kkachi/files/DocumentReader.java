package dev.kkachi.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of an XML document in the encoding that it declares, without its byte order mark. A
/// byte that is none ends the reading: a name with a replaced letter is a name that is silently missed.
/// The JDK's XML parser would decode by itself, but prints a complaint to the terminal before it throws
/// one.
final class DocumentReader extends Reader {
    private static final int HEAD_BYTES = 256;
    private static final int BUFFER_BYTES = 1 << 14;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern DECLARED =
            Pattern.compile("(?:\\u00EF\\u00BB\\u00BF)?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private boolean exhausted;
    private boolean started;

    private DocumentReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// @throws IOException if the document cannot be read or its encoding is not known
    static DocumentReader of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD_BYTES);
        InputStream document = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return new DocumentReader(document, charset(new String(head, StandardCharsets.ISO_8859_1)));
    }

    private static Charset charset(String head) throws IOException {
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        if (head.startsWith("<\u0000") || head.startsWith("\u0000<")) {
            return head.charAt(0) == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(head);
        boolean isOther = declared.lookingAt() && !declared.group(1).regionMatches(true, 0, "UTF-", 0, 4);
        return isOther ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) throws IOException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("the encoding '" + name + "' is not known; the rule is UTF-8", e);
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && length > 0) {
            CoderResult result = decoder.decode(bytes, chars, exhausted);
            skipByteOrderMark(chars);
            if (chars.position() > 0) {
                break; // what stands before a broken byte is read; the byte is met again
            }
            if (result.isError()) {
                throw new IOException("a byte is not " + decoder.charset().name());
            }
            if (exhausted) {
                return -1;
            }
            fill();
        }
        return chars.position();
    }

    private void skipByteOrderMark(CharBuffer chars) {
        if (!started && chars.position() > 0) {
            started = true;
            if (chars.get(0) == BYTE_ORDER_MARK) {
                chars.flip().get();
                chars.compact();
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
        exhausted = read < 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
