package dev.kkachi.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kkachi.screening.internal.Finder;
import dev.kkachi.screening.internal.Finders;
import dev.kkachi.screening.internal.ProfileCache;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameMatcher;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindersTest {
    private static final HeldParties LISTED =
            ListedParties.of("ofac-1 | Person | name=SIM, Hyon Sop; birthDate=1983-11-25");

    private final Finders finders = new Finders(shared());
    private final Set<Finder> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private static Finder.Shared shared() {
        var tables = ScreeningIndex.build(LISTED).tablesFor(LISTED);
        var commonness = Commonness.builtIn();
        var weighed =
                tables.names().stream().map(names -> names.weigh(commonness)).toList();
        return new Finder.Shared(LISTED, tables, ProfileCache.over(LISTED), weighed, NameMatcher.over(commonness));
    }

    @Test
    void threadsOneAfterAnotherShareOneFinder() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            Thread.ofVirtual().start(() -> finders.ask(used::add)).join();
        }

        assertThat(used).hasSize(1);
    }

    @Test
    void whoeverAsksMeanwhileHasAFinderOfTheirOwn() {
        finders.ask(outer -> finders.ask(inner -> used.add(outer) && used.add(inner)));
        finders.ask(used::add);

        assertThat(used).hasSize(2);
    }

    @Test
    void theFinderOfASearchThatFailedIsNotUsedAgain() {
        assertThatIllegalStateException()
                .isThrownBy(() -> finders.ask(finder -> {
                    used.add(finder);
                    throw new IllegalStateException("a defect");
                }));

        assertThat(finders.<Boolean>ask(used::contains)).isFalse();
    }
}
