package dev.kkachi.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Analytics;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.pages.internal.Folded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "javascript:alert(1)",
            "<svg/onload=alert(1)>",
            "</title></textarea></select><script>alert(1)</script>",
            "{{constructor.constructor('alert(1)')()}}",
            "<p hx-get=/steal hx-trigger=load>",
            "\u2028\u2029<!--",
            "${7*7}@template.part.mark()");
    private final Pages pages = new Pages(Assets.load());

    @Test
    void aSignTellsWhatBecameOfTheCasesItWasSeenIn() {
        IndicatorsView.Sign sign = new IndicatorsView.Sign("PAY-07", "One wallet", 6, List.of(), List.of(), "");
        IndicatorsView catalogue = new IndicatorsView(List.of(new IndicatorsView.Family("Payment", List.of(sign))), 1);

        IndicatorsView told = catalogue.with(List.of(
                new Analytics.Sign("PAY-07", Case.Kind.RING, 4, 3, 1),
                new Analytics.Sign("PAY-07", Case.Kind.PERSON, 2, 1, 1)));

        assertThat(told.families().getFirst().signs().getFirst().fired())
                .isEqualTo("seen in 6 cases, 2 of 4 decided false alerts");
    }

    @Test
    void anIntervalHoldsTheShareAndNarrowsWithTheCases() {
        FairnessView.Interval few = FairnessView.Interval.of(5, 10);
        FairnessView.Interval many = FairnessView.Interval.of(500, 1000);

        assertThat(few.from()).isCloseTo(0.2366, within(0.0001));
        assertThat(few.to()).isCloseTo(0.7634, within(0.0001));
        assertThat(many.to() - many.from()).isLessThan(few.to() - few.from());
        assertThat(FairnessView.Interval.of(0, 0).to()).isEqualTo(1);
    }

    @Test
    void whatIsPersonalIsHiddenAndWhatAListPublishesIsNot() {
        assertThat(Masking.masked("Compared birth date: 1984-04-19 / 1983-12-25: the years differ."))
                .isEqualTo("Compared birth date: 1\u2022\u2022\u2022\u2022 / 1983-12-25: the years differ.");
        assertThat(Masking.masked("Compared country: the list says KP: not known here."))
                .isEqualTo("Compared country: the list says KP: not known here.");
        assertThat(Masking.masked("Both give \uae40@mail.example and +1 555 0100 947 as a reference."))
                .isEqualTo("Both give \uae40\u2022\u2022\u2022\u2022 and +\u2022\u2022\u2022\u2022 as a reference.");
    }

    @Test
    void everyVendoredFileIsTheOneThatItsLockNames() throws IOException, NoSuchAlgorithmException {
        int files = 0;

        for (String folder : List.of("vendor/", "")) {
            for (String line : lines("/dev/kkachi/pages/" + folder + "vendor.lock")) {
                String[] columns = line.split("\t");
                byte[] content = bytes("/dev/kkachi/pages/" + folder + columns[0]);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
                assertThat(HexFormat.of().formatHex(hash)).as(columns[0]).isEqualTo(columns[5]);
                assertThat(columns[6]).as(columns[0]).matches("sha512-[A-Za-z0-9+/]{86}==");
                files++;
            }
        }

        assertThat(files).isEqualTo(11);
    }

    @Test
    void everyAssetStandsUnderItsHashAndNothingComesFromElsewhere() {
        Assets assets = Assets.load();

        assertThat(assets.list()).hasSizeGreaterThan(10).allSatisfy(asset -> {
            assertThat(asset.path()).matches("/assets/[0-9a-f]{64}/[A-Za-z.-]+[a-z0-9]+");
            assertThat(assets.find(asset.path())).isSameAs(asset);
        });
        Gallery.all()
                .forEach((name, shown) -> assertThat(Gallery.render(pages, shown, "n"))
                        .as(name)
                        .doesNotContainPattern("(src|href)=\"//")
                        .doesNotContainPattern("<(script|link|img)[^>]+(src|href)=\"https?:"));
    }

    @Test
    void noPageHasScriptStyleOrHandlersInItsMarkup() {
        Gallery.all()
                .forEach((name, shown) -> assertThat(Gallery.render(pages, shown, "n"))
                        .as(name)
                        .doesNotContainPattern("(?i)<[^>]+\\s(on[a-z]+|style)\\s*=")
                        .doesNotContainPattern("(?i)<style")
                        .doesNotContainPattern("(?i)<script(?![^>]+src=)")
                        .doesNotContainPattern("(?i)href=\"(javascript|data):"));
    }

    @Test
    void whatDataSaysIsReadAndNeverObeyed() {
        List<View> plain = views("harmless");

        for (String attack : ATTACKS) {
            List<View> attacked = views(attack);
            for (int i = 0; i < plain.size(); i++) {
                String page = pages.render(Sample.frame(Frame.Place.QUEUE, "n"), attacked.get(i));
                String calm = pages.render(Sample.frame(Frame.Place.QUEUE, "n"), plain.get(i));

                assertThat(tags(page))
                        .as(plain.get(i).template() + " with " + attack)
                        .isEqualTo(tags(calm));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "https:evil.example",
                "ftp://a.example/",
                "https://user:secret@a.example/",
                " \tjavascript:alert(1)",
                "https://a.example/ b"
            })
    void onlyAddressesOfTheWebBecomeLinks(String address) {
        assertThat(Links.external(address)).isNull();
    }

    @Test
    void addressesWithinASentenceBecomeLinks() {
        assertThat(Links.pieces("FBI, https://www.ic3.gov/PSA/2025; more javascript:x"))
                .extracting(Links.Piece::href)
                .containsExactly(null, "https://www.ic3.gov/PSA/2025", null);
    }

    @Test
    void theNetworkNamesEveryTieAndItsReasonAndIsTheSameEveryTime() {
        CaseSide.Network once =
                (CaseSide.Network) CaseView.network(Sample.ring(false), Sample.READER, CaseSide.Further.NONE)
                        .side();
        CaseSide.Network again =
                (CaseSide.Network) CaseView.network(Sample.ring(false), Sample.READER, CaseSide.Further.NONE)
                        .side();

        assertThat(once).isEqualTo(again);
        assertThat(once.ties())
                .hasSize(8)
                .allSatisfy(tie -> assertThat(tie.reason()).isNotBlank());
        assertThat(once.nodes()).extracting(CaseSide.Node::id).contains("host-18ln66tc4", "reference +1 555 0100 947");
    }

    @Test
    void whoeverMayNotSeePersonalDataSeesNoNameNoNoteAndNoNameOfAFile() {
        CaseDossier ring = Sample.ring(true);
        CaseDossier telling = new CaseDossier(
                ring.file(),
                ring.findings(),
                ring.notes(),
                List.of(new Attachment(
                        "a1", ring.file().id(), "Vidal passport.pdf", "x", 4, "00", new Actor.Id("u"), Sample.NOW)),
                ring.decisions(),
                List.of(new CaseDossier.Happened(
                        3,
                        ring.file().id().value(),
                        "noted",
                        new Actor.Id("u"),
                        Sample.NOW,
                        Map.of(),
                        Map.of("text", "Called Tomas Vidal."))),
                List.of(),
                ring.names());
        Masking.Names told = new Masking.Names(ring.names(), false);

        String may = Masking.of(telling, true).toString();
        String mayNot = Masking.of(telling, false).toString();

        assertThat(may).contains("Tomas Vidal", "Vidal passport.pdf", "Called");
        assertThat(mayNot).doesNotContain("Vidal", "Called").contains("\u2022\u2022\u2022\u2022.pdf");
        assertThat(told.in("Jo Ellis (jo@home.example) left"))
                .isEqualTo("J\u2022\u2022\u2022\u2022" + " (j\u2022\u2022\u2022\u2022) left");
        assertThat(told.of(Sample.person("p100325"))).isEmpty();
    }

    @Test
    void manyWeakSignsAreFoldedAndWhatClearsNeverIs() {
        List<CaseSide.Weighed> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(weighed(40 - i));
        }
        many.add(weighed(-1));

        Folded folded = Folded.of(many);
        Folded few = Folded.of(many.subList(30, 41));

        assertThat(folded.first()).hasSize(12);
        assertThat(folded.middle()).hasSize(28);
        assertThat(folded.bits()).isEqualTo("+406");
        assertThat(folded.clearing()).containsExactly(many.getLast());
        assertThat(few.middle()).isEmpty();
        assertThat(few.first()).hasSize(11);
    }

    private static CaseSide.Weighed weighed(double bits) {
        return new CaseSide.Weighed(
                "X", "x", "x", "", bits, new CaseSide.Bar(0, 1), List.of(), 0, List.of(), List.of());
    }

    @Test
    void theOtherCasesOfAPersonAreDrawnWhereTheyAreAskedFor() {
        CaseSide.Further further =
                new CaseSide.Further("PERSON:p100229", Sample.page().rows(), Sample.NAMES);

        CaseSide.Network network = (CaseSide.Network)
                CaseView.network(Sample.ring(false), Sample.READER, further).side();

        assertThat(network.nodes()).extracting(CaseSide.Node::kind).contains("case");
        assertThat(network.ties()).anySatisfy(tie -> assertThat(tie.from()).isEqualTo("Tomas Vidal p100229"));
        assertThat(network.expandable()).hasSize(3);
    }

    @Test
    void whatContradictsStandsFirst() {
        CaseSide.Match match = (CaseSide.Match)
                CaseView.match(Sample.listed(), Sample.READER, Sample.RULES).side();

        assertThat(match.matches().getFirst().fields())
                .extracting(field -> field.name() + " " + field.verdict())
                .containsExactly("birth date differs", "identification missing", "name close", "nationality close");
    }

    @Test
    void aSilenceOfThreeWeeksIsNamed() {
        CaseSide.Timeline line = (CaseSide.Timeline)
                CaseView.timeline(Sample.ring(false), Sample.READER, "").side();

        assertThat(line.stretches()).extracting(CaseSide.Stretch::gap).contains("Nothing dated for 104 days");
        assertThat(line.lanes()).extracting(CaseSide.Lane::name).containsExactly("p100229", "p100325", "p100411");
    }

    @Test
    void anAddressIsDrawnOnceHoweverItIsTold() {
        CaseDossier ring = Sample.ring(false);
        Evidence seen = new Evidence(
                "Persons p100229 and p100325 signed in there.", new SourceRef.FileLine("signins.jsonl", 1), Sample.NOW);
        Finding shared = sign(
                new Subject(Subject.Kind.PERSON, "p100229"), "p100229 and p100325 share IP address 192.0.2.7.", seen);
        Finding own = sign(new Subject(Subject.Kind.DEVICE, "192.0.2.7"), "An operator's address.", seen);
        CaseDossier dossier = of(ring, shared, own);

        CaseSide.Network network = (CaseSide.Network)
                CaseView.network(dossier, Sample.READER, CaseSide.Further.NONE).side();

        assertThat(network.nodes())
                .extracting(CaseSide.Node::id)
                .containsExactlyInAnyOrder("p100229", "p100325", "IP address 192.0.2.7");
    }

    private static Finding sign(Subject subject, String summary, Evidence... evidence) {
        return new Finding(
                subject, "NET-04", "network", new Weight(3), "", summary, List.of(evidence), List.of("A trip."), "x");
    }

    private static CaseDossier of(CaseDossier like, Finding... findings) {
        List<CaseFinding> kept = new ArrayList<>();
        for (Finding each : findings) {
            kept.add(new CaseFinding(
                    "d" + kept.size(), like.file().id(), like.file().id(), "r", Sample.NOW, each));
        }
        return new CaseDossier(like.file(), kept, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// Whoever opens a timeline of years is not given it all at once.
    @Test
    void monthsAfterManyMomentsAreFolded() {
        List<Evidence> evidence = new ArrayList<>();
        for (int day = 0; day < 200; day++) {
            evidence.add(new Evidence(
                    "A sign-in.",
                    new SourceRef.FileLine("signins.jsonl", day + 1),
                    Sample.NOW.minus(Duration.ofDays(day))));
        }
        Finding many =
                sign(new Subject(Subject.Kind.PERSON, "p100229"), "It is far.", evidence.toArray(Evidence[]::new));
        CaseDossier dossier = of(Sample.ring(false), many);

        CaseSide.Timeline line = (CaseSide.Timeline)
                CaseView.timeline(dossier, Sample.READER, "").side();

        assertThat(line.stretches().getFirst().open()).isTrue();
        assertThat(line.stretches().getLast().open()).isFalse();
    }

    @Test
    void figuresNeverRoundToCertainty() {
        assertThat(Words.percent(0.999997)).isEqualTo("> 99.9 %");
        assertThat(Words.percent(0.00001)).isEqualTo("< 0.1 %");
        assertThat(Words.percent(0.2039)).isEqualTo("20 %");
        assertThat(Words.bits(-0.5)).isEqualTo("\u22120.5");
        assertThat(Words.count(1_234_567)).isEqualTo("1\u202f234\u202f567");
    }

    /// The views into which a stranger's text can come, with that text in every field.
    private static List<View> views(String text) {
        Finding finding = new Finding(
                new Subject(Subject.Kind.PERSON, "p1"),
                "PAY-07",
                text,
                new Weight(3),
                "",
                text + " ",
                List.of(new Evidence(text + " said", new SourceRef.FileLine(text, 3), Sample.NOW)),
                List.of(text),
                text);
        CaseDossier ring = Sample.ring(true);
        CaseDossier dossier = new CaseDossier(
                ring.file(),
                List.of(new CaseFinding("d", ring.file().id(), ring.file().id(), "r", Sample.NOW, finding)),
                List.of(),
                List.of(),
                ring.decisions(),
                ring.history(),
                List.of(),
                List.of(new Arrival.Named(ring.file().subjects().getFirst(), text)));
        CaseView.Reader reader = new CaseView.Reader(Sample.NOW, "u-min", id -> text);
        List<View> views = new ArrayList<>();
        views.add(CaseView.evidence(dossier, reader));
        views.add(CaseView.timeline(dossier, reader, text));
        views.add(CaseView.network(dossier, reader, CaseSide.Further.NONE));
        views.add(CaseView.decision(dossier, reader, Sample.RULES));
        views.add(new SearchView(
                text, List.of(), List.of(new CaseView.Whom(text, text, "/subjects/x", text)), List.of(text)));
        views.add(new ErrorView(400, text, text, text, "/queue"));
        views.add(new BulkView("assign", text, text, List.of(new BulkView.Item("c", 1, text, text)), List.of()));
        views.add(new ListsView(List.of(new ListsView.Loaded(text, text, text, text, text, true)), text));
        return views;
    }

    /// Returns the names of all tags and attributes, in order.
    private static List<String> tags(String page) {
        return Pattern.compile("</?[a-zA-Z][^\\s>]*|(?<=\\s)[a-zA-Z-]+(?==\")")
                .matcher(page.replaceAll("=\"[^\"]*\"", "=\"\""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> lines(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PagesTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PagesTest.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }
}
