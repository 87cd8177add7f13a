package dev.kkachi.simulator.company;

import dev.kkachi.simulator.places.Line;
import org.jspecify.annotations.Nullable;

/// How somebody came to the organisation: what interviewers saw, and where the computer was sent.
final class Hiring {
    /// Where they sat during interviews; null for the place where they were.
    @Nullable Line interviewLine;

    int interviews = 2;
    String face = "yes";
    String voice = "yes";
    String notes = "";
    /// Where the computer was to go before somebody changed it.
    String previousAddress = "";
    boolean verified = true;
    /// Another computer is sent on so many days after the first, and where to; -1 for none.
    int secondParcelAfter = -1;
}
