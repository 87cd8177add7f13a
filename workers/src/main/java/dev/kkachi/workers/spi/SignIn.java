package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// One sign-in of a person. Texts are empty where the log does not say.
///
/// @param source the row
/// @param time when
/// @param person who
/// @param ip the network address it came from, as printed
/// @param deviceId the device it came from
/// @param mfaDevice the second factor's device
/// @param session what followed
/// @param extras every other column that has a value, in the order of the file
public record SignIn(
        SourceRef.FileLine source,
        Instant time,
        PersonId person,
        String ip,
        String deviceId,
        String mfaDevice,
        Session session,
        Map<String, String> extras)
        implements Event {
    public SignIn {
        extras = Extras.copyOf(extras);
    }

    /// Says whether it succeeded, by a person and not by a programme in the background.
    public boolean isInteractive() {
        return !session.traits().contains(Trait.BACKGROUND) && !session.traits().contains(Trait.FAILED);
    }

    /// What a sign-in began.
    ///
    /// @param id joins the rows of one session
    /// @param seconds how long it lasted, 0 where the log does not say
    /// @param application to what
    /// @param userAgent the programme that signed in, as it calls itself
    /// @param traits what else the log says
    public record Session(String id, long seconds, String application, String userAgent, Set<Trait> traits) {
        /// Nothing is known.
        public static final Session NONE = new Session("", 0, "", "", Set.of());

        public Session {
            traits = Set.copyOf(traits);
        }
    }

    /// What a log says of a sign-in.
    public enum Trait {
        /// By a programme, without a person.
        BACKGROUND,
        /// It did not succeed.
        FAILED,
        /// The device is not the organisation's.
        UNMANAGED,
        /// The identity provider itself takes the address for a proxy.
        PROXY,
        /// A second factor was enrolled.
        MFA_ENROLLED,
        /// Not a sign-in to work: an application for a job, a test, a meeting with an interviewer.
        APPLYING,
        /// Not a sign-in: a contract was signed from this address.
        SIGNING
    }
}
