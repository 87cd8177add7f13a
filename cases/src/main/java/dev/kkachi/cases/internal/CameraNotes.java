package dev.kkachi.cases.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/// Takes out of a picture what cameras and programs write beside the picture: where and when it was taken, by
/// which device, for whom, and a smaller picture of what was there before it was cut. What is needed to show it
/// rightly stays, which way up it is shown as well, and not a dot of it is changed.
///
/// Reads JPEG (ITU T.81, annex B: segments up to the end of the image, and what follows is left out), PNG (third
/// edition, 11.3) and WebP (RFC 9649). Anything else, and what breaks these forms, is returned as it is.
public final class CameraNotes {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PNG_NOTES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> WEBP_NOTES = Set.of("EXIF", "XMP ");
    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int APP_0 = 0xE0;
    private static final int APP_EXIF = 0xE1;
    private static final int APP_COLOURS = 0xE2;
    private static final int APP_ADOBE = 0xEE;
    private static final int APP_LAST = 0xEF;
    private static final int RESTART_FIRST = 0xD0;
    private static final int RESTART_LAST = 0xD7;
    private static final int CHUNK_AROUND = 12;
    private static final int WEBP_START = 12;
    private static final int WEBP_FLAGS_OF_NOTES = 0x0c;
    private static final int WEBP_FLAG_OF_EXIF = 0x08;

    private CameraNotes() {}

    /// Returns a picture without its notes; the same array where there is nothing to take out.
    public static byte[] without(byte[] picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        boolean isWhole = isJpeg(picture)
                ? jpeg(picture, out)
                : startsWith(picture, 0, PNG) ? png(picture, out) : (isWebp(picture) && webp(picture, out));
        byte[] bare = out.toByteArray();
        return isWhole && !Arrays.equals(picture, bare) ? bare : picture;
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && unsigned(bytes, 0) == 0xFF && unsigned(bytes, 1) == 0xD8;
    }

    private static boolean isWebp(byte[] bytes) {
        return bytes.length > WEBP_START
                && word(bytes, 0).equals("RIFF")
                && word(bytes, 8).equals("WEBP");
    }

    private static boolean jpeg(byte[] in, ByteArrayOutputStream out) {
        out.write(in, 0, 2);
        int at = 2;
        while (at + 3 < in.length && unsigned(in, at) == 0xFF) {
            int marker = unsigned(in, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int end = at + 2 + ((unsigned(in, at + 2) << 8) | unsigned(in, at + 3));
            if (end > in.length || end < at + 4) {
                return false;
            }
            end = marker == SCAN ? afterScan(in, end) : end;
            if (!isNote(in, marker, at + 4)) {
                out.write(in, at, end - at);
            } else if (marker == APP_EXIF) {
                writeTurn(Arrays.copyOfRange(in, at + 4, end), out);
            }
            at = end;
            if (at + 1 < in.length && unsigned(in, at) == 0xFF && unsigned(in, at + 1) == END) {
                out.write(in, at, 2);
                return true;
            }
        }
        return false;
    }

    private static void writeTurn(byte[] notes, ByteArrayOutputStream out) {
        byte[] turn = Upright.isMarked(notes) ? Upright.of(notes) : new byte[0];
        if (turn.length > 0) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) APP_EXIF, 0, (byte) (turn.length + 2)});
            out.writeBytes(turn);
        }
    }

    private static boolean isNote(byte[] in, int marker, int body) {
        if (marker == APP_COLOURS) {
            return !startsWith(in, body, COLOURS);
        }
        boolean isOfPrograms = marker > APP_0 && marker <= APP_LAST && marker != APP_ADOBE;
        return marker == COMMENT || isOfPrograms;
    }

    /// Returns where the marker stands that ends the dots of a scan.
    private static int afterScan(byte[] in, int from) {
        for (int at = from; at + 1 < in.length; at++) {
            int next = unsigned(in, at + 1);
            boolean isDot = next == 0 || (next >= RESTART_FIRST && next <= RESTART_LAST);
            if (unsigned(in, at) == 0xFF && !isDot && next != 0xFF) {
                return at;
            }
        }
        return in.length;
    }

    private static boolean png(byte[] in, ByteArrayOutputStream out) {
        out.write(in, 0, PNG.length);
        int at = PNG.length;
        while (at + CHUNK_AROUND <= in.length) {
            long length = ByteBuffer.wrap(in).getInt(at) & 0xffffffffL;
            if (length > in.length - at - CHUNK_AROUND) {
                return false;
            }
            int end = at + CHUNK_AROUND + (int) length;
            String type = word(in, at + 4);
            if (!PNG_NOTES.contains(type)) {
                out.write(in, at, end - at);
            } else if (type.equals("eXIf")) {
                writeChunk(Upright.of(Arrays.copyOfRange(in, at + 8, end - 4)), out);
            }
            if (type.equals("IEND")) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static void writeChunk(byte[] turn, ByteArrayOutputStream out) {
        if (turn.length == 0) {
            return;
        }
        byte[] type = {'e', 'X', 'I', 'f'};
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(turn);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_AROUND + turn.length);
        out.writeBytes(chunk.putInt(turn.length)
                .put(type)
                .put(turn)
                .putInt((int) sum.getValue())
                .array());
    }

    private static boolean webp(byte[] in, ByteArrayOutputStream out) {
        ByteBuffer sizes = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        long whole = (sizes.getInt(4) & 0xffffffffL) + 8;
        if (whole > in.length) {
            return false;
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(in.length);
        byte[] turn = new byte[0];
        int at = WEBP_START;
        while (at + 8 <= whole) {
            long length = sizes.getInt(at + 4) & 0xffffffffL;
            long end = at + 8 + length + (length & 1);
            if (end > whole) {
                return false;
            }
            byte[] chunk = Arrays.copyOfRange(in, at, (int) end);
            if (word(in, at).equals("VP8X") && length > 0) {
                chunk[8] &= (byte) ~WEBP_FLAGS_OF_NOTES;
            }
            if (!WEBP_NOTES.contains(word(in, at))) {
                chunks.writeBytes(chunk);
            } else if (word(in, at).equals("EXIF") && turn.length == 0) {
                turn = Upright.of(Arrays.copyOfRange(in, at + 8, (int) (at + 8 + length)));
            }
            at = (int) end;
        }
        byte[] kept = turned(chunks.toByteArray(), turn);
        ByteBuffer head = ByteBuffer.allocate(WEBP_START).order(ByteOrder.LITTLE_ENDIAN);
        head.put(in, 0, 4).putInt(kept.length + 4).put(in, 8, 4);
        out.writeBytes(head.array());
        out.writeBytes(kept);
        return at == whole;
    }

    /// Returns the chunks with one more that says which way up, where the first says that such a chunk is there.
    private static byte[] turned(byte[] chunks, byte[] turn) {
        if (turn.length == 0 || chunks.length < 9 || !word(chunks, 0).equals("VP8X")) {
            return chunks;
        }
        chunks[8] |= (byte) WEBP_FLAG_OF_EXIF;
        ByteBuffer all = ByteBuffer.allocate(chunks.length + 8 + turn.length + (turn.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN);
        all.put(chunks).put(new byte[] {'E', 'X', 'I', 'F'}).putInt(turn.length).put(turn);
        return all.array();
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static String word(byte[] bytes, int at) {
        return new String(bytes, at, Math.min(4, bytes.length - at), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] wanted) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
