package dev.kkachi.ledger;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HeapTransferLogTest {
    private static final Asset ETHER = new Asset(Chain.ETHEREUM, "ETH");

    private static Movement move(long second, String from, String to, long amount) {
        return new Movement("0x" + second + from + to, Instant.ofEpochSecond(second), from, to, Units.of(amount));
    }

    private static TransferLog log(Movement... movements) {
        return HeapTransferLog.of(ETHER, 18, List.of(movements));
    }

    @Test
    void transfersAreInTheOrderOfTheirTimesAndThoseOfOneSecondAsTheyCame() {
        TransferLog log = log(move(2, "a", "b", 1), move(1, "c", "d", 2), move(2, "e", "f", 3));

        assertThat(List.of(log.name(0), log.name(1), log.name(2))).containsExactly("0x1cd", "0x2ab", "0x2ef");
    }

    @Test
    void anAccountOpensWithWhatItLacksLater() {
        TransferLog log = log(move(1, "a", "b", 5), move(2, "b", "a", 3), move(3, "b", "c", 6));

        assertThat(log.opening(log.account("a"))).isEqualTo(Units.of(5));
        assertThat(log.opening(log.account("b"))).isEqualTo(Units.of(4));
        assertThat(log.opening(log.account("c"))).isEqualTo(Units.ZERO);
    }

    @Test
    void whatSomebodySendsToHimselfMustHaveBeenThere() {
        TransferLog log = log(move(1, "a", "a", 7));

        assertThat(log.opening(0)).isEqualTo(Units.of(7));
        assertThat(log.incidences(0)).isEqualTo(2);
        assertThat(log.incidence(0, 0)).isEqualTo(1);
        assertThat(log.balance(0, 1)).isEqualTo(Units.ZERO);
        assertThat(log.balance(0, 2)).isEqualTo(Units.of(7));
    }

    @Test
    void anAddressThatItNeverMentionsIsNoAccount() {
        assertThat(log(move(1, "a", "b", 5)).account("z")).isEqualTo(-1);
    }

    @Test
    void reversedItIsTheLedgerOfTheReversedTransfers() {
        forAll(HeapTransferLogTest::someLog, HeapTransferLogTest::mirrorsItself);
    }

    private static TransferLog someLog(RandomGenerator random) {
        List<Movement> movements = new ArrayList<>();
        int count = random.nextInt(1, 30);
        for (int i = 0; i < count; i++) {
            String from = "a" + random.nextInt(4);
            movements.add(move(i, from, "a" + random.nextInt(4), random.nextInt(9)));
        }
        return HeapTransferLog.of(ETHER, 18, movements);
    }

    /// Walks every account from both ends at once.
    private static boolean mirrorsItself(TransferLog log) {
        Reversed reversed = new Reversed(log);
        boolean same = reversed.edges() == log.edges();
        for (int account = 0; account < log.nodes(); account++) {
            Units balance = reversed.opening(account);
            long incidences = reversed.incidences(account);
            for (long i = 0; i < incidences; i++) {
                long incidence = reversed.incidence(account, i);
                long transfer = incidence >>> 1;
                boolean leaves = (incidence & 1) == 1;
                same &= reversed.balance(account, i).equals(balance);
                same &= (leaves ? reversed.from(transfer) : reversed.to(transfer)) == account;
                same &= reversed.name(transfer).equals(log.name(log.edges() - 1 - transfer));
                same &= reversed.seek(account, transfer) == firstAt(reversed, account, transfer);
                Units amount = reversed.amount(transfer);
                balance = leaves ? balance.minus(amount) : balance.plus(amount);
            }
            same &= reversed.balance(account, incidences).equals(balance);
            same &= balance.equals(log.opening(account));
        }
        return same;
    }

    private static long firstAt(TransferLog log, int account, long transfer) {
        long i = 0;
        while (log.incidence(account, i) >>> 1 < transfer) {
            i++;
        }
        return i;
    }
}
