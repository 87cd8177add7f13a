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
}
