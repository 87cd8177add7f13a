package dev.kkachi.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/// Reads what pictures other than JPEG say of themselves, without decoding them.
final class PictureFile {
    /// More chunks than this are not looked at.
    static final int CHUNKS_MAX = 50_000;

    private static final int TEXT_BYTES_MAX = 1 << 20;
    private static final int CHUNK_HEAD_BYTES = 8;

    private final byte[] bytes;
    private final List<String> programs = new ArrayList<>();
    private ExifBlock exif = ExifBlock.NONE;
    private int width;
    private int height;

    private PictureFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static DocumentFacts read(byte[] bytes) {
        PictureFile file = new PictureFile(bytes);
        String format = switch (FileKind.of(bytes)) {
            case PNG -> file.png();
            case WEBP -> file.webp();
            case TIFF -> file.tiff();
            default -> file.gif();
        };
        return file.facts(format);
    }

    private DocumentFacts facts(String format) {
        String complaint = complaint(width, height);
        if (!complaint.isEmpty()) {
            return new DocumentFacts.Refused(complaint);
        }
        Origin origin = exif.origin(programs);
        return new DocumentFacts.Picture(origin, format, width, height, exif.hasPlace(), origin.hints());
    }

    /// Says what is wrong with the size of a picture; empty if nothing is.
    static String complaint(int width, int height) {
        if (width < 1 || height < 1) {
            return "The file is a damaged picture: it does not say how large it is.";
        }
        boolean fits = (long) width * height <= DocumentReader.PIXELS_MAX;
        return fits ? "" : "The picture claims to be " + width + " x " + height + " pixels.";
    }

    private String png() {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
        int at = CHUNK_HEAD_BYTES;
        for (int chunks = 0; chunks < CHUNKS_MAX && at + CHUNK_HEAD_BYTES <= bytes.length; chunks++) {
            int length = all.getInt(at);
            int start = at + CHUNK_HEAD_BYTES;
            if (length < 0 || length > bytes.length - start) {
                break;
            }
            chunk(FileKind.latin(bytes, at + 4, start), start, length);
            at = start + length + 4;
        }
        return "PNG";
    }

    private void chunk(String type, int start, int length) {
        switch (type) {
            case "IHDR" -> size(start, length);
            case "eXIf" -> exif = ExifBlock.of(Arrays.copyOfRange(bytes, start, start + length), 0);
            case "tEXt", "zTXt", "iTXt" -> words(type, Arrays.copyOfRange(bytes, start, start + length));
            default -> {
                return;
            }
        }
    }

    private void size(int start, int length) {
        if (length >= 8) {
            width = ByteBuffer.wrap(bytes).getInt(start);
            height = ByteBuffer.wrap(bytes).getInt(start + 4);
        }
    }

    /// Reads a chunk of text: a keyword, a zero, and words, which may be packed.
    private void words(String type, byte[] chunk) {
        String all = FileKind.latin(chunk, 0, chunk.length);
        int zero = all.indexOf('\0');
        if (zero < 0) {
            return;
        }
        String keyword = all.substring(0, zero);
        boolean isPacket = keyword.equals("XML:com.adobe.xmp");
        if (!isPacket && !keyword.equals("Software")) {
            return;
        }
        byte[] words = unpacked(type, chunk, zero + 1);
        if (isPacket) {
            programs.addAll(XmpPacket.programs(words));
        } else {
            programs.add(Plain.line(new String(words, StandardCharsets.UTF_8)));
        }
    }

    private static byte[] unpacked(String type, byte[] chunk, int from) {
        boolean isPacked = type.equals("zTXt") || (type.equals("iTXt") && from < chunk.length && chunk[from] == 1);
        int start = type.equals("iTXt") ? behindZeros(chunk, from + 2) : type.equals("zTXt") ? from + 1 : from;
        if (start >= chunk.length) {
            return new byte[0];
        }
        byte[] rest = Arrays.copyOfRange(chunk, start, chunk.length);
        if (!isPacked) {
            return rest.length <= TEXT_BYTES_MAX ? rest : Arrays.copyOf(rest, TEXT_BYTES_MAX);
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(rest))) {
            return in.readNBytes(TEXT_BYTES_MAX);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /// Returns where the words of an international text begin: behind its language and its translated
    /// keyword.
    private static int behindZeros(byte[] chunk, int from) {
        int at = from;
        for (int zeros = 0; zeros < 2 && at < chunk.length; at++) {
            zeros += chunk[at] == 0 ? 1 : 0;
        }
        return at;
    }

    private String webp() {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        for (int chunks = 0; chunks < CHUNKS_MAX && at + CHUNK_HEAD_BYTES <= bytes.length; chunks++) {
            int start = at + CHUNK_HEAD_BYTES;
            int length = Math.min(Math.max(0, all.getInt(at + 4)), bytes.length - start);
            riff(FileKind.latin(bytes, at, at + 4), all, start, length);
            at = start + length + (length & 1);
        }
        return "WebP";
    }

    private void riff(String type, ByteBuffer all, int start, int length) {
        if (type.equals("VP8X") && length >= 10) {
            width = 1 + (all.getInt(start + 4) & 0xFFFFFF);
            height = 1 + (all.getInt(start + 6) >>> 8);
        } else if (type.equals("VP8 ") && length >= 10 && width == 0) {
            width = all.getShort(start + 6) & 0x3FFF;
            height = all.getShort(start + 8) & 0x3FFF;
        } else if (type.equals("VP8L") && length >= 5 && width == 0) {
            int bits = all.getInt(start + 1);
            width = 1 + (bits & 0x3FFF);
            height = 1 + (bits >>> 14 & 0x3FFF);
        } else if (type.equals("EXIF")) {
            byte[] block = Arrays.copyOfRange(bytes, start, start + length);
            exif = ExifBlock.of(
                    block, FileKind.latin(block, 0, Math.min(4, length)).equals("Exif") ? 6 : 0);
        } else if (type.equals("XMP ")) {
            programs.addAll(XmpPacket.programs(
                    Arrays.copyOfRange(bytes, start, start + Math.min(length, XmpPacket.BYTES_MAX))));
        }
    }

    private String tiff() {
        exif = ExifBlock.of(bytes, 0);
        width = exif.width();
        height = exif.height();
        return "TIFF";
    }

    private String gif() {
        if (bytes.length >= 10) {
            ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            width = all.getShort(6) & 0xFFFF;
            height = all.getShort(8) & 0xFFFF;
        }
        return "GIF";
    }
}
