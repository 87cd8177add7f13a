package dev.kkachi.rings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.model.SourceRef;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is a ring and what is a household, told by pictures that a reviewer can follow.
class RingsTest {
    /// One laptop and one telephone play three people of three cities, one after the other on each day.
    private static final String ONE_OPERATOR = """
            weekly 12 ann  device      LAPTOP-1   2026-01-05 08:00-10:00
            weekly 12 ben  device      LAPTOP-1   2026-01-05 10:30-12:30
            weekly 12 cat  device      LAPTOP-1   2026-01-05 13:00-15:00
            weekly 12 ann  mfa_device  PHONE-77   2026-01-05 08:00-08:01
            weekly 12 ben  mfa_device  PHONE-77   2026-01-05 10:30-10:31
            weekly 12 cat  mfa_device  PHONE-77   2026-01-05 13:00-13:01
            ann claims city Aldmere
            ben claims city Brackwater
            cat claims city Corrington
            """;

    /// Two who live together: a line, an address, an account, now and then the other's laptop; both at work at
    /// once.
    private static final String COUPLE = """
            weekly 12 eva  device        LAPTOP-E  2026-01-05 09:00-12:00
            weekly 12 fay  device        LAPTOP-F  2026-01-05 09:30-12:30
            weekly 3  fay  device        LAPTOP-E  2026-01-06 18:00-19:00
            weekly 12 eva  ip            20.0.0.1  2026-01-05 09:00-12:00
            weekly 12 fay  ip            20.0.0.1  2026-01-05 09:30-12:30
            eva  shipping_address  5-Elm-Street  2026-01-02
            fay  shipping_address  5-Elm-Street  2026-01-03
            weekly 3  eva  bank_account  GB11000   2026-01-30
            weekly 3  fay  bank_account  GB11000   2026-01-30
            eva claims home 5-Elm-Street
            fay claims home 5-Elm-Street
            eva claims city Aldmere
            fay claims city Aldmere
            """;

    @Test
    void oneLaptopAndOneTelephoneThatPlayPeopleOfThreeCitiesAreARing() {
        Rings rings = Picture.rings(ONE_OPERATOR);

        assertThat(Picture.render(rings)).isEqualTo("ann+ben+cat");
    }

    /// One payment into Cat's wallet for Dan is perhaps a mistake, and beside a ring of three perhaps not.
    @Test
    void whatDoesNotJoinTwoMayJoinAnotherToARingOfThree() {
        String dan = """
                cat wallet W1 2026-01-30
                dan wallet W1 2026-01-31
                dan claims city Dunholme
                """;

        Rings rings = Picture.rings(ONE_OPERATOR + dan);
        Rings two = Picture.rings("cat claims city Corrington\n" + dan);

        Tie tie = Objects.requireNonNull(rings.why(new PersonaId("cat"), new PersonaId("dan")));
        assertThat(tie.weight().bits()).isLessThan(RingSettings.STANDARD.bitsMin());
        assertThat(Picture.render(two)).isEmpty();
        assertThat(Picture.render(rings)).isEqualTo("ann+ben+cat+dan");
    }

    @Test
    void noHouseholdIsSeenBehindALineWhoseHoldersClaimThreeCities() {
        Rings rings = Picture.rings(ONE_OPERATOR + """
                weekly 12 ann  ip  20.0.0.5  2026-01-05 08:00-10:00
                weekly 12 ben  ip  20.0.0.5  2026-01-05 10:30-12:30
                weekly 12 cat  ip  20.0.0.5  2026-01-05 13:00-15:00
                """);

        Suppressed line = rings.list().getFirst().suppressed().getFirst();
        assertThat(line.thing().identifier().value()).isEqualTo("20.0.0.5");
        assertThat(line.reason())
                .isEqualTo("It weighs nothing, since households share such things; that its holders claim"
                        + " different cities is a reason to ask.");
    }

    @Test
    void whoClaimOneHomeLiveTogetherAndWhoClaimNoneOnlyShareLikeIt() {
        String unclaimed = COUPLE.lines()
                .filter(line -> !line.contains("claims"))
                .collect(java.util.stream.Collectors.joining("\n"));

        assertThat(Picture.rings(COUPLE).suppressed(9))
                .isNotEmpty()
                .allMatch(each -> each.reason().startsWith("Its holders live together as far as the records show"));
        assertThat(Picture.rings(unclaimed).suppressed(9))
                .isNotEmpty()
                .allMatch(each -> each.reason().endsWith("do; where they live is not known."));
    }

