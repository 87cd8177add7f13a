package dev.kkachi.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads what a JPEG picture says of itself, and, if asked, what its pixels tell.
final class JpegFile {
    /// Makers of cameras whose pictures, as they leave the camera, are never divided by the tables of
    /// libjpeg. How heads of files differ between cameras and programmes is told in Kee, Johnson and
    /// Farid, *Digital Image Authentication from JPEG Headers* (IEEE Transactions on Information
    /// Forensics and Security 6, 2011).
    private static final List<String> OWN_TABLES = List.of("apple", "canon");

    private static final long THUMBNAIL_PIXELS_MAX = 1_000_000;

    private final byte[] bytes;
    private final JpegSegments segments;
    private final ExifBlock exif;
    private final List<Hint> hints = new ArrayList<>();

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
        this.segments = JpegSegments.of(bytes);
        byte[] block = segments.exif();
        this.exif = block.length == 0 ? ExifBlock.NONE : ExifBlock.of(block, JpegSegments.exifStart());
    }

    static DocumentFacts read(byte[] bytes, boolean looksAtPixels) {
        return new JpegFile(bytes).facts(looksAtPixels);
    }

    private DocumentFacts facts(boolean looksAtPixels) {
        String complaint = PictureFile.complaint(segments.width(), segments.height());
        if (!complaint.isEmpty()) {
            return new DocumentFacts.Refused(complaint);
        }
        Origin origin = exif.origin(segments.programs());
        hints.addAll(origin.hints());
        lookAtTable(origin.camera());
        if (looksAtPixels) {
            lookAtPixels();
        }
        return new DocumentFacts.Picture(origin, "JPEG", segments.width(), segments.height(), exif.hasPlace(), hints);
    }

    private void lookAtTable(String camera) {
        Quantisation table = segments.findBrightness();
        String lower = camera.toLowerCase(Locale.ROOT);
        if (table != null && OWN_TABLES.stream().anyMatch(lower::startsWith) && table.libjpegQuality() > 0) {
            hints.add(new Hint(
                    Hint.Sign.SAVED_TWICE,
                    "The picture names the camera " + camera
                            + ", but is packed as the library libjpeg does it at quality " + table.libjpegQuality()
                            + ": it was saved again by a programme.",
                    "Messengers, mail programmes and photo albums pack pictures again."));
        }
    }

    private void lookAtPixels() {
        Quantisation table = segments.findBrightness();
        Brightness large = table == null ? null : Brightness.find(bytes, DocumentReader.PIXELS_LOOKED_AT_MAX);
        if (table == null || large == null) {
            hints.add(TextFile.notLookedAt(
                    "The pixels were not looked at: the picture is too large, damaged, or made" + " for print."));
            return;
        }
        hints.addAll(FirstSaving.hints(large, table));
        Brightness small = Brightness.find(thumbnail(), THUMBNAIL_PIXELS_MAX);
        if (small != null && Thumbnail.isOther(small, large)) {
            hints.add(new Hint(
                    Hint.Sign.OTHER_THUMBNAIL,
                    "The small picture inside the file shows something other than the picture.",
                    "The picture was turned or cropped, and the programme left the small one as it was."));
        }
    }

    private byte[] thumbnail() {
        byte[] block = segments.exif();
        long start = (long) JpegSegments.exifStart() + exif.thumbnailStart();
        long end = start + exif.thumbnailLength();
        boolean isInside = exif.thumbnailStart() > 0 && end > start && end <= block.length;
        return isInside ? Arrays.copyOfRange(block, (int) start, (int) end) : new byte[0];
    }
}
