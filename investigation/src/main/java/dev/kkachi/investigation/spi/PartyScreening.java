package dev.kkachi.investigation.spi;

import dev.kkachi.model.Party;
import dev.kkachi.screening.Answer;
import java.util.List;

/// Says whom the sanctions lists may mean. Many threads may ask at once.
public interface PartyScreening {
    /// Returns the listed parties that `query` may be, the likeliest first, and what the search left out.
    Answer answer(Party query);

    /// Returns the lists that are searched, in a fixed order.
    List<SearchedList> lists();
}
