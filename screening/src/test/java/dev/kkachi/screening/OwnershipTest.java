package dev.kkachi.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.spi.HeldParties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private static final String OFAC = "us_ofac_sdn";
    private static final SourceRef SOURCE = new SourceRef.FileLine("picture", 1);

    /// Who owns whom, one holding a line: `asset share owner`; and who is on which list: `party on list`.
    private record Picture(HeldParties listed) {
        static Picture of(String text) {
            Map<String, List<Relation>> relations = new LinkedHashMap<>();
            Map<String, List<Listing>> listings = new LinkedHashMap<>();
            for (String line : text.strip().split("\n")) {
                String[] words = line.strip().split(" +");
                relations.putIfAbsent(words[0], new ArrayList<>());
                if (words[1].equals("on")) {
                    ListEdition list = new ListEdition(words[2], "2026-11-20");
                    listings.computeIfAbsent(words[0], ignored -> new ArrayList<>())
                            .add(new Listing(list, words[0], List.of(), null));
                } else {
                    relations.putIfAbsent(words[2], new ArrayList<>());
                    double share = Double.parseDouble(words[1]) / 100;
                    Objects.requireNonNull(relations.get(words[0]))
                            .add(new Relation(Relation.Kind.OWNED_BY, words[2], share, SOURCE));
                }
            }
            List<Party> parties = new ArrayList<>();
            relations.forEach((name, holdings) -> parties.add(new Party(
                    name.toLowerCase(Locale.ROOT),
                    Schema.COMPANY,
                    List.of(new Fact(Property.NAME, name + " Trading", "", SOURCE)),
                    listings.getOrDefault(name, List.of()),
                    holdings.stream().map(Picture::byId).toList())));
            return new Picture(new HeldParties(parties, List.of()));
        }

        private static Relation byId(Relation relation) {
            return new Relation(
                    relation.kind(), relation.target().toLowerCase(Locale.ROOT), relation.share(), relation.source());
        }

        Party get(String id) {
            return listed.parties().stream()
                    .filter(party -> party.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        @Nullable Owned owned(String id) {
            return Ownership.over(listed, Set.of()).find(get(id));
        }

        /// Returns the verdicts on `id`, such as `US 62.5 % yes, UK 10 % no`.
        String verdicts(String id) {
            Owned owned = owned(id);
            return owned == null
                    ? "nothing known"
                    : owned.verdicts().stream()
                            .map(verdict -> verdict.rule() + " " + Owned.percent(verdict.share())
                                    + (verdict.isMet() ? " yes" : " no"))
                            .collect(Collectors.joining(", "));
        }
    }

    /// The examples of OFAC's FAQ 401.
    @Test
    void theExamplesOfTheTreasuryComeOutAsItSays() {
        String first = "X on us_ofac_sdn\nA 50 X\nB 50 A";
        String second = "X on us_ofac_sdn\nA 50 X\nB 50 X\nC 25 A\nC 25 B";
        String third = "X on us_ofac_sdn\nA 50 X\nB 10 X\nB 40 A";
        String fourth = "X on us_ofac_sdn\nA 50 X\nB 25 X\nC 25 A\nC 25 B";
        String fifth = "X on us_ofac_sdn\nA 25 X\nB 25 X\nC 50 A\nC 50 B";

        assertThat(Picture.of(first).verdicts("b")).isEqualTo("US 50 % yes");
        assertThat(Picture.of(second).verdicts("c")).isEqualTo("US 50 % yes");
        assertThat(Picture.of(third).verdicts("b")).isEqualTo("US 50 % yes");
        assertThat(Picture.of(fourth).verdicts("c")).isEqualTo("US 25 % no");
        assertThat(Picture.of(fifth).verdicts("c")).isEqualTo("US 0 % no");
    }

    @Test
    void theUnitedKingdomDoesNotAddUpAndWantsMoreThanHalf() {
        Picture two = Picture.of("X on gb_fcdo_sanctions\nY on gb_fcdo_sanctions\nA 30 X\nA 40 Y");
        Picture half = Picture.of("X on gb_fcdo_sanctions\nA 50 X");
        Picture chain = Picture.of("X on gb_fcdo_sanctions\nA 51 X\nB 40 A\nB 11 X");

        assertThat(two.verdicts("a")).isEqualTo("UK 40 % no");
        assertThat(half.verdicts("a")).isEqualTo("UK 50 % no");
        assertThat(chain.verdicts("b")).isEqualTo("UK 51 % yes");
    }

    @Test
    void everyAuthorityLooksAtThoseWhomItListsItself() {
        Picture picture = Picture.of("X on us_ofac_sdn\nY on eu_fsf\nZ on un_sc_sanctions\nA 30 X\nA 50 Y\nA 20 Z");

        assertThat(picture.verdicts("a")).isEqualTo("US 30 % no, EU 50 % yes");
        assertThat(Objects.requireNonNull(picture.owned("a")).effective()).isEqualTo(1);
    }

    @Test
    void theEffectiveShareIsTheProductAlongThePathAndTheChainIsShown() {
        Picture picture = Picture.of("X on us_ofac_sdn\nA 80 X\nB 75 A\nB 5 X");

        Owned owned = Objects.requireNonNull(picture.owned("b"));

        assertThat(owned.effective()).isEqualTo(0.65, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(owned.renderChains())
                .isEqualTo("60 % by X Trading (x), through 75 % by A Trading, of it 80 % by X Trading;"
                        + " 5 % by X Trading (x)");
        assertThat(owned.render())
                .isEqualTo("no list names it, but listed parties effectively own 65 % of it; US 50 Percent Rule met:"
                        + " 80 % counts (50 % or more in the aggregate; OFAC, Revised Guidance of 13 August 2014, FAQ"
                        + " 401)");
    }

    @Test
    void companiesThatOwnEachOtherAreCountedToTheEnd() {
        Picture picture = Picture.of("X on us_ofac_sdn\nA 50 B\nB 50 A\nB 50 X");

        Owned owned = Objects.requireNonNull(picture.owned("a"));

        assertThat(owned.effective()).isEqualTo(1 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(picture.verdicts("a")).isEqualTo("US 50 % yes");
    }

    @Test
    void aShareThatIsNotSummedToTheEndSaysSo() {
        Picture picture = Picture.of("X on us_ofac_sdn\nA 99.9999 B\nB 99.9999 A\nB 0.0001 X");

        Owned owned = Objects.requireNonNull(picture.owned("a"));

        assertThat(owned.render()).endsWith("the effective share may be larger");
    }

    @Test
    void everyStepOfAChainSaysWhereItIsStated() {
        Owned owned = Objects.requireNonNull(
                Picture.of("X on us_ofac_sdn\nA 80 X\nB 75 A").owned("b"));

        assertThat(owned.chains().getFirst().steps())
                .extracting(step -> step.owner().id() + " " + step.source().render())
                .containsExactly("a picture:1", "x picture:1");
    }

    @Test
    void anOwnerIsFoundByItsNameIfOnlyOneBearsIt() {
        Picture picture = Picture.of("X on us_ofac_sdn\nA 10 X");
        Relation named = new Relation(Relation.Kind.OWNED_BY, "x trading", 0.5, SOURCE);
        Party asset = new Party("s", Schema.COMPANY, List.of(), List.of(), List.of(named));

        Owned owned = Ownership.over(picture.listed(), Set.of()).find(asset);

        assertThat(Objects.requireNonNull(owned).effective()).isEqualTo(0.5);
    }

    @Test
    void nothingIsSaidWhereNoListedPartyOwnsAnything() {
        Picture picture = Picture.of("X on us_ofac_sdn\nA 60 B\nB 100 A\nC 0 X");

        assertThat(picture.owned("a")).isNull();
        assertThat(picture.owned("x")).isNull();
    }

    private static String found(Picture picture, Set<String> datasets, String name) {
        ScreeningPolicy policy = new ScreeningPolicy(0.7, 5, false, false, datasets);
        Party query = Party.of("q", Schema.COMPANY, List.of(new Fact(Property.NAME, name, "", SOURCE)));
        return Screener.over(picture.listed(), ScreeningIndex.build(picture.listed()), policy).screen(query).stream()
                .map(match -> match.party().id() + " "
                        + match.explanation().stream()
                                .filter(feature -> feature.feature().equals("ownership"))
                                .map(feature -> String.valueOf(feature.candidate()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aCompanyThatListedPartiesOwnIsAMatchAndSaysWhy() {
        Picture picture = Picture.of("Xanthium on us_ofac_sdn\nAquilegia 60 Xanthium\nBorago 40 Xanthium");

        assertThat(found(picture, Set.of(), "Aquilegia Trading"))
                .isEqualTo("aquilegia 60 % by Xanthium Trading (xanthium)");
        assertThat(found(picture, Set.of(OFAC), "Aquilegia Trading")).startsWith("aquilegia ");
        assertThat(found(picture, Set.of("un_sc_sanctions"), "Aquilegia Trading"))
                .isEmpty();
    }

    @Test
    void aCompanyThatNoListNamesAndNoListedPartyOwnsByHalfIsNoMatch() {
        Picture picture = Picture.of("Xanthium on us_ofac_sdn\nAquilegia 60 Xanthium\nBorago 40 Xanthium");

        assertThat(found(picture, Set.of(), "Borago Trading")).isEmpty();
        assertThat(found(picture, Set.of(), "Xanthium Trading")).isEqualTo("xanthium ");
    }
}
