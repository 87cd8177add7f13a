package dev.kkachi.linking.internal;

import dev.kkachi.text.PersonParts;

/// The parts of whole names, in plain form.
///
/// Compared letter by letter, *Smith, Robert* and *Bob Smith* have nothing in common. Taken apart, they say as much as
/// two columns do: a rare family name, forms of a given one, both exchanged, the family of one home.
final class NameParts {
    private String last = "";
    private PersonParts parts = PersonParts.of("");

    /// Returns the family name.
    String family(String text) {
        return Plain.words(parts(text).family());
    }

    /// Returns the given names.
    String given(String text) {
        return Plain.words(parts(text).given());
    }

    /// Both parts are asked for one after the other.
    private PersonParts parts(String text) {
        if (!text.equals(last)) {
            parts = PersonParts.of(text);
            last = text;
        }
        return parts;
    }
}
