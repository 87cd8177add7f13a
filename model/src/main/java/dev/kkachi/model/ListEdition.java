package dev.kkachi.model;

/// One published state of one sanctions list.
///
/// @param dataset the list, by its public data-set name, such as `us_ofac_sdn`
/// @param edition the day it was published, `yyyy-MM-dd` or less precise, or [#UNDATED]; sorts by time as text
public record ListEdition(String dataset, String edition) {
    /// The edition whose day nobody states: no date, and as text before every date.
    public static final String UNDATED = "(undated)";

    public ListEdition {
        if (dataset.isBlank() || edition.isBlank()) {
            throw new IllegalArgumentException(
                    "A list edition needs a data set and a date: '" + dataset + "', '" + edition + "'.");
        }
    }

    @Override
    public String toString() {
        return dataset + "@" + edition;
    }
}
