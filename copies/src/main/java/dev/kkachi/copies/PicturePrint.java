package dev.kkachi.copies;

import java.util.List;

/// All that is kept of a picture: how it looks, and how it would look if a few percent were cut off its edges. Two
/// pictures are compared by the whole of one and every view of the other, so that neither has to be the original.
///
/// @param whole the picture
/// @param cropped the picture with some of its edges cut off
public record PicturePrint(PictureHash whole, List<PictureHash> cropped) {
    public PicturePrint {
        cropped = List.copyOf(cropped);
    }
}
