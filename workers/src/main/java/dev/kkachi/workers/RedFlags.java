package dev.kkachi.workers;

import dev.kkachi.model.KkachiException;
import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.internal.Predicate;
import dev.kkachi.workers.spi.AddressLookup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Looks for the catalogue's signs over a workforce, person by person. The same records give the same
/// answer with any number of threads.
public final class RedFlags {
    private static final int PERSONS_AT_ONCE = 64;

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final AddressLookup addresses;

    /// @param catalogue the signs
    /// @param organisation what the organisation decided
    /// @param addresses what is known of network addresses
    public RedFlags(Catalogue catalogue, Organisation organisation, AddressLookup addresses) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.addresses = addresses;
    }

    private record Asked(Predicate predicate, Setting setting) {}

    /// Looks at everybody with `threads` threads.
    public Assessment of(Workforce workforce, int threads) {
        List<Unevaluated> unevaluated = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        Set<Field> there = fields(workforce);
        for (Indicator indicator : catalogue.indicators()) {
            Predicate predicate = catalogue.predicateOf(indicator);
            if (predicate == null) {
                continue;
            }
            Set<Field> missing = EnumSet.noneOf(Field.class);
            missing.addAll(indicator.needs());
            missing.removeAll(there);
            if (missing.isEmpty()) {
                asked.add(new Asked(predicate, new Setting(indicator, organisation, addresses, workforce)));
            } else {
                unevaluated.add(new Unevaluated(indicator, missing));
            }
        }
        return new Assessment(flags(workforce, asked, threads), unevaluated);
    }

    private Set<Field> fields(Workforce workforce) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(workforce.fields());
        if (addresses.knowsCountries()) {
            fields.add(Field.REFERENCE_COUNTRIES);
        }
        if (addresses.knowsDisposableMail()) {
            fields.add(Field.REFERENCE_DOMAINS);
        }
        for (AddressUse use : AddressUse.values()) {
            if (addresses.knows(use)) {
                switch (use) {
                    case HOSTING -> fields.add(Field.REFERENCE_HOSTING);
                    case VPN -> fields.add(Field.REFERENCE_VPN);
                    case TOR -> fields.add(Field.REFERENCE_TOR);
                    case PUBLISHED_OPERATOR -> fields.add(Field.REFERENCE_OPERATORS);
                    case PROXY -> fields.add(Field.REFERENCE_PROXY);
                    case RELAY -> {}
                }
            }
        }
        return fields;
    }

    private static List<RedFlag> flags(Workforce workforce, List<Asked> asked, int threads) {
        List<Future<List<RedFlag>>> parts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int from = 0; from < workforce.size(); from += PERSONS_AT_ONCE) {
                int first = from;
                int end = Math.min(workforce.size(), from + PERSONS_AT_ONCE);
                parts.add(pool.submit(() -> flags(workforce, asked, first, end)));
            }
            List<RedFlag> flags = new ArrayList<>();
            for (Future<List<RedFlag>> part : parts) {
                flags.addAll(part.get());
            }
            return flags;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search for signs was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KkachiException told) {
                throw told;
            }
            throw new IllegalStateException("A sign could not be looked for.", e.getCause());
        }
    }

    private static List<RedFlag> flags(Workforce workforce, List<Asked> asked, int from, int end) {
        List<RedFlag> flags = new ArrayList<>();
        for (int place = from; place < end; place++) {
            Worker worker = workforce.worker(place);
            for (Asked one : asked) {
                for (Observation seen : one.predicate().of(worker, one.setting())) {
                    flags.add(new RedFlag(one.setting().indicator(), worker.id(), seen));
                }
            }
        }
        return flags;
    }
}
