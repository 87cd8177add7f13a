package dev.kkachi.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.testkit.SharedData;
import dev.kkachi.tracing.Clusters.Link;
import dev.kkachi.tracing.Clusters.Reason;
import dev.kkachi.tracing.DepositReuse.Deposit;
import dev.kkachi.tracing.DepositReuse.Rule;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DepositReuseTest {
    private static final Rule WITHIN_TEN_SECONDS = new Rule(Duration.ofSeconds(10), Units.of(2));

    private static final String CUSTOMER = """
            salary  -> deposit  500
            deposit -> exchange 500
            savings -> deposit  300
            deposit -> exchange 298
            """;

    @Test
    void whoShareADepositAddressAreOneCustomerAndTheTransfersSayWhy() {
        TransferLog log = Pictures.ledger(CUSTOMER);

        DepositReuse reuse = DepositReuse.of(log, Services.NONE, List.of("exchange"), WITHIN_TEN_SECONDS);

        Clusters clusters = reuse.clusters();
        int salary = log.account("salary");
        int savings = log.account("savings");
        int deposit = log.account("deposit");
        int exchange = log.account("exchange");
        assertThat(clusters.list()).containsExactly(List.of(salary, savings));
        assertThat(clusters.why(salary, savings)).singleElement().satisfies(link -> {
            assertThat(link.reason())
                    .isEqualTo(new Reason.SharedDeposit(
                            new Deposit(salary, deposit, exchange, 0, 1),
                            new Deposit(savings, deposit, exchange, 2, 3)));
            assertThat(link.reason().inference()).contains("wrong where");
        });
    }

    @Test
    void aLinkThatIsTakenBackPartsTheClusterAndTheOthersStand() {
        TransferLog log = Pictures.ledger(CUSTOMER + """
            savings -> second   70
            second  -> exchange 70
            pension -> second   80
            second  -> exchange 80
            """);
        Clusters clusters = DepositReuse.of(log, Services.NONE, List.of("exchange"), WITHIN_TEN_SECONDS)
                .clusters();
        int salary = log.account("salary");
        int savings = log.account("savings");
        int pension = log.account("pension");
        List<Link> why = clusters.why(salary, pension);

        clusters.undo(why.getFirst());

        assertThat(why).hasSize(2);
        assertThat(clusters.together(salary, pension)).isFalse();
        assertThat(clusters.members(savings)).containsExactly(savings, pension);
        assertThatThrownBy(() -> clusters.why(salary, pension)).hasMessageContaining("in no cluster together");
    }

    @Test
    void onlyWhatIsSweptSoonAndWholeIsADeposit() {
        assertThat(deposits("late -> deposit 500 @ 1\ndeposit -> exchange 500 @ 12"))
                .isEmpty();
        assertThat(deposits("part -> deposit 500\ndeposit -> exchange 497")).isEmpty();
        assertThat(deposits("more -> deposit 500\ndeposit -> exchange 501")).isEmpty();
        assertThat(deposits("spoof -> deposit 0\ndeposit -> exchange 0")).isEmpty();
        assertThat(deposits("deposit -> exchange 500\nafter -> deposit 500")).isEmpty();
        assertThat(deposits("deposit -> deposit 500\ndeposit -> exchange 500")).isEmpty();
        assertThat(deposits("fine -> deposit 500 @ 1\ndeposit -> exchange 498 @ 11"))
                .hasSize(1);
    }

    @Test
    void noServiceIsACustomer() {
        TransferLog log = Pictures.ledger("mixer -> wallet 500\nwallet -> exchange 500");
        Services mixer = account -> account == log.account("mixer") ? new Service("Mixer", "mixing_service") : null;

        assertThat(DepositReuse.of(log, mixer, List.of("exchange"), WITHIN_TEN_SECONDS)
                        .deposits())
                .isEmpty();
    }

    /// The published data of the method's author: the token Bionic on Ethereum, blocks for seconds, and the wallets of
    /// exchanges that are nobody's contract.
    @Test
    void theBionicTokenHasTheDepositAddressesThatItsStudyFound() throws IOException {
        Path folder = SharedData.find("ledger/etherclust");
        assumeTrue(folder != null, "The shared data is absent.");
        List<String> exchanges = rows(folder.resolve("exchanges.csv"))
                .filter(row -> row[2].equals("eoa") && row[3].equals("Exchange"))
                .map(row -> row[0])
                .toList();
        List<Movement> movements = rows(folder.resolve("bionic.csv"))
                .map(row -> new Movement(
                        row[1], Instant.ofEpochSecond(Long.parseLong(row[1])), row[3], row[4], units(row[5])))
                .toList();
        TransferLog log = Pictures.ledger(movements);

        DepositReuse reuse =
                DepositReuse.of(log, Services.NONE, exchanges, new Rule(Duration.ofSeconds(10_000), Units.ZERO));

        Map<Integer, Set<Integer>> users = new HashMap<>();
        for (Deposit deposit : reuse.deposits()) {
            users.computeIfAbsent(deposit.address(), address -> new HashSet<>()).add(deposit.user());
        }
        assertThat(movements).hasSize(20_913);
        assertThat(reuse.deposits()).hasSize(438);
        assertThat(users).hasSize(413);
        assertThat(users.values()).filteredOn(sharing -> sharing.size() > 1).hasSize(23);
        assertThat(reuse.cut()).isZero();
        assertThat(reuse.clusters().list().stream().flatMap(List::stream).collect(Collectors.toSet()))
                .isEqualTo(users.values().stream()
                        .filter(sharing -> sharing.size() > 1)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
    }

    private static List<Deposit> deposits(String picture) {
        return DepositReuse.of(Pictures.ledger(picture), Services.NONE, List.of("exchange"), WITHIN_TEN_SECONDS)
                .deposits();
    }

    private static Stream<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1));
    }

    private static Units units(String digits) {
        return Units.of(new BigInteger(digits));
    }
}
