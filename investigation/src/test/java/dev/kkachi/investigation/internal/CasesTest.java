package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
    @Test
    void theQueueBeginsWithTheLikeliest() {
        assertThat(Office.of("""
                p1..p3 wallet w1
                q1 payout 50 USDC hot
                r1..r5 account ring
                s1 name Quorin Vexley
                t1 email office@quonvex.example
                hot listed 9
                Quorin Vexley listed 8
                office@quonvex.example listed 17
                """).queue()).isEqualTo("""
                listed_party [t1] 17 A person gives an identifier of a sanctioned party
                person [q1] 14 A person is paid into a wallet of a sanctioned party
                ring [p1, p2, p3] 7 Three persons are paid into one wallet
                listed_party [s1] 6 A person bears a name like that of a sanctioned party
                ring [r1, r2, r3, r4, r5] 6 Five persons are paid into one bank account
                """);
    }

    @Test
    void casesOfOneWeightStandInTheOrderOfTheirIdsWhateverTheOrderOfTheRows() {
        List<CaseFile> one = rings("p", "q", "r", "s", "t");
        List<CaseFile> other = rings("t", "q", "s", "p", "r");

        assertThat(one).extracting(CaseFile::id).isSorted().hasSize(5);
        assertThat(Office.render(one)).isEqualTo(Office.render(other));
    }

    private static List<CaseFile> rings(String... names) {
        StringBuilder picture = new StringBuilder();
        for (String name : names) {
            picture.append(name)
                    .append("1..")
                    .append(name)
                    .append("3 wallet of-")
                    .append(name)
                    .append('\n');
        }
        return Office.of(picture.toString()).investigated().cases();
    }

    @Test
    void aCaseKeepsItsIdWhenItsEvidenceGrowsAndChangesItWithItsMembers() {
        String three =
                Office.of("p1..p3 wallet w1").investigated().cases().getFirst().id();
        String grown = Office.of("p1..p3 wallet w1\np1..p3 account ring")
                .investigated()
                .cases()
                .getFirst()
                .id();
        String four =
                Office.of("p1..p4 wallet w1").investigated().cases().getFirst().id();

        assertThat(grown).isEqualTo(three);
        assertThat(four).isNotEqualTo(three);
    }

    @Test
    void whoIsTiedWeaklyToARingStaysOutsideIt() {
        Concluded concluded = Office.of("""
                p1..p3 wallet w1
                p3 account pc
                q1 account pc
                """).investigated();

        assertThat(Office.render(concluded.cases())).startsWith("ring [p1, p2, p3] ");
        assertThat(Office.render(concluded.spared())).isEqualTo("person [q1] 4 A person shares a bank account\n");
    }

    @Test
    void strongSignsThatShareOnePersonMakeOneRing() {
        assertThat(Office.of("""
                p1..p3 wallet w1
                p3 wallet w2
                q1..q2 wallet w2
                """).queue())
                .isEqualTo("ring [p1, p2, p3, q1, q2] 10 Five persons are paid into one wallet\n");
    }

    @Test
    void aHouseholdSharesAccountsWithoutBecomingACase() {
        Concluded concluded = Office.of("""
                p1..p2 address Birch Road 4
                p1..p2 account joint
                p1..p2 account savings
                """).investigated();

        assertThat(concluded.cases()).isEmpty();
        assertThat(Office.render(concluded.spared())).matches("person \\[p[12]] 5 A person shares a bank account\n");
    }

    @Test
    void aHouseholdThatIsPaidIntoAListedWalletIsACaseAllTheSame() {
        assertThat(Office.of("""
                p1..p2 address Birch Road 4
                p1..p2 payout 50 USDC hot
                hot listed 9
                """).queue())
                .isEqualTo("ring [p1, p2] 18 Two persons are paid into one wallet of a sanctioned party\n");
    }

    @Test
    void aRingIsSparedWhenEverybodyInItWasMetAndNotWhenOneWasNot() {
        String ring = "p1..p5 account ring\n";

        assertThat(Office.of(ring + "p1..p5 met").queue()).isEmpty();
        assertThat(Office.of(ring + "p1..p4 met").queue()).startsWith("ring [p1, p2, p3, p4, p5] ");
    }

    @Test
    void aPayoutToNobodyOnFileIntoAListedWalletIsACaseOfTheWallet() {
        assertThat(Office.of("""
                nobody payout 50 USDC hot
                hot listed 9
                """).queue())
                .isEqualTo("wallet [] 14 A payout to nobody on file went into a wallet of a sanctioned party\n");
    }

    @Test
    void twoWalletsOfNobodyAreTwoCases() {
        List<CaseFile> cases = Office.of("""
                nobody payout 50 USDC hot
                nobody payout 50 USDC cold
                hot listed 9
                cold listed 9
                """).investigated().cases();

        assertThat(cases).extracting(CaseFile::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aNameAloneWeighsAtMostWhatOpensACaseAndNothingBelowZero() {
        assertThat(Office.of("""
                ada name Quorin Vexley
                bo  name Sim Hyon-sop
                Quorin Vexley listed 25
                Sim Hyon-sop listed -3
                """).signs()).isEqualTo("""
                IDN-15 [ada] 6 listed_name
                IDN-15 [bo] 0 listed_name
                """);
    }

    @Test
    void aListedAgencyIsACaseOfEverybodyWhoWorksThroughIt() {
        assertThat(Office.of("""
                p1..p2 agency Quonvex
                q1 agency Brightside
                Quonvex listed 9
                """).queue())
                .isEqualTo("listed_party [p1, p2] 9 The agency of two persons bears a name like that of a sanctioned"
                        + " party\n");
    }

    @Test
    void theLinkOfTwoPeopleWeighsAllThatTheyShareWithinCaps() {
        List<Link> links = Office.of("""
                p1..p2 account joint
                p1..p3 wallet w1
                """).investigated().links();

        assertThat(Office.lines(links.stream().map(link -> link.a() + "-" + link.b() + " " + link.bits())))
                .isEqualTo("""
                p1-p2 11.0
                p1-p3 7.0
                p2-p3 7.0
                """);
    }

    @Test
    void ofAListedNameThatSeveralBearNearlyAllAreInnocent() {
        String four = "p1..p4 name Quorin Vexley\np5..p9 name Somebody Else\nQuorin Vexley listed 25\n";

        assertThat(Office.of(four).queue().lines())
                .hasSize(4)
                .allMatch(line -> line.endsWith(" 6 A person bears a name like that of a sanctioned party"));
        assertThat(Office.of(four.replace("p1..p4", "p1..p40").replace("p5..p9", "p41..p50"))
                        .queue()
                        .lines())
                .hasSize(40)
                .allMatch(line -> line.contains(" 6 A person bears"));
    }

    @Test
    void ofSeveralListedNamesTheRarestOpensACaseAndTheCommonOnesAreShown() {
        Concluded concluded = Office.of("""
                p1 name Quorin Vexley
                p2 name Ali Hassan
                p3 name Somebody Else
                Quorin Vexley listed 14
                Ali Hassan listed 8
                """).investigated();

        assertThat(Office.render(concluded.cases()))
                .isEqualTo("listed_party [p1] 6 A person bears a name like that of a sanctioned party\n");
        assertThat(concluded.spared()).extracting(CaseFile::persons).containsExactly(List.of(new PersonId("p2")));
    }

    @Test
    void aCommonListedNameDoesNotHelpToOpenACaseOfAnotherKind() {
        String names = """
                p1 name Quorin Vexley
                p2 name Ali Hassan
                p2..p3 account joint
                Quorin Vexley listed 14
                """;

        assertThat(Office.of(names + "Ali Hassan listed 8\n").queue())
                .isEqualTo("listed_party [p1] 6 A person bears a name like that of a sanctioned party\n");
    }
}
