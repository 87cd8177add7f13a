package dev.kkachi.workers.spi;

import java.util.List;

/// What a person shows of themselves. Texts are empty where nothing is known.
///
/// @param github the login or address on GitHub, as printed
/// @param linkedin the address on LinkedIn, as printed
/// @param website the person's own page
/// @param references telephone numbers and e-mail addresses of those who vouch
/// @param resume the file of the CV within the folder
/// @param photo the file of the photo within the folder
public record Profile(
        String github, String linkedin, String website, List<String> references, String resume, String photo) {
    /// Nothing is known.
    public static final Profile NONE = new Profile("", "", "", List.of(), "", "");

    public Profile {
        references = List.copyOf(references);
    }
}
