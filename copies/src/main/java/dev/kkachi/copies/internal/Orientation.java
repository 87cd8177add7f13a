package dev.kkachi.copies.internal;

/// How a camera was held: the one number of EXIF (TIFF tag 274) that changes what a picture shows. Reads the APP1
/// segment of a JPEG and the `eXIf` chunk of a PNG, and takes whatever is odd for upright.
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int ENTRIES_MAX = 200;
    private static final int SEGMENTS_MAX = 1_000;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0x45786966;
    private static final int EXIF_CHUNK = 0x65584966;

    private final byte[] bytes;

    private Orientation(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Returns the orientation that `bytes` state, 1 to 8.
    static int of(byte[] bytes) {
        Orientation file = new Orientation(bytes);
        int tiff = bytes.length > 2 && bytes[0] == (byte) 0xFF ? file.inJpeg() : file.inPng();
        return tiff < 0 ? UPRIGHT : file.inTiff(tiff);
    }

    private int inJpeg() {
        int at = 2;
        for (int segments = 0; segments < SEGMENTS_MAX && at + 10 < bytes.length; segments++) {
            int marker = bytes[at + 1] & 0xFF;
            if (bytes[at] != (byte) 0xFF || marker == SCAN) {
                return -1;
            }
            if (marker == APP1 && number(at + 4, 4, true) == EXIF) {
                return at + 10;
            }
            at += 2 + number(at + 2, 2, true);
        }
        return -1;
    }

    private int inPng() {
        long at = 8;
        for (int chunks = 0; chunks < SEGMENTS_MAX && at + 12 < bytes.length; chunks++) {
            long length = number((int) at, 4, true) & 0xFFFFFFFFL;
            if (number((int) at + 4, 4, true) == EXIF_CHUNK) {
                return (int) at + 8;
            }
            at += 12 + length;
        }
        return -1;
    }

    private int inTiff(int start) {
        boolean isBig = number(start, 2, true) == 0x4D4D;
        long directory = start + (number(start + 4, 4, isBig) & 0xFFFFFFFFL);
        if (directory + 2 > bytes.length) {
            return UPRIGHT;
        }
        int entries = Math.min(ENTRIES_MAX, number((int) directory, 2, isBig));
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (number(entry, 2, isBig) == TAG) {
                int value = number(entry + 8, 2, isBig);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /// Returns a number of so many bytes, 0 beyond the end.
    private int number(int at, int size, boolean isBig) {
        if (at < 0 || at + size > bytes.length) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < size; i++) {
            number = (number << 8) | (bytes[isBig ? at + i : at + size - 1 - i] & 0xFF);
        }
        return number;
    }
}
