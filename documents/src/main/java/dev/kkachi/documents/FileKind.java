package dev.kkachi.documents;

import java.nio.charset.StandardCharsets;

/// The forms of files, told by their first bytes.
enum FileKind {
    EMPTY,
    PDF,
    JPEG,
    PNG,
    WEBP,
    TIFF,
    GIF,
    HEIC,
    ZIP,
    OLD_OFFICE,
    TEXT,
    OTHER;

    /// Where the head of a PDF may begin at the latest, as readers of PDF have it.
    private static final int PDF_HEAD_BYTES = 1024;
    /// How many bytes are looked at to tell text from other bytes.
    private static final int TEXT_HEAD_BYTES = 4096;

    static FileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        String head = latin(bytes, 0, Math.min(bytes.length, PDF_HEAD_BYTES));
        FileKind picture = picture(head);
        if (picture != OTHER) {
            return picture;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1") || head.startsWith("{\\rtf")) {
            return OLD_OFFICE;
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        return isText(bytes) ? TEXT : OTHER;
    }

    private static FileKind picture(String head) {
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (head.startsWith("GIF8")) {
            return GIF;
        }
        return head.startsWith("ftyphei", 4) || head.startsWith("ftypmif1", 4) || head.startsWith("ftypavif", 4)
                ? HEIC
                : OTHER;
    }

    /// Text holds no control characters but breaks, tabs and form feeds.
    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, TEXT_HEAD_BYTES); i++) {
            int b = bytes[i] & 0xFF;
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
