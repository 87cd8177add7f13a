package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.ledger.spi.Tag.Held;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said about addresses, and on which days it held.
final class TagBookTest {
    private static final String ADDRESS = "0x098b716b8aaf21512996dc57eb0615e2383e2f96";

    @TempDir
    Path home;

    @Test
    void ofOneSourceTheLatestWordCounts() throws IOException {
        Tag delisted = tag("2022-08-16", "2023-11-30", "2023-12-01");

        store(tag("2022-08-16", null, "2022-09-01"));
        store(delisted, tag(null, null, null));

        assertThat(TagBook.open(home).list(Chain.ETHEREUM, ADDRESS)).containsExactly(delisted);
        assertThat(TagBook.open(home).listCategory("sanction")).containsExactly(delisted);
    }

    @Test
    void aTagHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        Tag tag = tag("2022-08-16", "2023-11-30", "2023-12-01");

        assertThat(List.of("2022-08-15", "2022-08-16", "2023-11-29", "2023-11-30"))
                .extracting(day -> tag.on(LocalDate.parse(day)))
                .containsExactly(Held.NO, Held.YES, Held.YES, Held.NO);
    }

    @Test
    void whoDoesNotSaySinceWhenIsKnownToHaveSaidSoOnTheDayOfTheEdition() {
        Tag dated = tag(null, null, "2022-04-15");
        Tag undated = tag(null, null, null);

        assertThat(dated.on(LocalDate.parse("2022-04-14"))).isEqualTo(Held.UNKNOWN);
        assertThat(dated.on(LocalDate.parse("2022-04-15"))).isEqualTo(Held.YES);
        assertThat(undated.on(LocalDate.parse("2026-01-01"))).isEqualTo(Held.UNKNOWN);
    }

    private static Tag tag(@Nullable String since, @Nullable String until, @Nullable String stated) {
        return new Tag(
                Chain.ETHEREUM, ADDRESS, "a mixer", "sanction", "", 60, "a list", day(since), day(until), day(stated));
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private void store(Tag... tags) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, LedgerSettings.STANDARD)) {
            run.read(new Said(List.of(tags)));
            run.finish();
        }
    }

    /// A file of tags.
    private record Said(List<Tag> tags) implements LedgerSource {
        @Override
        public String name() {
            return "tags.yaml";
        }

        @Override
        public void read(LedgerSink sink) {
            tags.forEach(sink::add);
        }
    }
}
