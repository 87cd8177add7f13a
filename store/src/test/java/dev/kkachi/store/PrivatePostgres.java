package dev.kkachi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of our own for the tests of this process, in a temporary folder, on a port of this
/// machine only. It wants the programs of Debian's package `postgresql`; where they are missing, the
/// tests are skipped. Since the server refuses to run as root, root hands it to the user `postgres`.
final class PrivatePostgres {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final int SECONDS_MAX = 60;

    private static @Nullable PrivatePostgres running;
    private static boolean tried;

    private final Path folder;
    private final Path programs;
    private final int port;
    private int databases;

    private PrivatePostgres(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /// Finds the server of this process, started where it is not yet; `null` where there is no
    /// PostgreSQL.
    static synchronized @Nullable PrivatePostgres find() {
        if (!tried) {
            tried = true;
            Path programs = programs();
            running = programs == null ? null : start(programs);
        }
        return running;
    }

    private static @Nullable Path programs() {
        if (!Files.isDirectory(PROGRAMS)) {
            return null;
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(PROGRAMS)) {
            for (Path version : versions) {
                if (Files.isExecutable(version.resolve("bin/initdb"))) {
                    return version.resolve("bin");
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrivatePostgres start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("kkachi-postgres-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            PrivatePostgres server = new PrivatePostgres(folder, programs, port);
            Path data = folder.resolve("data");
            server.run("initdb", "-D", data.toString(), "-U", "kkachi", "-A", "trust", "-E", "UTF8", "--no-locale");
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.run(
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-w",
                    "-l",
                    folder.resolve("log").toString(),
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder,
                    "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a new, empty database.
    Database newDatabase() {
        String name = "kkachi" + databases++;
        run("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "kkachi", name);
        return Database.parse("postgresql://kkachi@127.0.0.1:" + port + "/" + name);
    }

    private void stop() {
        run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        try {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(folder + " is left", e);
        }
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("commands.log").toFile()))
                    .start();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        command + " failed: " + Files.readString(folder.resolve("commands.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
