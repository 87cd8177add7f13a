package dev.kkachi.copies;

import java.util.List;

/// Pictures so many of which are alike that being one of them says nothing: a stock photo, a default portrait, a
/// form.
///
/// @param pictures their numbers, in order
public record PictureCrowd(List<Integer> pictures) {
    public PictureCrowd {
        pictures = List.copyOf(pictures);
    }
}
