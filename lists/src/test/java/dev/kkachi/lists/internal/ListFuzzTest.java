package dev.kkachi.lists.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.files.FileHead;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// Hostile bytes in the newer formats: what can be read is read, the rest is listed, and only a document that
/// is none ends a load.
class ListFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void anyRowsOfAustraliaAreReadOrListed(FuzzedDataProvider data) {
        reads(new DfatList(), DfatListTest.HEADER + data.consumeRemainingAsString());
    }

    @FuzzTest(maxDuration = "10s")
    void anyTargetsOfSwitzerlandAreReadOrListed(FuzzedDataProvider data) {
        String inside = data.consumeRemainingAsString();
        reads(new SecoXml(), "<swiss-sanctions-list>" + inside + "</swiss-sanctions-list>");
    }

    @FuzzTest(maxDuration = "10s")
    void anyEntitiesAreReadOrListed(FuzzedDataProvider data) {
        reads(new FtmList(), data.consumeRemainingAsString());
    }

    @Test
    void aDamagedExportNeverEndsTheLoad() {
        forAll(random -> damaged(FtmListTest.LIST, random), list -> {
            reads(new FtmList(), list);
            return true;
        });
    }

    @Test
    void aDamagedListOfAustraliaNeverEndsTheLoad() {
        forAll(random -> damaged(DfatListTest.LIST, random), list -> {
            reads(new DfatList(), list);
            return true;
        });
    }

    @Test
    void aDamagedListOfSwitzerlandNeverEndsTheLoad() {
        forAll(random -> damaged(SecoXmlTest.LIST, random), list -> {
            reads(new SecoXml(), list);
            return true;
        });
    }

    private static boolean isFindable(Party party) {
        return !party.names().isEmpty()
                || !party.facts(Property.Kind.WALLET).isEmpty()
                || !party.facts(Property.Kind.IDENTIFIER).isEmpty();
    }

    private static String damaged(String list, RandomGenerator random) {
        StringBuilder text = new StringBuilder(list);
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.setCharAt(random.nextInt(text.length()), "<>\"&0심x \u0000,{}[]:".charAt(random.nextInt(15)));
        }
        return text.toString();
    }

    private static void reads(ListFormat format, String text) {
        GatheringSink sink = new GatheringSink();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ListFile file = new ListFile("list", "", () -> new ByteArrayInputStream(bytes));
        try {
            format.recognise(FileHead.of("list", text));
            format.read(new Publication(new ListEdition("some_list", "2026-08-01"), List.of(file)), sink);
        } catch (IOException | XMLStreamException | UncheckedIOException e) {
            assertThat(e).isNotNull();
        }
        assertThat(sink.parties()).allMatch(party -> party.facts().isEmpty() || isFindable(party));
    }
}
