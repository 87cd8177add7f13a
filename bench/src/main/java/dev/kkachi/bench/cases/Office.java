package dev.kkachi.bench.cases;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.audit.NoteSigner;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Casework;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.store.Database;
import dev.kkachi.store.SqlStore;
import dev.kkachi.testkit.ForAll;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// A store filled with invented cases, the same for every seed.
final class Office implements AutoCloseable {
    static final int FINDINGS_A_CASE = 10;
    static final List<String> NAMES = List.of(
            "kim", "choi", "park", "jung", "kang", "lim", "hansen", "weber", "rossi", "novak", "silva", "okafor",
            "ivanov", "tanaka", "nguyen", "garcia");
    private static final List<String> THINGS = List.of(
            "wallet",
            "laptop",
            "account",
            "address",
            "telephone",
            "network",
            "payout",
            "resume",
            "photograph",
            "device");
    private static final int BLOCK = 200;

    private final SqlStore store;
    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());

    private Office(SqlStore store) {
        this.store = store;
    }

    static Office open(Database database) {
        return new Office(SqlStore.open(database));
    }

    SqlStore store() {
        return store;
    }

    Casework casework() {
        return Casework.over(store, CasePolicy.STANDARD, clock(), new Salts());
    }

    /// Returns the clock of the office, which goes on with what it takes in.
    InstantSource clock() {
        return () -> Instant.ofEpochMilli(now.get());
    }

    AuditTrail trail() {
        return AuditTrail.over(store, NoteSigner.generate("kkachi.bench/audit", ForAll.random(1)));
    }

    /// Salts for a benchmark: seeded, and safe among threads.
    private static final class Salts implements RandomGenerator {
        private final AtomicLong state = new AtomicLong(7);

        @Override
        public long nextLong() {
            long mixed = state.addAndGet(0x9E3779B97F4A7C15L);
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            return mixed ^ (mixed >>> 27);
        }
    }

    static Actor person(String id) {
        return new Actor(
                TenantId.HOME,
                new Actor.Id(id),
                id,
                EnumSet.allOf(Permission.class),
                Map.of(),
                new Actor.Via.Session());
    }

    /// Takes in cases number `from` to `to`, each with ten findings, in transactions of two hundred.
    void fill(int from, int to) {
        Casework casework = casework();
        List<Arrival> block = new ArrayList<>();
        for (int i = from; i < to; i++) {
            block.add(arrival(i));
            if (block.size() == BLOCK || i == to - 1) {
                now.addAndGet(Duration.ofMinutes(BLOCK).toMillis());
                casework.ingest(person("import"), block);
                block.clear();
            }
        }
    }

    private static Arrival arrival(int number) {
        RandomGenerator random = ForAll.random(number);
        Subject subject = new Subject(Subject.Kind.PERSON, "p" + number);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < FINDINGS_A_CASE; i++) {
            String thing = THINGS.get(random.nextInt(THINGS.size()));
            findings.add(new Finding(
                    subject,
                    "SGN-" + random.nextInt(40),
                    "signs",
                    new Weight(random.nextDouble(8)),
                    "",
                    name + " shares a " + thing + " with " + random.nextInt(1, 9) + " others",
                    List.of(new Evidence(
                            "The " + thing + " x" + Integer.toHexString(random.nextInt(1 << 20)) + " is that of p"
                                    + random.nextInt(1 << 20) + " too.",
                            new SourceRef.FileLine("payouts.csv", number * 10L + i),
                            null)),
                    List.of("a household shares a " + thing),
                    "an advisory of 2024"));
        }
        double probability = random.nextDouble();
        return new Arrival(
                new CaseId("c-" + number),
                number % 10 == 0 ? "vip" : Case.STANDARD_QUEUE,
                "run",
                new Case.Substance(
                        Case.Kind.values()[random.nextInt(4)],
                        List.of(subject),
                        "A contractor called " + name + " number " + number,
                        probability,
                        probability * 20,
                        List.of(),
                        List.of(),
                        List.of("Ask for a passport in person.")),
                findings);
    }

    @Override
    public void close() {
        store.close();
    }
}
