package dev.kkachi.documents;

import java.util.List;
import java.util.Locale;

/// Programmes that alter what a picture shows, by words of the names that they write into files. Word
/// processors, scanners, cameras, and what only converts or shrinks files are not among them.
final class PictureEditors {
    private static final List<String> WORDS = List.of(
            "photoshop",
            "gimp",
            "affinity photo",
            "pixelmator",
            "paint.net",
            "paintshop",
            "photopea",
            "photoscape",
            "picsart",
            "snapseed",
            "facetune",
            "faceapp",
            "fotor",
            "befunky",
            "krita",
            "coreldraw",
            "corel photo",
            "illustrator",
            "inkscape",
            "canva",
            "meitu",
            "remini",
            "lightroom",
            "luminar",
            "capture one",
            "stable diffusion",
            "midjourney",
            "dall-e");

    private PictureEditors() {}

    /// Says whether `program` names one.
    static boolean isOne(String program) {
        String lower = program.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
