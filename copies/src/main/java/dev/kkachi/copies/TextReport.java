package dev.kkachi.copies;

import java.util.List;

/// What was found among texts.
///
/// @param copies pairs, the heaviest first; of texts that are all the same one stands for the others
/// @param same texts that are all the same
/// @param disguises texts that were written so as not to be found
/// @param independent how many texts there are if whole copies of one text count once
/// @param notes every limit that was reached and what was passed over, as full sentences
public record TextReport(
        List<TextCopy> copies, List<SameText> same, List<Disguise> disguises, int independent, List<String> notes) {
    public TextReport {
        copies = List.copyOf(copies);
        same = List.copyOf(same);
        disguises = List.copyOf(disguises);
        notes = List.copyOf(notes);
    }
}
