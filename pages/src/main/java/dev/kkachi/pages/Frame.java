package dev.kkachi.pages;

import dev.kkachi.access.Permission;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What surrounds every page.
///
/// @param place where in the house it stands
/// @param who looks at it; nobody at the door
/// @param nonce of the content policy of this answer
/// @param formToken shows that a form comes from here
/// @param notices what just happened
/// @param demo whether the company shown is invented
public record Frame(
        Place place, @Nullable Who who, String nonce, String formToken, List<Notice> notices, boolean demo) {
    public Frame {
        notices = List.copyOf(notices);
    }

    /// The rooms of the navigation.
    public enum Place {
        QUEUE,
        SEARCH,
        LISTS,
        INDICATORS,
        ANALYTICS,
        AUDIT,
        PEOPLE,
        SETTINGS,
        MINE,
        DOOR
    }

    /// Somebody who looks.
    ///
    /// @param name how they are called
    /// @param roles their roles, in words
    /// @param tenant whose cases they see
    /// @param may what they may do with cases
    /// @param administers whether they may invite people and change settings
    public record Who(String name, String roles, String tenant, Set<Permission> may, boolean administers) {
        public Who {
            may = Set.copyOf(may);
        }

        /// Returns the first letters of the name, for the round sign beside it.
        public String initials() {
            StringBuilder initials = new StringBuilder();
            for (String word : name.strip().split("\\s+")) {
                if (initials.codePointCount(0, initials.length()) < 2 && !word.isEmpty()) {
                    initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
                }
            }
            return initials.toString();
        }
    }

    /// Something that just happened, said once.
    ///
    /// @param good whether it went well
    /// @param text a sentence
    public record Notice(boolean good, String text) {}

    /// Says whether whoever looks may do something.
    public boolean may(Permission permission) {
        return who != null && who.may().contains(permission);
    }

    /// Says whether whoever looks may change the installation.
    public boolean administers() {
        return who != null && who.administers();
    }
}
