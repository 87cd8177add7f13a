package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// All commands by name, and the one way into them: parse, run, turn whatever goes wrong into a message
/// and a code.
public final class CommandTree {
    private static final Map<String, Supplier<Command>> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("investigate", InvestigateCommand::new);
        VERBS.put("indicators", IndicatorsCommand::new);
        VERBS.put("screen", ScreenCommand::new);
        VERBS.put("compare", CompareCommand::new);
        VERBS.put("lists", ListsCommand::new);
        VERBS.put("ledger", LedgerCommand::new);
        VERBS.put("trace", TraceCommand::new);
        VERBS.put("exposure", ExposureCommand::new);
        VERBS.put("path", PathCommand::new);
        VERBS.put("clusters", ClustersCommand::new);
        VERBS.put("patterns", PatternsCommand::new);
        VERBS.put("link", LinkCommand::new);
        VERBS.put("copies", CopiesCommand::new);
        VERBS.put("rings", RingsCommand::new);
        VERBS.put("case", CasesCommand::new);
        VERBS.put("monitor", MonitorCommand::new);
        VERBS.put("audit", AuditCommand::new);
        VERBS.put("backup", BackupCommand::new);
        VERBS.put("restore", RestoreCommand::new);
        VERBS.put("serve", ServeCommand::new);
        VERBS.put("mcp", McpCommand::new);
        VERBS.put("demo", DemoCommand::new);
        VERBS.put("simulate", SimulateCommand::new);
        VERBS.put("version", VersionCommand::new);
    }

    private CommandTree() {}

    /// Runs the command that `arguments` spell, and returns the exit code.
    public static int run(Surroundings around, String... arguments) {
        Failures failures = new Failures(around.err());
        try {
            return parseAndRun(around, arguments);
        } catch (ParameterException e) {
            return failures.usage(e);
        } catch (KkachiException e) {
            return failures.expected(e);
        } catch (UncheckedIOException e) {
            return failures.unreadable(e);
        } catch (IOException e) {
            return failures.io(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failures.interrupted();
        } catch (RuntimeException | Error e) {
            return failures.unexpected(e, around.environment().containsKey("KKACHI_DEBUG"));
        }
    }

    private static int parseAndRun(Surroundings around, String... arguments) throws IOException, InterruptedException {
        Map<String, Command> commands = commandsFor(arguments);
        CommandLine line = commandLine(commands);
        ParseResult root = line.parseArgs(arguments);
        ParseResult verb = root.subcommand();
        if (root.hasMatchedOption("--version")) {
            return new VersionCommand().run(new Call(root, root, around));
        }
        if (verb == null || root.isUsageHelpRequested()) {
            return help(line, around, root.isUsageHelpRequested());
        }
        while (verb.subcommand() != null) {
            verb = verb.subcommand();
        }
        CommandSpec asked = verb.commandSpec();
        if (verb.isUsageHelpRequested()) {
            return help(asked.commandLine(), around, true);
        }
        Object command = asked.userObject();
        if (!(command instanceof Command runnable)) {
            throw new ParameterException(asked.commandLine(), "'" + asked.qualifiedName() + "' needs one more word.");
        }
        return runnable.run(new Call(root, verb, around));
    }

    private static int help(CommandLine line, Surroundings around, boolean asked) throws IOException {
        line.setUsageHelpWidth(Math.min(around.columns(), 120));
        String usage = line.getUsageMessage(around.colours() ? Ansi.ON : Ansi.OFF);
        if (asked) {
            around.out().write(usage.getBytes(StandardCharsets.UTF_8));
            return Exit.DONE;
        }
        around.err().print(usage);
        return Exit.BAD_INPUT;
    }

    /// Makes the one command whose name is written, or all of them when none is (help, or a misspelt
    /// name that deserves suggestions).
    private static Map<String, Command> commandsFor(String... arguments) {
        Map<String, Command> commands = new LinkedHashMap<>();
        String wanted = firstVerb(arguments);
        if (wanted != null) {
            commands.put(wanted, command(wanted));
            return commands;
        }
        VERBS.forEach((name, make) -> commands.put(name, make.get()));
        return commands;
    }

    private static Command command(String name) {
        Supplier<Command> make = VERBS.get(name);
        if (make == null) {
            throw new IllegalStateException("There is no command " + name + ".");
        }
        return make.get();
    }

    /// Only a value of an option may stand before the verb, and a verb's name as a value (`--home
    /// lists`) is written after its option.
    private static @Nullable String firstVerb(String... arguments) {
        boolean value = false;
        for (String argument : arguments) {
            if (!value && VERBS.containsKey(argument)) {
                return argument;
            }
            value = List.of(GlobalOptions.HOME, GlobalOptions.FORMAT, GlobalOptions.THREADS)
                    .contains(argument);
        }
        return null;
    }

    private static CommandLine commandLine(Map<String, Command> commands) {
        CommandSpec root = CommandSpec.create().name("kkachi");
        root.usageMessage()
                .description("Tells an organisation whom it is really hiring, paying and receiving money from.")
                .footer(
                        "",
                        "Exit codes: 0 done; 1 done and something needs a person; 2 bad input; 3 the environment.",
                        "'kkachi COMMAND --help' tells more about a command.");
        GlobalOptions.addTo(root, true);
        root.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Print the version.")
                .build());
        commands.forEach((name, command) -> root.addSubcommand(name, new CommandLine(withGlobals(command))));
        return new CommandLine(root).setAllowSubcommandsAsOptionParameters(true);
    }

    private static CommandSpec withGlobals(Command command) {
        CommandSpec spec = command.spec();
        GlobalOptions.addTo(spec, command.sharesWork());
        spec.subcommands().values().forEach(inner -> GlobalOptions.addTo(inner.getCommandSpec(), command.sharesWork()));
        return spec;
    }
}
