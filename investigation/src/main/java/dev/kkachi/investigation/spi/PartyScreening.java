package dev.kkachi.investigation.spi;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.screening.Match;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says whom the sanctions lists may mean. Many threads may ask at once.
public interface PartyScreening {
    /// Returns the listed parties that `query` may be, the likeliest first.
    List<Match> screen(Party query);

    /// Returns the list editions that are searched, in a fixed order.
    List<ListEdition> editions();

    /// Returns what a person calls the publisher of a data set; the name of the data set where nobody knows.
    default String publisher(String dataset) {
        return dataset;
    }

    /// Finds the day on which the publisher of `list` last said that it is the current edition, or `null` where nobody
    /// asked. An old edition that was confirmed lately is not stale.
    default @Nullable LocalDate findConfirmed(ListEdition list) {
        return null;
    }
}
