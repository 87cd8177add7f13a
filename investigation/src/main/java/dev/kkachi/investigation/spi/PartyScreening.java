package dev.kkachi.investigation.spi;

import dev.kkachi.model.Party;
import dev.kkachi.screening.Answer;
import java.util.List;

/// Says whom the sanctions lists may mean. Many threads may ask at once.
public interface PartyScreening {
    /// Returns the listed parties that `query` may be, the likeliest first, and what the search left out.
    Answer answer(Party query);

    /// Returns a screening of the same lists to which a party counts as found from the score `scoreMin`, which is above
    /// 0 and at most 1.
    PartyScreening from(double scoreMin);

    /// Returns the lists that are searched, in a fixed order.
    List<SearchedList> lists();
}
