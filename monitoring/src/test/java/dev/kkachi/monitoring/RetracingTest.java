package dev.kkachi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.cases.Arrival;
import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.Exposures;
import dev.kkachi.workers.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetracingTest {
    private static final Asset USDC = new Asset(Chain.ETHEREUM, "USDC");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String OURS = address('1');
    private static final String BROKER = address('2');
    private static final String LISTED = address('3');
    private static final String OTHER = address('4');
    private static final Rescreening.Terms TERMS =
            new Rescreening.Terms(Catalogue.standard(), dataset -> dataset, -9.96, "blocks-1");

    private final List<Movement> movements = new ArrayList<>();

    private static String address(char digit) {
        return "0x" + String.valueOf(digit).repeat(40);
    }

    private void moved(String from, String to, long amount) {
        int number = movements.size() + 1;
        movements.add(new Movement(
                "ethereum:0x" + number + "_T0", Instant.ofEpochSecond(number), from, to, Units.of(amount)));
    }

    private Retraced retraced() {
        TransferLog log = HeapTransferLog.of(USDC, 2, movements);
        Exposures exposures = Exposures.over(
                log,
                (chain, address) -> address.equals(LISTED)
                        ? List.of(new Tag(
                                chain,
                                address,
                                "Example Office",
                                "sanction",
                                "",
                                100,
                                "list entry 7",
                                null,
                                null,
                                null))
                        : List.of());
        Party member = Party.of(
                "w1",
                Schema.CRYPTO_WALLET,
                List.of(Fact.of(Property.PUBLIC_KEY, OURS, new SourceRef.FileLine("wallets.csv", 2))));
        return Retracing.by(wallet -> List.of(exposures.find(ExposureQuery.of(wallet.address(), TODAY), USDC)), TERMS)
                .over(new Population("wallets", "money", List.of(member)));
    }

    @Test
    void moneyThatCameToAListedPartyOverAHandIsAnArrivalWithItsWay() {
        moved(OURS, BROKER, 1_000);
        moved(OURS, OTHER, 3_000);
        moved(BROKER, LISTED, 1_000);

        Retraced retraced = retraced();

        assertThat(retraced.wallets()).isEqualTo(1);
        Arrival arrival = retraced.arrivals().getFirst();
        assertThat(arrival.queue()).isEqualTo("money");
        Finding finding = arrival.findings().getFirst();
        assertThat(finding.summary())
                .isEqualTo(
                        "Of 40.00 USDC that wallet " + OURS + " sent, 25 % went to Example Office, over 1 other hand");
        assertThat(finding.weight().bits()).isEqualTo(12 - 2 - 1);
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.source().render() + " " + evidence.claim())
                .containsExactly(
                        "ethereum:0x1_T0 " + OURS + " paid 10.00 USDC to " + BROKER + ".",
                        "ethereum:0x3_T0 " + BROKER + " paid 10.00 USDC to " + LISTED + ".",
                        "ethereum:0x3_T0 " + LISTED + " is Example Office's, says list entry 7.");
    }

    @Test
    void moneyThatCameStraightFromAListedPartyIsToldAsReceived() {
        moved(LISTED, OURS, 500);

        Finding finding = retraced().arrivals().getFirst().findings().getFirst();

        assertThat(finding.summary())
                .isEqualTo("Of 5.00 USDC that wallet " + OURS + " received, 100 % came from Example Office, straight");
        assertThat(finding.weight().bits()).isEqualTo(12);
    }

    @Test
    void dustWeighsLittle() {
        moved(OURS, OTHER, 1_000_000_000);
        moved(OURS, LISTED, 1);

        assertThat(retraced()
                        .arrivals()
                        .getFirst()
                        .findings()
                        .getFirst()
                        .weight()
                        .bits())
                .isEqualTo(3);
    }

    @Test
    void whoMetNobodyListedIsNoArrival() {
        moved(OURS, OTHER, 1_000);
        moved(BROKER, LISTED, 1_000);

        assertThat(retraced().arrivals()).isEmpty();
    }

    @Test
    void theSameLedgerSaysTheSameAgain() {
        moved(OURS, LISTED, 1_000);

        assertThat(retraced()).isEqualTo(retraced());
    }
}
