package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in a person's words what went wrong, and chooses the exit code.
final class Failures {
    private final PrintStream err;

    Failures(PrintStream err) {
        this.err = err;
    }

    /// The command line could not be understood.
    int usage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        say(misunderstood(e));
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!meant.isEmpty()) {
            err.println("Maybe you meant: " + String.join(", ", meant) + ".");
        }
        err.println("Maybe '" + command + " --help' tells more.");
        return Exit.BAD_INPUT;
    }

    private static String misunderstood(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String written = unmatched.getUnmatched().getFirst();
            return spec.subcommands().isEmpty()
                    ? "'" + written + "' is one word too many."
                    : "'" + written + "' is no command; the rule is one of "
                            + String.join(", ", spec.subcommands().keySet()) + ".";
        }
        return e.getMessage() == null ? "The command cannot be understood." : e.getMessage();
    }

    /// Something that we foresaw and have words for.
    int expected(KkachiException e) {
        say(e.getMessage() == null ? e.code().toString() : e.getMessage());
        return switch (e.code()) {
            case BAD_INPUT -> Exit.BAD_INPUT;
            case ENVIRONMENT, LISTS_UNUSABLE -> Exit.ENVIRONMENT;
        };
    }

    /// The machine refused. A reader that has gone away (`| head`) has seen what it wanted, and is told nothing.
    int io(IOException e) {
        if (e instanceof ClosedPipe) {
            return Exit.CLOSED_PIPE;
        }
        say(reason(e) + ".");
        String advice = advice(e);
        if (advice != null) {
            err.println(advice);
        }
        return Exit.ENVIRONMENT;
    }

    /// A file could not be read to its end.
    int unreadable(UncheckedIOException e) {
        IOException cause = e.getCause();
        say(String.valueOf(e.getMessage()) + (cause == null ? "" : " " + reason(cause) + "."));
        return Exit.ENVIRONMENT;
    }

    /// Somebody stopped us.
    int interrupted() {
        say("Stopped before the end; no output was kept.");
        return Exit.ENVIRONMENT;
    }

    /// A defect of ours, or too little memory.
    int unexpected(Throwable e, boolean debug) {
        if (debug) {
            e.printStackTrace(err);
        }
        if (e instanceof OutOfMemoryError) {
            say("The memory is used up.");
            err.println("Maybe give Java more of it: JDK_JAVA_OPTIONS=-Xmx8g.");
            return Exit.ENVIRONMENT;
        }
        say("Kkachi made a mistake of its own: " + mistake(e) + ".");
        err.println("Maybe report it with the output of the same command under KKACHI_DEBUG=1.");
        return Exit.ENVIRONMENT;
    }

    /// Returns where in Kkachi a defect showed itself.
    static String mistake(Throwable broken) {
        Throwable e =
                broken instanceof ExceptionInInitializerError && broken.getCause() != null ? broken.getCause() : broken;
        StackTraceElement[] trace = e.getStackTrace();
        String at = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return e.getClass().getSimpleName() + at;
    }

    /// Returns what went wrong in a few words, without a full stop.
    static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (!(e instanceof FileSystemException failed)) {
            return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        }
        return switch (failed) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written by this user";
            case NotDirectoryException plain -> plain.getFile() + " is not a folder";
            case FileAlreadyExistsException there -> there.getFile() + " exists already";
            default -> failed.getReason() == null ? message : failed.getReason() + " (" + failed.getFile() + ")";
        };
    }

    private static @Nullable String advice(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left")) {
            return "Maybe free some space, or write to another disk with --out.";
        }
        if (e instanceof AccessDeniedException || message.contains("read-only file system")) {
            return "Maybe choose another folder, or ask for the permission.";
        }
        return null;
    }

    private void say(String message) {
        err.println("kkachi: " + message.lines().map(Columns::printable).collect(Collectors.joining("\n")));
    }
}
