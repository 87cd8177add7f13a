package dev.kkachi.copies;

import dev.kkachi.copies.internal.HandleReader;
import java.util.List;
import java.util.stream.Collectors;

/// A handle, or an e-mail address, taken apart.
///
/// @param printed as it was written
/// @param parts its pieces in order; of an address, those before the `@`
/// @param domain what follows the `@`, in lower case; empty for a handle
public record Handle(String printed, List<HandlePart> parts, String domain) {
    public Handle {
        parts = List.copyOf(parts);
    }

    /// Reads a handle or an address. `ownNames` are the words of its owner's name, as far as they are known: what
    /// somebody makes of their own name says no more of them than the name.
    public static Handle of(String printed, List<String> ownNames) {
        return HandleReader.read(printed, ownNames);
    }

    /// Returns how it is made, such as `initial.name99@` or `word-yyyy`.
    public String shape() {
        String shape = parts.stream().map(HandlePart::shape).collect(Collectors.joining());
        return domain.isEmpty() ? shape : shape + "@";
    }

    /// Returns its letters alone, the name parts too, tags left out.
    public String letters() {
        return parts.stream()
                .filter(part -> switch (part.kind()) {
                    case NAME, INITIAL, WORD -> true;
                    case YEAR, DIGITS, SEPARATOR, TAG -> false;
                })
                .map(HandlePart::text)
                .collect(Collectors.joining());
    }

    /// Returns its figures alone, a year by its last two.
    public String figures() {
        return parts.stream()
                .filter(part -> part.kind() == HandlePart.Kind.DIGITS || part.kind() == HandlePart.Kind.YEAR)
                .map(part -> part.kind() == HandlePart.Kind.YEAR && part.text().length() == 4
                        ? part.text().substring(2)
                        : part.text())
                .collect(Collectors.joining());
    }

    /// Says whether all its letters come from the name of its owner.
    public boolean isOwnName() {
        return parts.stream().noneMatch(part -> part.kind() == HandlePart.Kind.WORD);
    }
}
