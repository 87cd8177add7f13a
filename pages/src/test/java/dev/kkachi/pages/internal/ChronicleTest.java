package dev.kkachi.pages.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.pages.Links;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static final Chronicle CHRONICLE = new Chronicle(
            id -> id.equals("u-0123456789abcdef") ? "Min Park" : id,
            subject -> subject.equals("PERSON:p1") ? "Kim Novak" : "",
            code -> code.equals("data-error") ? "The record is wrong" : code);

    private static String read(Map<String, String> facts) {
        return CHRONICLE.lines(facts).stream().map(ChronicleTest::read).collect(Collectors.joining("\n"));
    }

    private static String read(List<Links.Piece> line) {
        return line.stream()
                .map(each -> each.href() == null ? each.text() : "[" + each.text() + "](" + each.href() + ")")
                .collect(Collectors.joining());
    }

    @Test
    void whoIsMeantIsSaidInWordsAndCanBeOpened() {
        assertThat(read(Map.of("subjects", "PERSON:p1 LISTED_PARTY:x 7 WALLET:0xab")))
                .isEqualTo("About [person p1 (Kim Novak)](/subjects/person/p1),"
                        + " [listed party x 7](/subjects/listed_party/x%207), [wallet 0xab](/subjects/wallet/0xab)");
        assertThat(read(Map.of("ours", "PERSON:p2", "theirs", "ofac-sdn:123", "until", "2026-03-02")))
                .isEqualTo("About [person p2](/subjects/person/p2)\nAnd the entry 123 of the list ofac-sdn"
                        + "\nUntil 2 Mar 2026");
    }

    @Test
    void codesAreSaidAsTheirMeaning() {
        assertThat(read(Map.of("outcome", "TRUE_MATCH", "reason_code", "data-error", "would_clear", "")))
                .isEqualTo("Outcome: True match\nReason: The record is wrong");
        assertThat(read(Map.of("priority", "URGENT", "due", "2026-03-02", "kind", "RING", "digests", "ab cd")))
                .isEqualTo("Due 2 Mar 2026\nKind: Ring\nPriority: Urgent");
        assertThat(read(Map.of("until", "2026-03-02T08:05:30Z", "assignee", "u-0123456789abcdef")))
                .isEqualTo("On the desk of Min Park\nUntil 2 Mar 2026, 08:05 UTC");
        assertThat(read(Map.of("detail", "u-0123456789abcdef: Analyst in payments", "account", "")))
                .isEqualTo("Min Park: Analyst in payments");
        assertThat(read(Map.of("findings", "1", "cases", "3"))).isEqualTo("3 cases\n1 finding");
    }

    @Test
    void anotherCaseCanBeOpenedAndWhatIsNoneStaysText() {
        assertThat(read(Map.of("into", "c-a36c85ddcf"))).isEqualTo("Into the case [c-a36c85ddcf](/cases/c-a36c85ddcf)");
        assertThat(read(Map.of("part", "//evil"))).isEqualTo("The case //evil");
        assertThat(read(Map.of("subjects", "NOBODY:x", "outcome", "?", "due", "soon")))
                .isEqualTo("Due soon\nOutcome: ?\nAbout NOBODY:x");
    }
}
