package dev.kkachi.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi version`: which Kkachi this is, and which Java runs it.
final class VersionCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Print the version.");
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        String printed = "kkachi " + version() + " (Java " + Runtime.version().feature() + ")\n";
        call.around().out().write(printed.getBytes(StandardCharsets.UTF_8));
        return Exit.DONE;
    }

    /// Returns the version that the build wrote into the jar; classes outside a jar have none.
    static String version() {
        String built = VersionCommand.class.getPackage().getImplementationVersion();
        return built == null ? "unpackaged" : built;
    }
}
