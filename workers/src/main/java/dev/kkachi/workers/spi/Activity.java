package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a person did at work.
///
/// @param source the row
/// @param time when
/// @param person who
/// @param kind what sort of deed
/// @param target to what: a repository, a file, a right, a meeting; empty if the log does not say
/// @param bytes how much was moved, 0 where the log does not say
/// @param detail what else the log says, as printed
/// @param ip the network address it was done from, as printed; empty where the log does not say
public record Activity(
        SourceRef.FileLine source,
        Instant time,
        PersonId person,
        Kind kind,
        String target,
        long bytes,
        String detail,
        String ip)
        implements Event {
    /// The sorts of deeds.
    public enum Kind {
        COMMIT,
        MESSAGE,
        MEETING,
        DOWNLOAD,
        CLONE,
        ACCESS,
        /// A right was given or taken, or a key, token or second factor made.
        PRIVILEGE,
        /// Something was copied out: pushed to a foreign place, made public, shared with an outsider.
        PUBLISH,
        /// An outsider was let in.
        INVITE,
        /// An application for a job, or a bid on a platform.
        APPLICATION;

        private static final List<Kind> ALL = List.of(values());

        /// Finds the kind that a file calls `printed`, or `null`.
        public static @Nullable Kind find(String printed) {
            String wanted = printed.strip();
            for (Kind kind : ALL) {
                if (kind.name().equalsIgnoreCase(wanted)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
