package dev.kkachi.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.graph.PathQuery.Objective;
import dev.kkachi.graph.Unfollowed;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.PathsFound.Hop;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PathsTest {
    private static final String WAGES = """
            payroll  -> mule     4200
            payroll  -> teller   9000
            mule     -> mixer    4100
            teller   -> exchange 8900
            mixer    -> broker   4000
            exchange -> broker   5000
            mule     -> broker     50
            teller   -> hoard      60
            hoard    -> broker     60
            """;

    @Test
    void aPathIsTransfersInTheOrderOfTimeWithTheirNames() {
        PathsFound found = find(WAGES, Services.NONE, question());

        assertThat(render(found)).isEqualTo("payroll ~9000~ teller ~8900~ exchange ~5000~ broker");
        Hop first = found.paths().getFirst().hops().getFirst();
        assertThat(first.id()).isEqualTo("ethereum:0x2_T0");
        assertThat(first.time()).isEqualTo(Instant.ofEpochSecond(2));
        assertThat(found.paths().getFirst().bottleneck()).hasToString("5000");
    }

    @Test
    void nobodyIsConnectedThroughAnExchangeAndWhatWentThereIsSaid() {
        TransferLog log = Pictures.ledger(WAGES);

        PathsFound found = Paths.over(log, exchangeOf(log)).find(question().best(9));

        assertThat(render(found)).isEqualTo("""
                payroll ~4200~ mule ~4100~ mixer ~4000~ broker
                payroll ~9000~ teller ~60~ hoard ~60~ broker
                payroll ~4200~ mule ~50~ broker""");
        assertThat(found.notFollowed())
                .filteredOn(group -> group.from() && group.cause() == Unfollowed.Cause.STOP)
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.units()).hasToString("8900");
                    assertThat(group.transfers()).isEqualTo(1);
                    assertThat(group.largest().getFirst().address()).isEqualTo("exchange");
                    assertThat(group.largest().getFirst().service()).isEqualTo(new Service("Exchange", "exchange"));
                });
    }

    @Test
    void theObjectivesAreThoseOfTheDocumentation() {
        assertThat(render(find(WAGES, Services.NONE, question().with(Objective.HOPS))))
                .isEqualTo("payroll ~4200~ mule ~50~ broker");
        assertThat(render(find(WAGES, Services.NONE, question().with(Objective.EARLIEST))))
                .isEqualTo("payroll ~4200~ mule ~4100~ mixer ~4000~ broker");
        assertThat(render(find(WAGES, Services.NONE, question().with(Objective.WIDEST))))
                .isEqualTo("payroll ~9000~ teller ~8900~ exchange ~5000~ broker");
    }

    @Test
    void onlyTransfersOfTheTimeThatIsAskedForCount() {
        PathsQuery query = question().with(Objective.HOPS);

        assertThat(render(find(WAGES, Services.NONE, query))).isEqualTo("payroll ~4200~ mule ~50~ broker");
        assertThat(render(find(WAGES, Services.NONE, query.between(Instant.EPOCH, Instant.ofEpochSecond(5)))))
                .isEqualTo("payroll ~4200~ mule ~4100~ mixer ~4000~ broker");
        assertThat(render(find(WAGES, Services.NONE, query.between(Instant.ofEpochSecond(2), Instant.MAX))))
                .isEqualTo("payroll ~9000~ teller ~8900~ exchange ~5000~ broker");
    }

    @Test
    void aSearchThatEndsEarlySaysWhatItLeft() {
        PathsFound found = find(WAGES, Services.NONE, question().withBudget(4));

        assertThat(found.truncated()).isTrue();
        assertThat(found.proven()).isZero();
        assertThat(found.notes()).singleElement().asString().contains("its budget");
        assertThat(found.notFollowed())
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.units()).isPositive());
    }

    @Test
    void anAddressThatTheLedgerNeverMentionsIsSaidToBeUnknown() {
        PathsFound found = find(WAGES, Services.NONE, PathsQuery.of("payroll", "nobody"));

        assertThat(found.paths()).isEmpty();
        assertThat(found.notes()).containsExactly("The ledger never mentions nobody.");
    }

    @Test
    void aQuestionThatHasNoAnswerIsRefused() {
        assertThatThrownBy(() -> PathsQuery.of("a", "a")).hasMessageContaining("not back to a");
        assertThatThrownBy(() -> question().best(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> question().between(Instant.MAX, Instant.EPOCH)).hasMessageContaining("no time");
    }

    private static PathsQuery question() {
        return PathsQuery.of("payroll", "broker").with(Objective.WIDEST);
    }

    private static PathsFound find(String picture, Services services, PathsQuery query) {
        return Paths.over(Pictures.ledger(picture), services).find(query);
    }

    private static Services exchangeOf(TransferLog log) {
        int exchange = log.account("exchange");
        return account -> account == exchange ? new Service("Exchange", "exchange") : null;
    }

    private static String render(PathsFound found) {
        return found.paths().stream().map(path -> path.render(0)).collect(Collectors.joining("\n"));
    }
}
