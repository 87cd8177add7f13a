package dev.kkachi.copies;

import java.util.List;

/// What was found among pictures.
///
/// @param copies pairs that are views of one picture, the heaviest first; none of a crowd
/// @param crowds pictures that are alike and too many
/// @param notes every limit that was reached, as full sentences
public record PictureReport(List<PictureCopy> copies, List<PictureCrowd> crowds, List<String> notes) {
    public PictureReport {
        copies = List.copyOf(copies);
        crowds = List.copyOf(crowds);
        notes = List.copyOf(notes);
    }
}
