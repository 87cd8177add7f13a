package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi monitor`: two loads of a list, and customers of whom one is on the second only.
class MonitorTest {
    private static final String NOTHING = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
    private static final String FIRST = "27307,\"EXAMPLE HARBOUR GROUP\",-0- ,\"DPRK3\"" + NOTHING;
    private static final String ADDED = "90001,\"VEXLEY, Quorin\",\"individual\",\"DPRK3\"" + NOTHING;

    @TempDir
    Path folder = Path.of("");

    private Session session = Session.in(folder);
    private Path customers = Path.of("");

    @BeforeEach
    void write() throws IOException {
        session = Session.in(folder).with("USER", "ada").ticking("PT1M");
        customers = Files.writeString(folder.resolve("customers.csv"), """
                id,name
                c1,Quorin Vexley
                c2,Anna Magpie
                """);
        load(FIRST);
    }

    private void load(String rows) throws IOException {
        session.run(
                "lists",
                "load",
                Files.writeString(folder.resolve("sdn.csv"), rows).toString());
    }

    private int monitor() {
        return session.run("monitor", "run");
    }

    @Test
    void whoIsNewlyListedBecomesACaseOnce() throws IOException {
        session.run("monitor", "add", "customers", customers.toString());
        int first = monitor();
        load(FIRST + ADDED);

        int changed = monitor();
        String told = session.err();
        int again = monitor();

        assertThat(first).isZero();
        assertThat(changed).isEqualTo(1);
        assertThat(told).contains("customers: 2 members, 1 screened, 1 hit for a person.", "1 case opened");
        assertThat(again).isZero();
        session.run("case", "list");
        assertThat(session.out()).contains("Somebody bears a name like that of a sanctioned party");
    }

    @Test
    void aDryRunTellsAndChangesNothing() throws IOException {
        load(FIRST + ADDED);
        session.run("monitor", "add", "customers", customers.toString());

        int exit = session.run("monitor", "run", "--dry-run");

        assertThat(exit).isEqualTo(1);
        assertThat(session.err()).contains("1 hit for a person. Nothing was changed.");
        session.run("case", "list");
        assertThat(session.out()).doesNotContain("sanctioned");
        session.run("monitor", "list", "--format", "csv");
        assertThat(session.out()).isEqualTo("population,queue,bytes,screened\ncustomers,standard,40,\n");
    }

    @Test
    void whoIsTakenOffTheListIsTold() throws IOException {
        load(FIRST + ADDED);
        session.run("monitor", "add", "customers", customers.toString());
        monitor();
        load(FIRST + ADDED.replace("90001", "90002").replace("VEXLEY, Quorin", "THORNE, Bram"));

        int exit = monitor();

        assertThat(exit).isZero();
        assertThat(session.err()).contains("c1 is no hit any more: VEXLEY, Quorin is no longer listed.");
    }

    @Test
    void aPopulationIsRemovedAndOneThatIsNotThereIsRefused() {
        session.run("monitor", "add", "customers", customers.toString());
        session.run("monitor", "remove", "customers");

        int exit = session.run("monitor", "run", "customers");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("There is no population 'customers'.");
    }

    @Test
    void aNameThatLeadsOutOfTheHomeIsRefused() {
        int exit = session.run("monitor", "add", "../away", customers.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("A population is called '../away'; the rule is");
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheOthersAreKept() throws IOException {
        Files.writeString(customers, "id,name\nc1,Quorin Vexley\nc2,\n");

        int exit = session.run("monitor", "add", "customers", customers.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("customers.csv:3:", "1 member of customers kept");
    }

    @Test
    void aWalletWhoseMoneyMeetsAListedOneAfterNewBlocksBecomesACaseOnce() throws IOException {
        String ours = "0x1111111111111111111111111111111111111111";
        String broker = "0x2222222222222222222222222222222222222222";
        String listed = "0x3333333333333333333333333333333333333333";
        load(FIRST.replace("-0- \n", "\"Digital Currency Address - ETH " + listed + "\"\n"));
        Path wallets = Files.writeString(folder.resolve("wallets.csv"), "id,wallet\nw1," + ours + "\n");
        session.run("monitor", "add", "payees", wallets.toString());
        ledger("t1", "2026-05-01T10:00:00Z", ours, broker);
        int before = monitor();
        ledger("t2", "2026-05-02T10:00:00Z", broker, listed);

        int after = monitor();
        String told = session.err();
        int again = monitor();

        assertThat(before).isZero();
        assertThat(after).isEqualTo(1);
        assertThat(told).contains("payees: 1 wallet followed, 1 hit for a person.", "1 case opened");
        assertThat(again).isZero();
        session.run("case", "list");
        assertThat(session.out()).contains("Money of a wallet met a sanctioned party");
    }

    private void ledger(String name, String time, String from, String to) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name + ".csv"),
                "tx_hash,time,chain,from,to,asset,amount\n0x"
                        + name.substring(1).repeat(64) + "," + time + ",ethereum," + from + "," + to + ",USDC,10.00\n");
        assertThat(session.run("ledger", "import", file.toString())).isZero();
    }
}
