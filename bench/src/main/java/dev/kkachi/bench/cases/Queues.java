package dev.kkachi.bench.cases;

import dev.kkachi.access.TenantId;
import dev.kkachi.audit.LogCheck;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Samples;
import dev.kkachi.bench.Sheet;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.Casework;
import dev.kkachi.store.Database;
import dev.kkachi.testkit.ForAll;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// How long the queue page, the search, a case and the counts take over many cases, and how fast an
/// audit log is verified.
final class Queues {
    private static final int ASKED = 400;
    private static final int WARM = 50;
    private static final int FEW = 5;
    private static final double PAGE_MILLIS = 100;
    private static final double SEARCH_MILLIS = 200;
    private static final int LEAVES_GOAL = 200_000;

    private final Sheet sheet;
    private final Office office;
    private final Casework casework;
    private final Actor ada = Office.person("ada");
    private final int cases;

    private Queues(Sheet sheet, Office office, int cases) {
        this.sheet = sheet;
        this.office = office;
        this.casework = office.casework();
        this.cases = cases;
    }

    static void measure(Sheet sheet, Database database, String name, int cases) {
        try (Office office = Office.open(database)) {
            long start = System.nanoTime();
            office.fill(0, cases);
            double seconds = (System.nanoTime() - start) / 1e9;
            sheet.shown(
                    cases + " cases with " + cases * Office.FINDINGS_A_CASE + " findings taken in, " + name,
                    Numbers.short1(cases / seconds) + " cases a second");
            Queues queues = new Queues(sheet, office, cases);
            queues.pages(name);
            queues.searches(name);
            queues.others(name);
            queues.audit(name);
        }
    }

    private void pages(String name) {
        String[] cursor = {""};
        judged("queue page of 50, next pages followed, " + name, PAGE_MILLIS, i -> {
            CasePage page = page(CaseQuery.QUEUE.page(50, cursor[0]));
            cursor[0] = page.next();
        });
        judged("queue page with filters and orders, " + name, PAGE_MILLIS, i -> {
            CaseQuery query = CaseQuery.QUEUE.by(CaseQuery.Sort.values()[i % 4]);
            query = i % 3 == 0 ? query.about(Case.Kind.values()[i % 4]) : query;
            query = i % 5 == 0 ? query.of("vip") : query;
            page(i % 7 == 0 ? query.likelierThan(0.5) : query);
        });
        judged(
                "queue page of a desk on which nothing lies, " + name,
                PAGE_MILLIS,
                i -> page(CaseQuery.QUEUE.on(new CaseQuery.Desk.Of(new Actor.Id("nobody" + i)))));
    }

    private void searches(String name) {
        RandomGenerator random = ForAll.random(99);
        judged(
                "search for one case among all, " + name,
                SEARCH_MILLIS,
                i -> page(CaseQuery.QUEUE.saying("number " + random.nextInt(cases))));
        judged(
                "search for a thing that few have, " + name,
                SEARCH_MILLIS,
                i -> page(CaseQuery.QUEUE.saying("x" + Integer.toHexString(random.nextInt(1 << 20)))));
        judged(
                "search for a name that one in sixteen has, " + name,
                SEARCH_MILLIS,
                i -> page(CaseQuery.QUEUE.saying(Office.NAMES.get(i % Office.NAMES.size()) + " wallet")));
        judged(
                "search for a word that every case has, " + name,
                SEARCH_MILLIS,
                i -> page(CaseQuery.QUEUE.saying("contractor")));
    }

    private void others(String name) {
        shown("count of the whole queue, " + name, i -> casework.count(ada, CaseQuery.QUEUE));
        shown("analytics of all months, " + name, i -> casework.analytics(ada, Instant.EPOCH));
        Samples signs = Samples.of(FEW, i -> casework.signs(ada, Instant.EPOCH));
        sheet.shown("what became of every sign, counted anew, " + name, millis(signs));
        RandomGenerator random = ForAll.random(98);
        shown(
                "a whole case, its look logged, " + name,
                i -> casework.look(ada, new dev.kkachi.cases.CaseId("c-" + random.nextInt(cases))));
        shown("next best case, " + name, i -> casework.next(Office.person("p" + i), CaseQuery.QUEUE));
    }

    private void audit(String name) {
        office.trail().checkpoint(TenantId.HOME);
        long start = System.nanoTime();
        LogCheck.Verdict verdict = office.trail().verify(TenantId.HOME);
        double seconds = (System.nanoTime() - start) / 1e9;
        long leaves = verdict instanceof LogCheck.Verdict.Whole whole ? whole.size() : 0;
        sheet.judged(
                "audit log verified, " + name,
                "at least " + LEAVES_GOAL + " leaves a second",
                Numbers.short1(leaves / seconds) + " a second (" + leaves + " leaves)",
                leaves / seconds >= LEAVES_GOAL);
    }

    private CasePage page(CaseQuery query) {
        if (casework.queue(ada, query) instanceof Casework.Reply.Given<CasePage> given) {
            return given.value();
        }
        throw new IllegalStateException("The queue was not given.");
    }

    private void judged(String what, double goalMillis, java.util.function.IntConsumer ask) {
        Samples samples = asked(ask, ASKED);
        double p99 = samples.micros(0.99) / 1e3;
        sheet.judged(what, "p99 at most " + Numbers.plain(goalMillis) + " ms", millis(samples), p99 <= goalMillis);
    }

    private void shown(String what, java.util.function.IntConsumer ask) {
        sheet.shown(what, millis(asked(ask, 100)));
    }

    private static Samples asked(java.util.function.IntConsumer ask, int times) {
        IntStream.range(0, WARM).forEach(ask);
        return Samples.of(times, ask);
    }

    private static String millis(Samples samples) {
        return "median " + Numbers.short2(samples.micros(0.5) / 1e3) + ", p99 "
                + Numbers.short2(samples.micros(0.99) / 1e3) + " ms";
    }
}
