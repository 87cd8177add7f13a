package dev.kkachi.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/// Weighs the packed parts of a PDF before a library unpacks them: PDFBox unpacks each part whole, in
/// memory, and a kilobyte can hold a megabyte. Every part lies in the file itself, behind the word
/// `stream`, so that all of them are found without believing anything that the file says of them. A part
/// is taken for packed by what it is, not by what its dictionary claims.
final class PdfStreams {
    /// More parts than this are refused; books have thousands.
    static final int STREAMS_MAX = 20_000;

    private static final String STREAM = "stream";
    private static final int DICTIONARY_CHARS_MAX = 4_096;
    private static final int BUFFER_BYTES = 1 << 14;
    private static final int ASCII_HEAD_BYTES = 32;
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern WIDE_ROW = Pattern.compile("/Columns\\s*\\d{7}");
    /// Packings of the nineties, and how many times as much at most may come out of them.
    private static final int RUN_LENGTH_RATIO = 64;

    private static final int LZW_RATIO = 1_400;

    private final byte[] bytes;
    private final String text;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final int ratio;
    private long unpacked;
    private long pictures;
    private String complaint = "";

    private PdfStreams(byte[] bytes) {
        this.bytes = bytes;
        this.text = FileKind.latin(bytes, 0, bytes.length);
        this.ratio = ratio(text);
    }

    /// Says what is wrong with the packed parts, as a full sentence; empty if nothing is.
    static String complaint(byte[] bytes) {
        PdfStreams streams = new PdfStreams(bytes);
        streams.weigh();
        return streams.complaint;
    }

    private static int ratio(String text) {
        String plain = unescaped(text);
        if (plain.contains("/LZW")) {
            return LZW_RATIO;
        }
        return plain.contains("/RunLengthDecode") || plain.contains("/RL") ? RUN_LENGTH_RATIO : 1;
    }

    private static String unescaped(String text) {
        if (text.indexOf('#') < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private void weigh() {
        if (ratio > 1) {
            unpacked = (long) bytes.length * ratio;
            judge();
        }
        int streams = 0;
        for (int at = text.indexOf(STREAM); at >= 0 && complaint.isEmpty(); at = text.indexOf(STREAM, at + 1)) {
            if (text.startsWith("end", at - 3)) {
                continue;
            }
            streams++;
            if (streams > STREAMS_MAX) {
                complaint = "The file holds more than " + STREAMS_MAX + " parts.";
                return;
            }
            String dictionary = dictionary(at);
            if (WIDE_ROW.matcher(dictionary).find()) {
                complaint = "The file claims rows of more than a million bytes.";
                return;
            }
            add(start(at + STREAM.length()), isPicture(dictionary));
        }
    }

    private String dictionary(int end) {
        String before = text.substring(Math.max(0, end - DICTIONARY_CHARS_MAX), end);
        return unescaped(before.substring(Math.max(0, before.lastIndexOf("endobj"))));
    }

    private static boolean isPicture(String dictionary) {
        return dictionary.contains("/Image") && !dictionary.contains("/ObjStm") && !dictionary.contains("/XRef");
    }

    private int start(int at) {
        int start = at;
        while (start < bytes.length && bytes[start] == ' ') {
            start++;
        }
        if (start < bytes.length && bytes[start] == '\r') {
            start++;
        }
        return start < bytes.length && bytes[start] == '\n' ? start + 1 : start;
    }

    private void add(int start, boolean isPicture) {
        long size = inflated(bytes, start, bytes.length - start);
        if (isPrintable(start)) {
            for (String filter : new String[] {"ASCII85Decode", "ASCIIHexDecode"}) {
                byte[] decoded = decoded(filter, start);
                size = Math.max(size, inflated(decoded, 0, decoded.length));
            }
        }
        if (isPicture) {
            pictures += size * ratio;
        } else {
            unpacked += size * ratio;
        }
        judge();
    }

    private void judge() {
        if (unpacked > DocumentReader.UNPACKED_BYTES_MAX || pictures > DocumentReader.PICTURES_UNPACKED_BYTES_MAX) {
            complaint = ratio == 1
                    ? "The file unpacks to far more than a document holds."
                    : "The file is packed in a way that cannot be bounded. Maybe print it to a new PDF.";
        }
    }

    private boolean isPrintable(int start) {
        int end = Math.min(bytes.length, start + ASCII_HEAD_BYTES);
        for (int i = start; i < end; i++) {
            if (bytes[i] < '\t' || bytes[i] > '~') {
                return false;
            }
        }
        return end > start;
    }

    private byte[] decoded(String filter, int start) {
        int end = text.indexOf("endstream", start);
        int length = (end < 0 ? bytes.length : end) - start;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(new ByteArrayInputStream(bytes, start, length), out, new COSDictionary(), 0);
        } catch (IOException | RuntimeException e) {
            return out.toByteArray(); // it is something else; what was decoded before counts
        }
        return out.toByteArray();
    }

    /// Returns how many bytes come out of what lies from `start`, if it is packed by zlib; stops soon
    /// behind the limit. Like PDFBox it skips the two bytes of the head without reading them.
    private long inflated(byte[] from, int start, int length) {
        if (length <= 2) {
            return 0;
        }
        Inflater inflater = new Inflater(true);
        long size = 0;
        try {
            inflater.setInput(from, start + 2, length - 2);
            int more;
            do {
                more = inflater.inflate(buffer);
                size += more;
            } while (more > 0 && size <= DocumentReader.PICTURES_UNPACKED_BYTES_MAX);
        } catch (DataFormatException e) {
            return size; // it is something else, or torn; what came out before counts
        } finally {
            inflater.end();
        }
        return size;
    }
}
