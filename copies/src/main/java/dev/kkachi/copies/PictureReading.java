package dev.kkachi.copies;

/// What came of reading a file as a picture.
public sealed interface PictureReading {
    /// A picture that can be told from others.
    ///
    /// @param print how it looks, upright as its camera said
    /// @param width its width in pixels, as stored
    /// @param height its height in pixels, as stored
    record Seen(PicturePrint print, int width, int height) implements PictureReading {}

    /// A picture with so little in it (a blank one, a logo, initials, the outline of a head) that being like
    /// another says nothing.
    ///
    /// @param why what there is too little of, as a full sentence
    record Plain(String why) implements PictureReading {}

    /// No picture that can be read, or one that may not be.
    ///
    /// @param why what is wrong, as a full sentence
    record Refused(String why) implements PictureReading {}
}
