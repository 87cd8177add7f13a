package dev.kkachi.files;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of an XML document in the encoding that it declares, without its byte order mark. A byte that is none
/// ends the reading: a name with a replaced letter is a name that is silently missed. The JDK's XML parser would decode
/// by itself, but prints a complaint to the terminal before it throws one.
final class DocumentReader extends FilterReader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HEAD_BYTES = 256;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern DECLARED =
            Pattern.compile("(?:\\u00EF\\u00BB\\u00BF)?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    private final Charset charset;
    private boolean started;

    private DocumentReader(InputStream in, Charset charset) {
        super(decoding(in, charset));
        this.charset = charset;
    }

    private static Reader decoding(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// @throws IOException if the document cannot be read or its encoding is not known
    static DocumentReader of(InputStream in) throws IOException {
        BufferedInputStream document = new BufferedInputStream(in, BUFFER_BYTES);
        document.mark(HEAD_BYTES);
        String head = new String(document.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        document.reset();
        return new DocumentReader(document, charset(head));
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
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        try {
            int read = in.read(target, offset, length);
            if (!started && read > 0 && target[offset] == BYTE_ORDER_MARK) {
                started = true;
                System.arraycopy(target, offset + 1, target, offset, read - 1);
                return read == 1 ? read(target, offset, length) : read - 1;
            }
            started |= read > 0;
            return read;
        } catch (CharacterCodingException e) {
            throw new IOException("a byte is not " + charset.name(), e);
        }
    }
}
