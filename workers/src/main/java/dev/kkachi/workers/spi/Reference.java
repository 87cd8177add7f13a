package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who vouches for a person, or a firm or school that the person names. Texts are empty where nothing is
/// known.
///
/// @param source the row
/// @param person for whom
/// @param name who vouches
/// @param phone their telephone number, as the person gave it
/// @param email their e-mail address
/// @param website their page
/// @param from since when the person claims to have been there, `null` if nobody says
/// @param to until when
/// @param verified `yes`, `no` or `pending`
/// @param extras every other column that has a value
public record Reference(
        SourceRef.FileLine source,
        PersonId person,
        String name,
        String phone,
        String email,
        String website,
        @Nullable Instant from,
        @Nullable Instant to,
        String verified,
        Map<String, String> extras)
        implements Paper {
    public Reference {
        extras = Extras.copyOf(extras);
    }
}
