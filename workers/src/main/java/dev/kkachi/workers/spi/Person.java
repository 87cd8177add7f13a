package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.util.Map;

/// Somebody who works, worked or wants to work for the organisation, as one row of its files says.
///
/// There is no component for where somebody's parents came from: no nationality, language, gender, age or looks. A
/// country stands here only as the person's own word about where they live and work, which can then be at odds with
/// what the logs say. Everything that nobody may weigh stays in `extras` and is shown only.
///
/// @param id joins the files
/// @param source the row
/// @param fullName the name as printed
/// @param identity what tells the person from others
/// @param engagement how the person works for the organisation
/// @param whereabouts where the person says to live and work
/// @param profile what else the person shows of themselves
/// @param pay where the money goes
/// @param extras every other column that has a value, in the order of the file
public record Person(
        PersonId id,
        SourceRef.FileLine source,
        String fullName,
        Identity identity,
        Engagement engagement,
        Whereabouts whereabouts,
        Profile profile,
        PayDetails pay,
        Map<String, String> extras) {
    public Person {
        extras = Extras.copyOf(extras);
        if (fullName.isBlank()) {
            throw new IllegalArgumentException("The person " + id + " needs a name.");
        }
    }
}
