package dev.kkachi.screening.spi;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import java.util.List;

/// The listed parties, in a fixed order that gives each of them a handle from 0 up to [#size].
///
/// Many threads may ask at once. A party may be decoded anew on every call: who asks often keeps what it got.
public interface PartyCatalog {
    /// Returns how many parties there are.
    int size();

    /// Returns the party with `handle`; equal handles give equal parties as long as the catalog is open.
    ///
    /// @throws IndexOutOfBoundsException if `handle` is not between 0 and [#size]
    Party party(int handle);

    /// Returns the list editions that the parties were read from, in a fixed order.
    List<ListEdition> editions();
}
