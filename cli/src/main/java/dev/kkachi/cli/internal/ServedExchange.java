package dev.kkachi.cli.internal;

import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.exchange.Courier;
import dev.kkachi.exchange.HookSecret;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.exchange.Repeats;
import dev.kkachi.exchange.Webhooks;
import dev.kkachi.exchange.spi.Resolver;
import dev.kkachi.files.Sha256;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.internal.Exchange;
import dev.kkachi.store.KeyFile;
import dev.kkachi.store.SqlStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.IntConsumer;

/// What a served installation exchanges with programs of others: requests that come again, webhooks and
/// jobs, which threads of their own carry out.
///
/// @param exchange what the API knows of it
record ServedExchange(Exchange exchange) {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES_OF_AN_HOUR = 3600;

    /// How an installation serves others.
    ///
    /// @param folder where jobs and the key of webhooks lie
    /// @param screener screens the subjects of jobs
    /// @param testHosts hosts to which webhooks may go without TLS and on any address
    /// @param jobBytesMax the most bytes that a job may bring
    record Terms(Path folder, Jobs.Screener screener, Set<String> testHosts, int jobBytesMax) {}

    /// Returns the exchange of an installation.
    static ServedExchange of(Call call, SqlStore store, Terms terms) {
        Repeats repeats = new Repeats(store.exchange(), call.around().clock());
        Path key = terms.folder().resolve("webhooks.key");
        byte[] master = KeyFile.openSecret(key, Surroundings.secrets());
        CasesAtHand.claim(
                store, key, HexFormat.of().formatHex(Sha256.of(HexFormat.of().formatHex(master))));
        Courier courier = new Courier(Resolver.system(), Courier.Rules.standard(terms.testHosts()));
        Webhooks.Chance chance = new Webhooks.Chance(call.around().clock(), Surroundings.secrets());
        Webhooks webhooks =
                new Webhooks(new Webhooks.Shelves(store.exchange(), store), courier, new HookSecret(master), chance);
        Jobs.Limits standard = Jobs.Limits.standard();
        Jobs.Limits limits = new Jobs.Limits(terms.jobBytesMax(), standard.openMax(), standard.keep());
        Jobs jobs = Jobs.open(terms.folder().resolve("jobs"), terms.screener(), limits, chance);
        return new ServedExchange(new Exchange(repeats, webhooks, jobs));
    }

    /// Returns the exchange of a demonstration in `folder`, which tells nobody anything and screens
    /// nobody.
    static Exchange demo(Call call, SqlStore store, Path folder) {
        Jobs.Screener screener = line -> {
            throw new Jobs.Unusable("a demonstration serves no lists.");
        };
        Terms terms =
                new Terms(folder, screener, Set.of(), Jobs.Limits.standard().bytesMax());
        return of(call, store, terms).exchange();
    }

    /// Tells webhooks what is due, until the thread is interrupted.
    Thread telling(ServerLog log) {
        return keeping("kkachi-webhooks", log, pauses -> {
            exchange.webhooks().run();
            if (pauses % PAUSES_OF_AN_HOUR == 0) {
                exchange.repeats().forget();
                exchange.webhooks().tidy();
            }
        });
    }

    /// Works off jobs, until the thread is interrupted.
    Thread working(ServerLog log) {
        return keeping("kkachi-jobs", log, pauses -> {
            while (exchange.jobs().run()) {
                log.event("job-ended", "A job ended.");
            }
            if (pauses % PAUSES_OF_AN_HOUR == 0) {
                exchange.jobs().tidy();
            }
        });
    }

    private static Thread keeping(String name, ServerLog log, IntConsumer work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                for (int pauses = 0; ; pauses++) {
                    int now = pauses;
                    carry(log, name, () -> work.accept(now));
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void carry(ServerLog log, String name, Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) {
            log.event(name + "-waiting", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.event(name + "-failed", e.getClass().getName());
        }
    }
}
