package dev.kkachi.patterns;

import static dev.kkachi.patterns.Village.HOUR;
import static dev.kkachi.patterns.Village.USDC;
import static dev.kkachi.patterns.Village.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Chain;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// W5: whose money has to do with listed parties.
class ListedExposuresTest {
    private static final long START = day("2023-01-02");
    private static final LocalDate LISTED = LocalDate.of(2022, 1, 1);

    private static Village village() {
        return new Village().tag(Chain.ETHEREUM, "listed", "sanction", LISTED);
    }

    private static List<Sighting> about(Village village, String address) {
        PatternQuery query = village.everything().about(List.of(address)).only(Pattern.W5);
        return village.ask(query).suspects().stream()
                .flatMap(suspect -> suspect.sightings().stream())
                .toList();
    }

    @Test
    void anyMoneyThatWentToAListedPartyNeedsAPerson() {
        Village village = village()
                .pay("employer -> worker", 5_000, START)
                .pay("worker -> friend", 4_999, START + HOUR)
                .pay("worker -> listed", 1, START + 2 * HOUR);

        Sighting seen = about(village, "worker").getFirst();

        assertThat(seen.finding().weight().bits()).isEqualTo(6);
        assertThat(seen.finding().summary()).isEqualTo("ethereum/USDC went to listed of the tests.");
        assertThat(seen.finding().evidence())
                .extracting(evidence -> evidence.source().render())
                .containsExactly("ethereum:0x3_T0");
    }

    @Test
    void throughOthersTheWayIsShown() {
        Village village = village().pay("worker -> mule", 500, START).pay("mule -> listed", 500, START + HOUR);

        Sighting seen = about(village, "worker").getFirst();

        assertThat(seen.finding().evidence())
                .extracting(evidence -> evidence.source().render())
                .containsExactly("ethereum:0x1_T0", "ethereum:0x2_T0");
    }

    @Test
    void bothWaysWeighMore() {
        Village village = village().pay("worker -> listed", 500, START).pay("listed -> worker", 400, START + HOUR);

        assertThat(about(village, "worker").getFirst().finding().weight().bits())
                .isEqualTo(8);
    }

    @Test
    void whatIsSharedOutProRataAloneIsForReview() {
        Village village = village()
                .pay("worker -> pot", 100, START)
                .pay("other -> pot", 900, START - HOUR)
                .pay("pot -> listed", 500, START + HOUR);

        assertThat(about(village, "worker").getFirst().finding().weight().bits())
                .isEqualTo(3);
    }

    @Test
    void lessThanAThousandthProRataIsNothing() {
        Village village = village()
                .pay("other -> pot", 9_000, START - HOUR)
                .pay("worker -> pot", 1_000, START)
                .pay("pot -> listed", 9, START + HOUR);

        assertThat(about(village, "worker")).isEmpty();
    }

    @Test
    void whoDealsWithServicesAndFriendsIsNotExposed() {
        Village village = village()
                .tag(Chain.ETHEREUM, "exchange", "exchange")
                .pay("listed -> exchange", 5_000, START)
                .pay("exchange -> worker", 5_000, START + HOUR)
                .pay("worker -> friend", 5_000, START + 2 * HOUR);

        assertThat(about(village, "worker")).isEmpty();
    }

    @Test
    void whereNobodyIsNamedWhomeverAnotherPatternWasSeenOfIsAsked() {
        Village village = village().pay(USDC, "bystander -> listed", 50, START);
        for (int hop = 0; hop < 5; hop++) {
            village.pay("hop" + hop + " -> hop" + (hop + 1), 10_000 - 1_000 * hop, START + hop * HOUR)
                    .pay("hop" + hop + " -> listed", 10, START + hop * HOUR);
        }
        village.pay("victim -> hop0", 11_000, START - HOUR);

        assertThat(village.seen(Pattern.T4)).containsExactly("hop0");
        assertThat(village.seen(Pattern.W5)).containsExactly("hop0");
    }

    /// However many there are: those whom money of listed parties cannot have met cost nothing.
    @Test
    void ofHundredsOfSubjectsTheOneWhoPaidAListedPartyIsFound() {
        Village village = village();
        for (int chain = 100; chain < 330; chain++) {
            for (int hop = 0; hop < 5; hop++) {
                String payer = "c" + chain + "h" + hop;
                village.pay(payer + " -> c" + chain + "h" + (hop + 1), 10_000 - 1_000 * hop, START + hop * HOUR)
                        .pay(payer + " -> " + (chain == 329 ? "listed" : "shop" + chain), 10, START + hop * HOUR);
            }
            village.pay("v" + chain + " -> c" + chain + "h0", 11_000, START - HOUR);
        }

        assertThat(village.seen(Pattern.T4)).hasSize(230);
        assertThat(village.seen(Pattern.W5)).containsExactly("c329h0");
    }
}
