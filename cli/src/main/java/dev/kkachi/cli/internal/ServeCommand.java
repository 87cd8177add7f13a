package dev.kkachi.cli.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.entities.Entities;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.model.KkachiException;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Metrics;
import dev.kkachi.server.Proxies;
import dev.kkachi.server.Route;
import dev.kkachi.server.Routes;
import dev.kkachi.server.Server;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.ServerOptions;
import dev.kkachi.server.Spans;
import dev.kkachi.server.internal.ApiRoutes;
import dev.kkachi.server.internal.HealthRoutes;
import dev.kkachi.server.internal.MatchingRoutes;
import dev.kkachi.server.internal.McpRoute;
import dev.kkachi.server.internal.McpTools;
import dev.kkachi.server.internal.OpenApiRoute;
import dev.kkachi.server.internal.PageRoutes;
import dev.kkachi.server.internal.Workplace;
import dev.kkachi.store.SqlStore;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi serve`: answers over HTTP until it is stopped.
final class ServeCommand implements Command {
    private static final String PORT = "--port";
    private static final String HOST = "--host";
    private static final String MANIFEST = "--manifest";
    private static final String ORIGINS = "--cors";
    private static final String RATE = "--rate";
    private static final String PROXY = "--proxy";
    private static final String OPEN = "--open";
    private static final String LOG_ALL = "--log-all";
    private static final String JOB_SIZE = "--job-size";
    private static final int JOB_MEGABYTES_MAX = 2000;
    private static final String TEST_HOSTS = "--webhook-test-hosts";
    private static final String COLLECTOR = "--otlp";
    private static final String TOKEN = "KKACHI_UPDATE_TOKEN";
    private static final int PORT_STANDARD = 8000;
    private static final int PORT_MAX = 65_535;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Answer over HTTP: the casework in a browser, the matching API, health and metrics.",
                        "",
                        "Cases and accounts are kept in the home, or in the database that is named. The first person",
                        "comes in over a link that is printed, counts once, and for 15 minutes.",
                        "The lists of the home are served, and exchanged when new ones are loaded. Where they are",
                        "missing or unattended, nothing is matched and /readyz says 503. $" + TOKEN
                                + " allows /updatez.");
        spec.addOption(OptionSpec.builder(PORT)
                .paramLabel("N")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 0, PORT_MAX))
                .description("The port (default: " + PORT_STANDARD + "; 0 for any free one).")
                .build());
        spec.addOption(Options.text(HOST, "ADDRESS", "The address to listen on (default: 127.0.0.1)."));
        spec.addOption(Options.text(
                CasesAtHand.DATABASE,
                "PLACE",
                "Where cases are kept: postgresql://USER@HOST/DATABASE or a file; the home's unless given."));
        spec.addOption(Options.text(
                MANIFEST, "PLACE", "A manifest (YAML) of data sets to serve as well: a file, or https://..."));
        spec.addOption(
                Options.text(ORIGINS, "ORIGINS", "Origins by commas whose pages may use the matching API, or *."));
        spec.addOption(OptionSpec.builder(RATE)
                .paramLabel("N")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 0, 1_000_000))
                .description("Requests a second for each caller (default: " + (int) ServerOptions.RATE + "; 0: any).")
                .build());
        spec.addOption(
                Options.text(TEST_HOSTS, "HOSTS", "For tests: hosts by commas to which webhooks may go without TLS."));
        spec.addOption(OptionSpec.builder(JOB_SIZE)
                .paramLabel("MB")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 1, JOB_MEGABYTES_MAX))
                .description("The largest body of a job (default: 256).")
                .build());
        spec.addOption(
                Options.text(COLLECTOR, "URL", "Tell an OpenTelemetry collector where time goes (OTLP over HTTP)."));
        SignInOptions.addTo(spec);
        spec.addOption(Options.text(
                PROXY,
                "ADDRESSES",
                "Proxies before this server, by commas, whose X-Forwarded-For is believed: 127.0.0.1,10.0.0.0/24."));
        spec.addOption(Options.flag(OPEN, "Let everybody screen who can reach the address, also beyond this machine."));
        spec.addOption(Options.flag(LOG_ALL, "Log every answer, not only those that were refused or failed."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        ServerOptions options = options(call);
        ServerLog log = ServerLog.to(call.around().err(), call.around().clock(), call.has(LOG_ALL));
        try (Entities entities = Entities.open(call.home().resolve("entities"));
                SqlStore store = CasesAtHand.open(CasesAtHand.database(call))) {
            ServedLists lists = new ServedLists(call, entities, log, call.find(MANIFEST));
            Metrics metrics = new Metrics();
            metrics.gauge(
                    "kkachi_entities_matchable",
                    "Entities that can be matched.",
                    () -> entities.state().index().size());
            metrics.gauge(
                    "kkachi_ready",
                    "1 where answers can be trusted.",
                    () -> lists.faults().isEmpty() ? 1 : 0);
            AuditTrail trail = CasesAtHand.trail(call, store);
            Workplace place = ServedCases.place(call, store, trail, log);
            ServedExchange served = ServedExchange.of(call, store, terms(call, entities, lists));
            Callers callers = Callers.of(
                    place.door().access(),
                    place.door().keys(),
                    isOpen(call, options) ? Set.of(Permission.SCREEN) : Set.of());
            Server.Needs needs = new Server.Needs(callers, metrics, log, Surroundings.secureRandom(), spans(call));
            List<Route> routes = routes(call, entities, lists, metrics);
            routes.addAll(ApiRoutes.of(place, served.exchange()));
            routes.add(McpRoute.of(new McpTools(place, MatchingRoutes.screener(entities, lists))));
            routes.add(OpenApiRoute.of(routes));
            routes.addAll(PageRoutes.of(place));
            try (Server server = start(options, Routes.of(routes), needs)) {
                Thread signer = ServedCases.signing(store, trail, log);
                ServedPopulations populations =
                        new ServedPopulations(call, place.work().cases(), log, place.bell());
                Thread lookout =
                        Thread.ofPlatform().daemon().name("kkachi-lookout").start(populations::keep);
                List<Thread> exchange = List.of(served.telling(log), served.working(log));
                try {
                    return serve(call, server, lists, OfficeAtHand.firstLink(place, server));
                } finally {
                    signer.interrupt();
                    lookout.interrupt();
                    exchange.forEach(Thread::interrupt);
                }
            }
        }
    }

    private static Spans spans(Call call) {
        String collector = call.find(COLLECTOR);
        try {
            return collector == null
                    ? Spans.none()
                    : Spans.to(collector, call.around().clock());
        } catch (IllegalArgumentException e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "'" + collector + "' is no address of a collector.\nMaybe http://127.0.0.1:4318/v1/traces.",
                    e);
        }
    }

    private static ServedExchange.Terms terms(Call call, Entities entities, ServedLists lists) {
        String hosts = call.find(TEST_HOSTS);
        Integer megabytes = call.findInteger(JOB_SIZE);
        return new ServedExchange.Terms(
                call.home().resolve("cases"),
                MatchingRoutes.screener(entities, lists),
                hosts == null ? Set.of() : Set.of(hosts.split(",", -1)),
                megabytes == null ? Jobs.Limits.standard().bytesMax() : megabytes << 20);
    }

    /// Starts a server.
    ///
    /// @throws KkachiException if the port cannot be listened on
    static Server start(ServerOptions options, Routes routes, Server.Needs needs) {
        try {
            return Server.start(options, routes, needs);
        } catch (RuntimeException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT,
                    "Port " + options.port() + " of " + options.host() + " cannot be listened on: " + e.getMessage()
                            + "\nMaybe something listens there already: try --port 0.",
                    e);
        }
    }

    private static List<Route> routes(Call call, Entities entities, ServedLists lists, Metrics metrics) {
        MatchingRoutes.Needs needs = new MatchingRoutes.Needs(
                entities, lists, call.around().environment().get(TOKEN), () -> refresh(lists));
        List<Route> all = new ArrayList<>(HealthRoutes.of(lists, metrics));
        all.addAll(MatchingRoutes.of(needs));
        return all;
    }

    private static void refresh(ServedLists lists) {
        try {
            lists.look();
            lists.update();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServerOptions options(Call call) {
        Integer port = call.findInteger(PORT);
        Integer rate = call.findInteger(RATE);
        String host = call.find(HOST);
        String origins = call.find(ORIGINS);
        ServerOptions options = ServerOptions.local(port == null ? PORT_STANDARD : port)
                .withOrigins(origins == null ? Set.of() : Set.of(origins.split(",", -1)));
        options = host == null ? options : options.withHost(host);
        options = options.withPublicOrigin(SignInOptions.origin(call)).withProxies(proxies(call));
        return rate == null ? options : options.withRate(rate);
    }

    private static Proxies proxies(Call call) {
        String addresses = call.find(PROXY);
        try {
            return addresses == null ? Proxies.NONE : Proxies.of(List.of(addresses.split(",", -1)));
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, PROXY + ": " + String.valueOf(e.getMessage()), e);
        }
    }

    /// Whoever reaches this machine's own address may screen, as the clients of the matching API
    /// expect; others, and all who come through a proxy, must show a key, unless the operator says otherwise.
    private static boolean isOpen(Call call, ServerOptions options) throws IOException {
        boolean isLocal = options.isAlone();
        for (InetAddress address : InetAddress.getAllByName(options.host())) {
            isLocal &= address.isLoopbackAddress();
        }
        return isLocal || call.has(OPEN);
    }

    private static int serve(Call call, Server server, ServedLists lists, @Nullable String first)
            throws IOException, InterruptedException {
        try (UntilStopped until = new UntilStopped()) {
            until.begin();
            Thread keeper = Thread.ofPlatform().daemon().name("kkachi-lists").start(lists::keep);
            try {
                String line = "Kkachi answers at " + server.address() + "\n"
                        + (first == null
                                ? ""
                                : "Nobody can sign in yet. This link makes the first administrator; it counts once, and"
                                        + " for 15 minutes:\n" + first + "\n");
                call.around().out().write(line.getBytes(StandardCharsets.UTF_8));
                until.await();
            } finally {
                keeper.interrupt();
                server.close();
            }
        }
        return Exit.DONE;
    }
}