    @Test
    void whoSaysNothingOfAHomeLivesWithNobody() {
        String unsaid = """
                ann claims home n/a
                ben claims home N/A
                cat claims home Remote
                """;

        Rings without = Picture.rings(ONE_OPERATOR);
        Rings with = Picture.rings(ONE_OPERATOR + unsaid);

        assertThat(with.why(new PersonaId("ann"), new PersonaId("ben")))
                .isEqualTo(without.why(new PersonaId("ann"), new PersonaId("ben")));
        assertThat(with.notes()).anyMatch(note -> note.startsWith("3 rows with a value that stands for nothing"));
    }

    @Test
    void aCoupleThatSharesHomeAccountAndLaptopIsNoRing() {
        Rings rings = Picture.rings(COUPLE);

        Tie tie = Objects.requireNonNull(rings.why(new PersonaId("eva"), new PersonaId("fay")));
        assertThat(Picture.render(rings)).isEmpty();
        assertThat(tie.innocent()).isEqualTo(Story.HOUSEHOLD);
        assertThat(tie.weight().bits()).isNegative();
    }

    @Test
    void aRingAndACoupleInOneFileStayWhatTheyAre() {
        assertThat(Picture.render(Picture.rings(ONE_OPERATOR + COUPLE))).isEqualTo("ann+ben+cat");
    }

    @Test
    void aLaptopThatIsSoldWithItsMonitorJoinsNobody() {
        Rings rings = Picture.rings("""
                weekly 8 ann  device   LAPTOP-1   2026-01-05 09:00-12:00
                weekly 8 ann  monitor  SCREEN-1   2026-01-05 09:00-12:00
                weekly 8 ben  device   LAPTOP-1   2026-04-06 09:00-12:00
                weekly 8 ben  monitor  SCREEN-1   2026-04-06 09:00-12:00
                weekly 8 ben  device   LAPTOP-0   2026-01-05 09:00-12:00
                weekly 8 ann  device   LAPTOP-2   2026-04-06 09:00-12:00
                """);

        Tie tie = Objects.requireNonNull(rings.why(new PersonaId("ann"), new PersonaId("ben")));
        assertThat(Picture.render(rings)).isEmpty();
        assertThat(tie.innocent()).isEqualTo(Story.SUCCESSORS);
    }

    @Test
    void whatOnlyHintsNeverMakesARing() {
        Rings rings = Picture.rings("""
                weekly 20 ann  ip           20.0.0.1          2026-01-05 09:00-12:00
                weekly 20 ben  ip           20.0.0.1          2026-01-05 13:00-15:00
                ann            email_shape  word.word9999@x   -
                ben            email_shape  word.word9999@x   -
                ann            handle       shadowfox         -
                ben            handle       shadowfox         -
                """);

        assertThat(Picture.render(rings)).isEmpty();
    }

    @Test
    void hotDesksOfAnOfficeJoinNobody() {
        StringBuilder office = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            office.append("weekly 12 p" + i + " ip 20.0.0.9 2026-01-05 09:00-12:00\n");
            office.append("weekly 12 p" + i + " device OWN-" + i + " 2026-01-05 09:00-12:00\n");
            office.append("weekly 6 p" + i + " monitor DESK-" + i / 5 + " 2026-01-05 0" + i % 5 + ":00-0" + (i % 5 + 1)
                    + ":00\n");
            office.append("p" + i + " claims employer Copseworth\n");
        }

        Rings rings = Picture.rings(office.toString());

