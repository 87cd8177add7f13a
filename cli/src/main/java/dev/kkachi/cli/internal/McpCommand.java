package dev.kkachi.cli.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.entities.Entities;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.internal.MatchingRoutes;
import dev.kkachi.server.internal.McpRoute;
import dev.kkachi.server.internal.McpTools;
import dev.kkachi.server.internal.Workplace;
import dev.kkachi.store.SqlStore;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi mcp`: lets a language model on this machine use the casework over standard input and output,
/// on behalf of whoever starts it.
final class McpCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Speak the Model Context Protocol over standard input and output.",
                        "",
                        "A language model may screen names, search and read cases, explain signs and check leaves of",
                        "the audit log. With --as, it may also propose decisions in that person's name, which",
                        "another person must approve. What is read and proposed is in the audit log.");
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        ServerLog log = ServerLog.to(call.around().err(), call.around().clock(), false);
        Path folder = Files.createTempDirectory("kkachi-mcp");
        try (CasesAtHand cases = CasesAtHand.open(call);
                Entities entities = Entities.open(folder)) {
            ServedLists lists = new ServedLists(call, entities, log, null);
            lists.look();
            SqlStore store = cases.store();
            AuditTrail trail = cases.trail();
            Workplace place = ServedCases.place(call, store, trail, log);
            McpTools tools = new McpTools(place, MatchingRoutes.screener(entities, lists));
            serve(call, tools, person(cases.actor(), call.find(CasesAtHand.AS) != null));
            cases.sign();
        } finally {
            remove(folder);
        }
        return Exit.DONE;
    }

    private static Actor person(Actor actor, boolean isNamed) {
        EnumSet<Permission> may = EnumSet.of(Permission.CASE_READ, Permission.SCREEN, Permission.AUDIT_READ);
        if (isNamed) {
            may.add(Permission.CASE_DECIDE);
        }
        return new Actor(actor.tenant(), actor.id(), actor.displayName(), may, Map.of(), actor.via());
    }

    private static void serve(Call call, McpTools tools, Actor person) throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        InputStream in = new FilterInputStream(call.around().in()) {
            @Override
            public int read() throws IOException {
                return told(super.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return told(super.read(bytes, offset, length));
            }

            private int told(int read) {
                if (read < 0) {
                    ended.countDown();
                }
                return read;
            }
        };
        try (McpRoute.Spoken spoken =
                McpRoute.over(tools, person, in, call.around().out())) {
            ended.await();
            spoken.rest();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path each : List.copyOf(paths.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(each);
            }
        }
    }
}
