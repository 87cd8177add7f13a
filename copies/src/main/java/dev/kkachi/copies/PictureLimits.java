package dev.kkachi.copies;

/// What a picture may cost before it is read: a file of a few kilobytes can claim to be thousands of millions of
/// pixels.
///
/// @param bytesMax the largest file
/// @param pixelsMax the most pixels that it may claim to have
public record PictureLimits(int bytesMax, long pixelsMax) {
    /// 64 MB and 100 million pixels, which is more than cameras of telephones make.
    public static final PictureLimits STANDARD = new PictureLimits(64 << 20, 100_000_000);

    public PictureLimits {
        if (bytesMax < 1 || pixelsMax < 1) {
            throw new IllegalArgumentException(
                    "Pictures of at most " + bytesMax + " bytes and " + pixelsMax + " pixels are none.");
        }
    }
}
