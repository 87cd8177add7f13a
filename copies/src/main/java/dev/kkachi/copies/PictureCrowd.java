package dev.kkachi.copies;

import java.util.List;

/// Views of one picture in so many files that to have it weighs nothing: a stock photo, a default portrait, a form; or
/// one operator's photo under many names, which a person tells at a glance.
///
/// @param pictures their numbers, in order
public record PictureCrowd(List<Integer> pictures) {
    public PictureCrowd {
        pictures = List.copyOf(pictures);
    }
}
