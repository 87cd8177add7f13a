package dev.kkachi.cases;

import java.time.Instant;

/// A file that was added to a case. Its bytes are hashed as they arrive; the hash is in the audit log.
///
/// @param id its name within the tenant
/// @param caseId the case it was added to
/// @param name how the file was called, never used as a path
/// @param mediaType what whoever sent it says that it is
/// @param bytes its size
/// @param sha256 the hash of its bytes in hexadecimal
/// @param author who added it
/// @param at when
public record Attachment(
        String id,
        CaseId caseId,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Actor.Id author,
        Instant at) {
    /// The largest attachment.
    public static final int BYTES_MAX = 20 << 20;

    /// A file that somebody wants to save.
    ///
    /// @param caseId the case it was added to
    /// @param id which
    /// @param asItCame whether a picture keeps what the camera wrote beside it, and so its hash
    public record Wanted(CaseId caseId, String id, boolean asItCame) {}

    /// A file as it is handed out.
    public static final class Copy {
        private final String name;
        private final byte[] bytes;

        /// Makes one of bytes that nobody changes any more.
        public Copy(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        /// Returns how the file was called.
        public String name() {
            return name;
        }

        /// Returns what is in it; whoever gets it changes nothing in it.
        public byte[] bytes() {
            return bytes;
        }
    }
}
