package dev.kkachi.workers;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What the organisation decided that signs are held against.
///
/// @param allowedRemoteTools programmes for remote control that it installs or allows, however they are
///     spelt
/// @param workingCountries where its people may work, as codes of two small letters; empty if anywhere
/// @param mailDomains its own domains of e-mail, in small letters
public record Organisation(Set<String> allowedRemoteTools, Set<String> workingCountries, Set<String> mailDomains) {
    /// Nothing is decided.
    public static final Organisation UNDECIDED = new Organisation(Set.of(), Set.of(), Set.of());

    public Organisation {
        TreeSet<String> small = new TreeSet<>();
        allowedRemoteTools.forEach(tool -> small.add(tool.toLowerCase(Locale.ROOT)));
        allowedRemoteTools = small;
        workingCountries = new TreeSet<>(workingCountries);
        mailDomains = new TreeSet<>(mailDomains);
    }

    /// Says whether a programme called `name` is allowed: its name begins with that of an allowed one.
    public boolean allowsTool(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return allowedRemoteTools.stream().anyMatch(small::startsWith);
    }
}
