package dev.kkachi.workers.spi;

import java.util.List;

/// What tells one person from another, as printed. All of it is looked up on the lists; none of it is a risk by itself.
///
/// @param emails the e-mail addresses
/// @param phones the telephone numbers
/// @param documents the numbers of passports and identity cards
/// @param birthDate compared with list entries, where a different one clears; empty if nobody says
/// @param postalAddress where the person says to live, empty if nobody says; two who say the same are a household
public record Identity(
        List<String> emails, List<String> phones, List<String> documents, String birthDate, String postalAddress) {
    public Identity {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        documents = List.copyOf(documents);
    }
}
