package dev.kkachi.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody else says of the document that bears a zone: the row in which it was filed. Texts are
/// empty where nobody says.
///
/// @param number the document number
/// @param birthDate the claimed day of birth, `yyyy-MM-dd`
/// @param issuedBy the state that issued the document: two or three letters, or its English name
/// @param usedOn when the document was shown, `null` if nobody says
public record ZoneClaim(
        String number,
        String birthDate,
        String issuedBy,
        @Nullable LocalDate usedOn) {}
