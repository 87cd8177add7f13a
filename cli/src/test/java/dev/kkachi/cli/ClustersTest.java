package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi clusters`: who seems to be in one hand, by which facts, and how an error is taken back.
class ClustersTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.in(folder);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void deposits() throws IOException {
        String transfers = file("transfers.csv", """
            chain,tx_hash,log_index,time,from,to,asset,amount,usd
            ethereum,0xa1,1,2023-01-02T03:00:00Z,salary,deposit,USDT,500,
            ethereum,0xa2,1,2023-01-02T04:00:00Z,deposit,0x00000000000000000000000000000000000000ee,USDT,500,
            ethereum,0xa3,1,2023-01-03T03:00:00Z,savings,deposit,USDT,300,
            ethereum,0xa4,1,2023-01-03T04:00:00Z,deposit,0x00000000000000000000000000000000000000ee,USDT,300,
            """);
        String tags = file("tags.yaml", """
            title: Tags
            currency: ETH
            confidence: service_data
            source: https://example.org/wallets
            tags:
            - address: '0x00000000000000000000000000000000000000ee'
              label: An exchange
              category: exchange
            """);
        session.run("ledger", "import", transfers, tags);
    }

    @Test
    void whoSharesADepositAddressIsToldWithItsFactsAndTheInference() throws IOException {
        deposits();

        int exit = session.run("clusters", "salary", "--format", "table");

        assertThat(exit).isZero();
        assertThat(session.out()).isEqualTo("""
            salary, ethereum USDT: seems to be in one hand with 1 other address (an inference)
              savings
            link salary and savings, by deposit
              fact       2023-01-02T03:00:00Z  ethereum:0xa1_T1  salary paid deposit 500 USDT
              fact       2023-01-02T04:00:00Z  ethereum:0xa2_T1  deposit paid \
            0x00000000000000000000000000000000000000ee 500 USDT
              fact       2023-01-03T03:00:00Z  ethereum:0xa3_T1  savings paid deposit 300 USDT
              fact       2023-01-03T04:00:00Z  ethereum:0xa4_T1  deposit paid \
            0x00000000000000000000000000000000000000ee 300 USDT
              inference  An exchange gives a deposit address to one customer, so who pays into it is that customer; \
            wrong where somebody pays a debt into another's, and where the address is a wallet whose owner sent on \
            to the exchange what others had paid.
            """);
    }

    @Test
    void whatIsTakenBackStaysSoUntilItIsLinkedAgain() throws IOException {
        deposits();

        session.run("clusters", "salary", "--undo", "deposit", "--format", "json");
        session.run("clusters", "savings", "--format", "json");
        String later = session.out();
        int again = session.run("clusters", "savings", "--redo", "deposit", "--format", "json");

        assertThat(later)
                .contains("\"members\":[\"savings\"],\"links\":[]")
                .contains("{\"ground\":\"deposit\",\"why\":\"It was taken back, and joins nobody.\"}");
        assertThat(again).isZero();
        assertThat(session.out()).contains("\"members\":[\"salary\",\"savings\"]");
        assertThat(session.run("clusters", "savings", "--redo", "deposit")).isEqualTo(2);
    }

    @Test
    void aDepositAddressIsToldWhoseItSeemsToBe() throws IOException {
        deposits();

        session.run("clusters", "deposit", "--format", "csv");
        String links = session.out();
        session.run("clusters", "deposit", "--format", "json");

        assertThat(links).isEqualTo("chain,asset,ground,one,other,fact,time,says\n");
        assertThat(session.out()).contains("It seems to be a deposit address of salary at 0x");
    }
}
