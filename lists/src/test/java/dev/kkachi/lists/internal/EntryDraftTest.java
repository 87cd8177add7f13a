package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntryDraftTest {
    @Test
    void whatALimitLeavesOutIsReportedWithTheEntry() {
        EntryDraft draft = new EntryDraft("un-1", Schema.PERSON, new ListEdition("un", "2026-08-01"), "1");
        draft.at("un.xml", 17).name(Property.NAME, "Otter");
        draft.add(Property.NOTES, "x".repeat(20_001));
        for (int i = 0; i < 5_000; i++) {
            draft.add(Property.ADDRESS, "Street " + i);
        }
        GatheringSink sink = new GatheringSink();

        draft.hand(sink);

        assertThat(sink.parties().getFirst().facts()).hasSize(5_000);
        assertThat(sink.rejections())
                .extracting(Rejection::render)
                .containsExactly(
                        "un.xml:17 entry: 'un-1': a value has at most 20000 characters; 1 are cut there",
                        "un.xml:17 entry: 'un-1': an entry has at most 5000 facts; 2 more are left out");
    }

    @Test
    void whatIsNotReadOfNamesAndTiesIsReportedWithTheEntry() {
        EntryDraft draft = new EntryDraft("eu-1", Schema.COMPANY, new ListEdition("eu", "2026-08-01"), "1");
        draft.at("eu.csv", 17).name(Property.NAME, "Otter" + " Bank".repeat(400));
        List<String> variants = draft.variants("A (a.k.a. Ab, Ac, Ad) ".repeat(4) + "OTTER");
        draft.ties(new StatedTies().read("eu-1", "It " + "really ".repeat(300) + "is owned by the Crane Company."));
        GatheringSink sink = new GatheringSink();

        draft.hand(sink);

        assertThat(variants).hasSize(64);
        assertThat(sink.rejections())
                .extracting(Rejection::rule)
                .containsExactly(
                        "of a cell with names 2000 characters are read; 1 longer",
                        "a name has at most 64 spellings; 192 more are left out",
                        "of ties are read sentences of at most 1500 characters; 1 longer ones are not");
    }
}
