package dev.kkachi.files;

/// How much may come out of a compressed file.
///
/// @param bytesMax the most bytes one entry may unpack to
/// @param ratioMax how many times larger than what was read so far the unpacked bytes may be
/// @param entriesMax how many entries an archive may hold
public record ArchiveLimits(long bytesMax, int ratioMax, int entriesMax) {
    /// Room for the largest official list (121 MB unpacked, 36 times its size) many times over.
    public static final ArchiveLimits STANDARD = new ArchiveLimits(4L << 30, 1000, 10_000);

    public ArchiveLimits {
        if (bytesMax < 1 || ratioMax < 1 || entriesMax < 1) {
            throw new IllegalArgumentException("Limits must let something through: " + bytesMax + " bytes, ratio "
                    + ratioMax + ", " + entriesMax + " entries.");
        }
    }
}
