package dev.kkachi.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.model.Amount;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the money of a case went, as it is drawn.
class MoneyTest {
    /// A case of which one thing was found.
    private static CaseDossier only(Finding finding, List<Arrival.Named> names) {
        Case file = Sample.ring(false).file();
        return new CaseDossier(
                file,
                List.of(new CaseFinding("d", file.id(), file.id(), "r", Sample.NOW, finding)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                names);
    }

    @Test
    void whatWasSentAndWhatArrivedAgreeToTheLastDecimal() {
        CaseSide.Money money = (CaseSide.Money)
                CaseView.money(Sample.ring(false), Sample.READER).side();

        assertThat(money.flows()).hasSize(1);
        assertThat(money.flows().getFirst().sums())
                .isEqualTo(new CaseSide.Sums("22\u202f040.72 USDC", "", "22\u202f040.72 USDC", "", true));
        assertThat(money.transfers()).hasSize(6);
    }

    @Test
    void moneyThatGoesOnIsFollowedFromHandToHandAndNothingIsMissing() {
        String a = "0x" + "a".repeat(40);
        String b = "0x" + "b".repeat(40);
        String c = "0x" + "c".repeat(40);
        List<Evidence> evidence = new ArrayList<>();
        for (String[] hop : new String[][] {{a, "1000000", b}, {b, "600000", c}, {c, "750000.5", a}}) {
            String said = new Amount(new BigDecimal(hop[1]), "USDC").said();
            String claim = hop[0] + " sent " + said + " to " + hop[2] + " (transfers.csv:1; more).";
            evidence.add(new Evidence(claim, new SourceRef.Transaction("ethereum", "0x" + hop[1], 0), Sample.NOW));
        }
        Finding finding = Sample.finding(new Subject(Subject.Kind.WALLET, a), "PAY-06 payment/crypto 3", "x", evidence);
        CaseDossier dossier = only(finding, List.of());

        CaseSide.Flow flow = ((CaseSide.Money)
                        CaseView.money(dossier, Sample.READER).side())
                .flows()
                .getFirst();

        assertThat(flow.ribbons()).hasSize(3);
        assertThat(flow.sums())
                .isEqualTo(new CaseSide.Sums("0 USDC", "400\u202f000 USDC", "0 USDC", "400\u202f000 USDC", true));
    }

    @Test
    void wherePayReachesAListedPartyTheDrawingCallsBothByTheirNames() {
        String wallet = "0x" + "a".repeat(40);
        Subject person = Sample.ring(false).file().subjects().getFirst();
        List<Evidence> evidence = List.of(
                new Evidence(
                        "The wallet sent 1,250,000.50 USDC to " + wallet
                                + ", a wallet of Long Bridge Trading (t.csv:1).",
                        new SourceRef.Transaction("ethereum", "0x1", 0),
                        Sample.NOW),
                new Evidence(
                        "Long Bridge Trading is listed.",
                        new SourceRef.ListEntry(new ListEdition("example_list", "2025-12-31"), "ex-1", ""),
                        null));
        Finding finding = Sample.finding(person, "PAY-06 payment/crypto 3", "x", evidence);
        CaseDossier dossier = only(finding, Sample.NAMES.known());

        CaseSide.Money money =
                (CaseSide.Money) CaseView.money(dossier, Sample.READER).side();
        CaseSide.Match match = (CaseSide.Match)
                CaseView.match(dossier, Sample.READER, Sample.RULES).side();

        assertThat(money.flows().getFirst().boxes())
                .extracting(CaseSide.Box::label, CaseSide.Box::listed)
                .containsExactly(tuple(dossier.name(person), false), tuple("Long Bridge Trading", true));
        assertThat(money.transfers().getFirst().amount()).isEqualTo("1\u202f250\u202f000.5 USDC");
        assertThat(match.matches()).isEmpty();
        assertThat(match.reached()).containsExactly("Long Bridge Trading");
    }
}