        assertThat(Picture.render(rings)).isEmpty();
        assertThat(rings.suppressed(1)).first().satisfies(first -> {
            assertThat(first.story()).isEqualTo(Story.COMMON_PLACE);
            assertThat(first.reason()).isEqualTo("24 personas have it: an office of Copseworth.");
        });
    }

    /// A carrier's address has many guests, who never meet: it does not make a laptop a machine for many.
    @Test
    void aLaptopThatTwoGuestsOfACarrierHadOneAfterTheOtherChangedHands() {
        Rings rings = Picture.rings(carrier("") + """
                weekly 4 p6  device  OLD-1  2026-01-05 09:00-17:00
                weekly 4 p7  device  OLD-1  2026-02-09 09:00-17:00
                """);

        Tie tie = Objects.requireNonNull(rings.why(new PersonaId("p6"), new PersonaId("p7")));
        Suppressed old = rings.suppressed(9).stream()
                .filter(each -> each.thing().identifier().value().equals("OLD-1"))
                .findFirst()
                .orElseThrow();
        assertThat(old.story()).isEqualTo(Story.SUCCESSORS);
        assertThat(old.reason()).isEqualTo("One had it before the other, and what was the one's became the other's.");
        assertThat(tie.grounds())
                .extracting(Ground::what)
                .contains("They share device OLD-1 one after the other; nobody else has it.");
    }

    @Test
    void onlyWhoWorkForOneEmployerShareADeskAsGuestsOfAPlace() {
        String desk = """
                weekly 12 p6  monitor  DESK-1  2026-01-05 09:00-12:00
                weekly 12 p7  monitor  DESK-1  2026-01-05 13:00-17:00
                """;
        String guests = "They share monitor or KVM switch DESK-1 by turns; nobody else has it";

        assertThat(grounds(carrier("employer Copseworth") + desk))
                .contains(guests + ", as guests of a place that both frequent do.");
        assertThat(grounds(carrier("city Aldmere") + desk)).contains(guests + ".");
    }

    private static List<String> grounds(String picture) {
        Tie tie = Objects.requireNonNull(Picture.rings(picture).why(new PersonaId("p6"), new PersonaId("p7")));
        return tie.grounds().stream().map(Ground::what).toList();
    }

    /// Forty behind one address, each with a machine and a monitor, who claim the same or nothing.
    private static String carrier(String claim) {
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            picture.append("weekly 12 p" + i + " ip 20.0.0.9 2026-01-05 09:00-12:00\n");
            picture.append("weekly 12 p" + i + " device OWN-" + i + " 2026-01-05 09:00-12:00\n");
            picture.append("weekly 12 p" + i + " monitor SCREEN-" + i + " 2026-01-05 09:00-12:00\n");
            picture.append(claim.isEmpty() ? "" : "p" + i + " claims " + claim + "\n");
        }
        return picture.toString();
    }

    @Test
    void oneAccountForAnAgencysPeopleJoinsNobody() {
        StringBuilder agency = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            agency.append("weekly 3 p" + i + " bank_account GB99777 2026-01-30\n");
            agency.append("p" + i + " phone +1555000" + (1000 + i) + " 2026-01-02\n");
            agency.append("p" + i + " claims agency Northquay\n");
        }

        Rings rings = Picture.rings(agency.toString());

        assertThat(Picture.render(rings)).isEmpty();
        assertThat(rings.suppressed(5)).hasSize(1);
        assertThat(rings.suppressed(5).getFirst().reason())
                .isEqualTo("30 personas have it: a payroll account of Northquay.");
    }

    @Test
    void aRingShowsWhatItSharesWithSourcesAndWhatWouldDisproveIt() {
        Ring ring = Picture.rings(ONE_OPERATOR + COUPLE).list().getFirst();

        assertThat(ring.shared())
                .extracting(thing -> thing.identifier().value())
                .containsExactly("PHONE-77", "LAPTOP-1");
        SharedThing phone = ring.shared().getFirst();
        assertThat(phone.meeting()).isEqualTo(Meeting.IN_TURNS);
        assertThat(phone.holders()).isEqualTo(3);
        assertThat(phone.evidence().getFirst().source().render()).isEqualTo("picture:4");
        assertThat(phone.evidence().getFirst().claim()).isEqualTo("ann was seen with it 12 times, first here.");
        assertThat(ring.disproofs()).hasSize(3).first().asString().contains("at once in one video call");
        assertThat(ring.timeline().getFirst().what()).isEqualTo("ann appears.");
        assertThat(ring.timeline()).extracting(Moment::what).contains("Device LAPTOP-1 goes from ann to ben.");
        assertThat(ring.weakest().joined()).isEqualTo(ring.weight());
    }

    @Test
    void whatTwoHaveAtOneTimeDoesNotGoFromOneToTheOther() {
        Rings rings = Picture.rings("""
                ann bank_account LT99X   2025-02-01..2025-08-01
                ben bank_account LT99X   2025-02-01..2025-08-01
                ann monitor      M-77123 2025-02-01..2025-08-01
                ben monitor      M-77123 2025-03-01..2025-08-01
                ann document     P998877 2025-02-01..2025-08-01
                ben document     P998877 2025-02-01..2025-08-01
                ann claims city Aldmere
                ben claims city Brackwater
                ann claims home 1-Elm-Street
                ben claims home 2-Oak-Street
                """);

        Ring ring = rings.list().getFirst();

        assertThat(ring.timeline())
                .extracting(Moment::what)
                .contains("Monitor or KVM switch M-77123 is used by ben too, while ann has it.")
                .noneMatch(what -> what.contains("goes from"));
        assertThat(ring.shared())
                .allSatisfy(thing -> assertThat(thing.evidence().getFirst().claim())
                        .isEqualTo("ann was seen with it from then until 2025-08-01, first here."));
    }

    @Test
    void theGroundsOfATieAddUpToItsWeight() {
        Rings rings = Picture.rings(ONE_OPERATOR + COUPLE);

        for (List<String> two : List.of(List.of("ann", "ben"), List.of("eva", "fay"), List.of("ann", "eva"))) {
            Tie tie = Objects.requireNonNull(rings.why(new PersonaId(two.get(0)), new PersonaId(two.get(1))));
            double sum = tie.grounds().stream()
                    .mapToDouble(ground -> ground.weight().bits())
                    .sum();
            assertThat(tie.weight().bits()).as(two.toString()).isCloseTo(sum, within(1e-6));
        }
    }

    @Test
    void nothingIsKnownOfStrangers() {
        assertThat(Picture.rings(COUPLE).why(new PersonaId("eva"), new PersonaId("nobody")))
                .isNull();
    }

    @Test
    void nobodyAndNothingIsARing() {
        Rings rings = Picture.rings("");

        assertThat(rings.list()).isEmpty();
        assertThat(rings.suppressed(10)).isEmpty();
        assertThat(rings.personas()).isZero();
    }

    @Test
    void valuesThatStandForNothingAreCountedAndLeftOut() {
        Rings rings = Picture.rings("""
                ann  device   n/a        2026-01-05
                ben  device   N/A        2026-01-05
                ann  phone    0000000    2026-01-05
                ann  monitor  CAFEBABE   2026-01-05
                """);

        assertThat(rings.rows()).isZero();
        assertThat(rings.notes())
                .containsExactly(
                        "3 rows with a value that stands for nothing, such as n/a, did not count.",
                        "1 row with a serial that every unit of a KVM switch bears did not count: it tells the product,"
                                + " not the unit.");
    }

    @Test
    void oneAddressOfAHundredThousandCostsNoMoreThanItsRows() {
        RingSearch search = RingSearch.of(RingSettings.STANDARD);
        Identifier exit = new Identifier(IdentifierKind.IP, "20.0.0.7");
        Identifier image = new Identifier(IdentifierKind.DEVICE, "IMAGE-1");
        for (int i = 0; i < 100_000; i++) {
            SourceRef.FileLine source = new SourceRef.FileLine("drawn", i + 1L);
            PersonaId who = new PersonaId("p" + i);
            search.see(new Sighting(who, exit, Seen.UNTIMED, "", "", source));
            search.see(new Sighting(who, image, Seen.UNTIMED, "", "", source));
        }

        Rings rings = search.find();

        assertThat(rings.pairs()).isZero();
        assertThat(rings.list()).isEmpty();
        assertThat(rings.suppressed(5))
                .extracting(each -> each.thing().holders())
                .containsExactly(100_000, 100_000);
    }

    @Test
    void tooManyPairsAreBoundedAndSaid() {
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            picture.append("p" + i + " phone +1555000777 2026-01-02\n");
            picture.append("p" + i + " device D-" + i / 2 + " 2026-01-02\n");
        }

        Rings rings = Picture.rings(new RingSettings(0.9, 50, 100), picture.toString());

        assertThat(rings.pairs()).isEqualTo(20);
        assertThat(rings.notes())
                .containsExactly(
                        "There are more than 100 pairs to compare: things that more than 39 personas hold joined"
                                + " nobody.");
    }

    @Test
    void theOrderOfRowsChangesNoRing() {
        List<String> lines = (ONE_OPERATOR + COUPLE).lines().toList();

        assertThat(Picture.render(Picture.rings(String.join("\n", lines.reversed()))))
                .isEqualTo("ann+ben+cat");
    }
}
