package dev.kkachi.pages;

import java.util.List;

/// The catalogue of signs: what each weighs, who published it, what would explain it, and how it did
/// here.
///
/// @param families the signs by family
/// @param total how many there are
public record IndicatorsView(List<Family> families, int total) implements View {
    public IndicatorsView {
        families = List.copyOf(families);
    }

    /// A family of signs.
    ///
    /// @param name how it is called
    /// @param signs its signs
    public record Family(String name, List<Sign> signs) {
        public Family {
            signs = List.copyOf(signs);
        }
    }

    /// A sign.
    ///
    /// @param id the rule
    /// @param title what it is
    /// @param bits what it weighs
    /// @param clears whether it speaks for a person
    /// @param innocent what would explain it
    /// @param published the public document that names it
    /// @param fired how often it was seen in the cases here, and how often falsely; empty where it
    ///     never was
    public record Sign(
            String id,
            String title,
            String bits,
            boolean clears,
            List<String> innocent,
            List<Links.Piece> published,
            String fired) {
        public Sign {
            innocent = List.copyOf(innocent);
            published = List.copyOf(published);
        }
    }

    @Override
    public String title() {
        return "Indicators";
    }

    @Override
    public String template() {
        return "indicators";
    }
}
