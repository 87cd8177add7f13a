package dev.kkachi.monitoring;

import dev.kkachi.model.Party;
import java.util.List;
import java.util.regex.Pattern;

/// Customers, workers or wallets that are screened again whenever the lists change.
///
/// @param name what it is called; small letters, digits and hyphens
/// @param queue the queue that its cases are meant for
/// @param members everybody and everything in it, each with an id of its own
public record Population(String name, String queue, List<Party> members) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public Population {
        members = List.copyOf(members);
        if (!isName(name)) {
            throw new IllegalArgumentException("The population '" + name
                    + "' is misspelt; the rule is at most 63 small letters, digits and hyphens, no hyphen first.");
        }
    }

    /// Says whether a population can be called `name`.
    public static boolean isName(String name) {
        return FORM.matcher(name).matches();
    }
}
