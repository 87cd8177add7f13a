package dev.kkachi.store;

import dev.kkachi.audit.NoteSigner;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// The file that holds the secret key of the audit log. Nobody but its owner may read it: whoever has
/// it can sign a log of their own. It does not lie in the database, so that whoever can change the log
/// cannot sign what they made of it.
public final class KeyFile {
    private static final int SECRET_BYTES = 32;

    private KeyFile() {}

    /// Opens the key in `file`; where there is none, a new one is made for the signer `name`.
    ///
    /// @param secrets what it gives must be impossible to guess
    /// @throws KkachiException if the file cannot be read or written, or holds no key
    public static NoteSigner open(Path file, String name, RandomGenerator secrets) {
        try {
            if (!Files.exists(file)) {
                create(file, NoteSigner.generate(name, secrets).secret());
            }
            return NoteSigner.parse(Files.readString(file));
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, file + ": the key cannot be read or written.", e);
        } catch (IllegalArgumentException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, file + " holds no key of an audit log. " + e.getMessage(), e);
        }
    }

    /// Opens the secret in `file`; where there is none, a new one is made.
    ///
    /// @param secrets what it gives must be impossible to guess
    /// @throws KkachiException if the file cannot be read or written, or holds no secret
    public static byte[] openSecret(Path file, RandomGenerator secrets) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[SECRET_BYTES];
                secrets.nextBytes(random);
                create(file, HexFormat.of().formatHex(random));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, file + ": the secret cannot be read or written.", e);
        }
    }

    private static void create(Path file, String secret) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        try {
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, secret + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            // another process made it just now: that one counts
            return;
        }
    }
}
