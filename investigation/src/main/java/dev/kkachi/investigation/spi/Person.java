package dev.kkachi.investigation.spi;

import dev.kkachi.model.SourceRef;
import java.util.Map;

/// Somebody who works, worked or wants to work for the organisation, as one row of its files says.
///
/// What the engines may weigh has a component of its own. Everything else, such as the country that the person names,
/// stays in `extras`, is shown and never weighed.
///
/// @param id joins the files
/// @param source the row
/// @param fullName the name as printed
/// @param identity what tells the person from others
/// @param engagement how the person works for the organisation
/// @param pay where the money goes
/// @param extras every other column that has a value, in the order of the file
public record Person(
        PersonId id,
        SourceRef.FileLine source,
        String fullName,
        Identity identity,
        Engagement engagement,
        PayDetails pay,
        Map<String, String> extras) {
    public Person {
        extras = Extras.copyOf(extras);
        if (fullName.isBlank()) {
            throw new IllegalArgumentException("The person " + id + " needs a name.");
        }
    }
}
