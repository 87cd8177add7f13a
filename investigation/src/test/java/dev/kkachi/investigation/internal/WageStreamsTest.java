package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.model.Amount;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Transfer;
import dev.kkachi.model.Wallet;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WageStreamsTest {
    private static final Instant PAYDAY = Instant.parse("2024-01-31T12:00:00Z");
    private static final long MONTH_SECONDS = 31 * 86_400L;
    private static final long HOUR_SECONDS = 3_600;

    private final Dossier dossier = new Dossier();
    private int line;

    private static Wallet wallet(String address) {
        return new Wallet(ChainFamily.EVM, address);
    }

    private SourceRef.FileLine row() {
        return new SourceRef.FileLine("ledger", ++line);
    }

    private void sends(String from, String to, Instant time) {
        SourceRef.Transaction source = new SourceRef.Transaction("ethereum", "0x" + line, line);
        Amount amount = new Amount(BigDecimal.valueOf(900), "USDC");
        dossier.transfer(
                new LedgerTransfer(row(), new Transfer(source, time, wallet(from), wallet(to), amount), Map.of()));
    }

    /// Pays somebody for some months, and lets the pay go on `hours` later.
    private void pays(String person, String into, long hours) {
        for (int month = 0; month < 4; month++) {
            Instant time = PAYDAY.plusSeconds(month * MONTH_SECONDS);
            Payout.Destination to = new Payout.Destination(null, "", wallet("own of " + person), "crypto");
            Amount amount = new Amount(BigDecimal.valueOf(1_000), "USD");
            dossier.payout(new Payout("y" + line, row(), new PersonId(person), time, amount, to, Map.of()));
        }
        for (int month = 0; month < 4; month++) {
            sends("own of " + person, into, PAYDAY.plusSeconds(month * MONTH_SECONDS + hours * HOUR_SECONDS));
        }
    }

    private List<Holders> collecting() {
        return WageStreams.in(dossier, Policy.standard()).collecting();
    }

    @Test
    void theWalletIntoWhichThePayOfSeveralGoesAtOnceIsNamedWithThem() {
        pays("ada", "collector", 5);
        pays("bo", "collector", 30);
        pays("cy", "collector", 200);

        assertThat(collecting()).singleElement().satisfies(held -> {
            assertThat(held.thing().id()).endsWith("collector");
            assertThat(held.persons()).containsExactly(new PersonId("ada"), new PersonId("bo"));
        });
    }

    @Test
    void anExchangeToWhichManySendCollectsNobodysPay() {
        pays("ada", "exchange", 5);
        pays("bo", "exchange", 5);
        for (int stranger = 0; stranger < 30; stranger++) {
            sends("stranger " + stranger, "exchange", PAYDAY);
        }

        assertThat(collecting()).isEmpty();
    }
}
