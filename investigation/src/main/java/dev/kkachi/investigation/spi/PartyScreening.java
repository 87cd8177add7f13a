package dev.kkachi.investigation.spi;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.screening.Match;
import java.util.List;

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
}
