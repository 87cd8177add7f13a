package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Party;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The fixtures are written by hand from the published FollowTheMoney schema.
class FtmListTest {
    static final String LIST = """
            {"id":"NK-sim","caption":"Sim Hyon Sop","schema":"Person","referents":["ofac-42498"],"datasets":["us_ofac_sdn","wd_peps"],"last_seen":"2026-08-20T10:00:00","properties":{"name":["Hyon Sop Sim","Sim Hyon Sop"],"alias":["심현섭"],"weakAlias":["Ali"],"lastName":["Sim"],"firstName":["Hyon Sop"],"birthDate":["1983-11-25"],"nationality":["kp"],"gender":["male"],"innCode":["7704407589"],"topics":["sanction","role.pep"],"addressEntity":["addr-1"]}}
            {"id":"s-1","schema":"Sanction","datasets":["us_ofac_sdn"],"properties":{"entity":["NK-sim"],"authority":["Office of Foreign Assets Control"],"authorityId":["42498"],"program":["DPRK3"],"listingDate":["2023-04-24"]}}
            {"id":"s-2","schema":"Sanction","datasets":["kr_sample_sanctions"],"properties":{"entity":["NK-sim"],"authority":["Republic of Korea"],"startDate":["2023-04-24"]}}
            {"id":"s-3","schema":"Sanction","datasets":["eu_fsf"],"properties":{"entity":["NK-sim"],"endDate":["2024-01-01"]}}
            {"id":"addr-1","schema":"Address","datasets":["us_ofac_sdn"],"properties":{"full":["Dandong, China"],"country":["cn"]}}
            {"id":"p-1","schema":"Passport","datasets":["us_ofac_sdn"],"properties":{"holder":["NK-sim"],"number":["109484100"],"country":["kp"]}}
            {"id":"i-1","schema":"Identification","datasets":["us_ofac_sdn"],"properties":{"holder":["NK-sim"],"number":["A-77"],"type":["National ID"]}}
            {"id":"w-1","schema":"CryptoWallet","datasets":["us_ofac_sdn"],"properties":{"holder":["NK-sim"],"publicKey":["0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c"],"currency":["ETH"],"topics":["sanction"]}}
            {"id":"w-2","schema":"CryptoWallet","datasets":["us_ofac_sdn"],"properties":{"publicKey":["12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"],"currency":["XBT"],"topics":["sanction"]}}
            {"id":"co","caption":"Sample Trading","schema":"PublicBody","datasets":["gb_fcdo_sanctions"],"properties":{"name":["Sample Trading"],"topics":["sanction"]}}
            {"id":"o-1","schema":"Ownership","datasets":["x"],"properties":{"owner":["NK-sim"],"asset":["co"],"percentage":["60%"]}}
            {"id":"o-2","schema":"Ownership","datasets":["x"],"properties":{"owner":["holding"],"asset":["co"],"percentage":["25-50"]}}
            {"id":"holding","caption":"Holding Ltd","schema":"Company","datasets":["x"],"properties":{"name":["Holding Ltd"],"topics":["sanction.linked"]}}
            {"id":"d-1","schema":"Directorship","datasets":["x"],"properties":{"director":["NK-sim"],"organization":["co"]}}
            {"id":"u-1","schema":"UnknownLink","datasets":["x"],"properties":{"subject":["NK-sim"],"object":["nobody-knows"]}}
            {"id":"pep","caption":"A Minister","schema":"Person","datasets":["wd_peps"],"properties":{"name":["A Minister"],"topics":["role.pep"]}}
            {"id":"debarred","caption":"A Bidder","schema":"Company","datasets":["bank"],"properties":{"name":["A Bidder"],"topics":["debarment"]}}
            {"id":"s-4","schema":"Sanction","datasets":["bank"],"properties":{"entity":["debarred"]}}
            {"id":"plain","caption":"Without Topics","schema":"LegalEntity","datasets":["some_list"],"properties":{"name":["Without Topics"]}}
            {"id":"s-5","schema":"Sanction","datasets":["some_list"],"properties":{"entity":["plain"],"authority":["Some Ministry"]}}
            """;

    private static GatheringSink read(String list) throws IOException, XMLStreamException {
        return GatheringSink.read(new FtmList(), "ftm_collection", ListFile.of("os.json", "", list));
    }

    private static String united(GatheringSink sink) {
        GatheringSink whole = new GatheringSink();
        Map<String, List<Party>> pieces = new LinkedHashMap<>();
        sink.parties()
                .forEach(party -> pieces.computeIfAbsent(party.id(), id -> new ArrayList<>())
                        .add(party));
        pieces.values().forEach(all -> whole.party(PartyUnion.of(all)));
        return whole.render();
    }

    @Test
    void partiesAreJoinedWithTheirEdgesAndListedByWhoSanctionsThem() throws IOException, XMLStreamException {
        GatheringSink sink = read(LIST);

        assertThat(united(sink)).isEqualTo("""
                Person ftm-NK-sim
                  name: Sim Hyon Sop
                  alias: Hyon Sop Sim
                  alias: Sim, Hyon Sop
                  alias: 심현섭 (Hangul)
                  birthDate: 1983-11-25
                  gender: male
                  taxNumber: 7704407589
                  nationality: kp
                  weakAlias: Ali
                  address: Dandong, China
                  country: cn
                  notes: Listed by Republic of Korea
                  passportNumber: 109484100 (kp)
                  idNumber: A-77
                  publicKey: 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c (ETH)
                  listed: us_ofac_sdn@2026-08-01 42498 [DPRK3] since 2023-04-24
                  listed: kr_sample_sanctions@2026-08-01 NK-sim [] since 2023-04-24
                  LEADER_OF: ftm-co
                CryptoWallet ftm-w-2
                  publicKey: 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h (XBT)
                  listed: us_ofac_sdn@2026-08-01 w-2 []
                Organization ftm-co
                  name: Sample Trading
                  listed: gb_fcdo_sanctions@2026-08-01 co []
                  OWNED_BY: ftm-NK-sim 0.6
                  OWNED_BY: Holding Ltd
                LegalEntity ftm-plain
                  name: Without Topics
                  notes: Listed by Some Ministry
                  listed: some_list@2026-08-01 plain []
                """);
    }

    @Test
    void whoIsOnNoSanctionsListIsCountedAndNotScreened() throws IOException, XMLStreamException {
        GatheringSink sink = read(LIST);

        assertThat(sink.parties()).extracting(Party::caption).doesNotContain("A Minister", "A Bidder", "Holding Ltd");
        assertThat(sink.rejections())
                .extracting(Rejection::render)
                .containsExactly("os.json topics: '3 parties': their topics name no sanction, or no sanction in force"
                        + " points at them; they are not screened");
    }

    @Test
    void aCompanyOfWhichItIsStatedWhoOwnsItIsKeptWithoutAListing() throws IOException, XMLStreamException {
        String list = """
                {"id":"b","caption":"Beta","schema":"Person","datasets":["eu_fsf"],"properties":{"name":["Beta"],"topics":["sanction"]}}
                {"id":"sub","caption":"Sub Ltd","schema":"Company","datasets":["register"],"properties":{"name":["Sub Ltd"],"topics":["sanction.linked"]}}
                {"id":"o","schema":"Ownership","datasets":["register"],"properties":{"owner":["b"],"asset":["sub"],"percentage":["75"]}}
                """;

        assertThat(united(read(list))).isEqualTo("""
                Person ftm-b
                  name: Beta
                  listed: eu_fsf@2026-08-01 b []
                Company ftm-sub
                  name: Sub Ltd
                  OWNED_BY: ftm-b 0.75
                """);
    }

    @Test
    void ownersInBetweenWhomNobodyListsAreKeptSoThatThePathGoesOnThroughThem() throws IOException, XMLStreamException {
        String list = """
                {"id":"b","caption":"Beta","schema":"Person","datasets":["eu_fsf"],"properties":{"name":["Beta"],"topics":["sanction"]}}
                {"id":"mid","caption":"Mid Ltd","schema":"Company","datasets":["register"],"properties":{"name":["Mid Ltd"],"topics":["corp.offshore"]}}
                {"id":"sub","caption":"Sub Ltd","schema":"Company","datasets":["register"],"properties":{"name":["Sub Ltd"]}}
                {"id":"o1","schema":"Ownership","datasets":["register"],"properties":{"owner":["b"],"asset":["mid"],"percentage":["80"]}}
                {"id":"o2","schema":"Ownership","datasets":["register"],"properties":{"owner":["mid"],"asset":["sub"],"percentage":["75"]}}
                """;

        assertThat(united(read(list))).isEqualTo("""
                Person ftm-b
                  name: Beta
                  listed: eu_fsf@2026-08-01 b []
                Company ftm-mid
                  name: Mid Ltd
                  OWNED_BY: ftm-b 0.8
                Company ftm-sub
                  name: Sub Ltd
                  OWNED_BY: ftm-mid 0.75
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, true",
        "2026-08, true",
        "2026-08-01, true",
        "2026-08-01T00:00:00, true",
        "soon, true",
        "2025, false",
        "2026-07, false",
        "2026-07-31, false",
        "2026-07-31T23:59:59, false"
    })
    void aSanctionIsInForceUntilTheLastDayThatItsEndMayBe(String end, boolean inForce) {
        FtmCandidates candidates = new FtmCandidates();
        candidates.add(entity("listed", "Person", Map.of("topics", List.of("sanction"))));
        FtmEdges edges = new FtmEdges("2026-08-01", candidates);

        edges.add(entity("s", "Sanction", Map.of("entity", List.of("listed"), "endDate", List.of(end))));

        assertThat(edges.isSanctioned("listed")).isEqualTo(inForce);
    }

    @Test
    void nestedEdgesAreTheSameAsEdgesOnLinesOfTheirOwn() throws IOException, XMLStreamException {
        String nested = """
                {"id":"a","caption":"Alpha","schema":"Company","datasets":["eu_fsf"],"properties":{"name":["Alpha"],"topics":["sanction"],"sanctions":[{"id":"s","schema":"Sanction","datasets":["eu_fsf"],"properties":{"program":["PRK"],"authorityId":["EU.1.2"]}}],"ownershipAsset":[{"id":"o","schema":"Ownership","datasets":["eu_fsf"],"properties":{"percentage":["51"],"owner":[{"id":"b","caption":"Beta","schema":"Person","datasets":["eu_fsf"],"properties":{"name":["Beta"],"topics":["sanction"]}}]}}],"cryptoWallets":[{"id":"w","schema":"CryptoWallet","datasets":["eu_fsf"],"properties":{"publicKey":["12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"]}}]}}
                """;

        assertThat(united(read(nested))).isEqualTo("""
                Company ftm-a
                  name: Alpha
                  publicKey: 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h
                  listed: eu_fsf@2026-08-01 EU.1.2 [PRK]
                  OWNED_BY: ftm-b 0.51
                Person ftm-b
                  name: Beta
                  listed: eu_fsf@2026-08-01 b []
                """);
    }

    @Test
    void hostileLinesAreListedAndTheOthersAreRead() throws IOException, XMLStreamException {
        String list = "{\"id\":\"x\"}\nnot json\n[1]\n" + "[".repeat(100_000) + "\n"
                + "{\"id\":\"y\",\"schema\":\"Person\",\"properties\":7}\n"
                + "{\"id\":\"v\",\"schema\":\"Vehicle\",\"datasets\":[],\"properties\":{\"topics\":[\"sanction\"]}}\n"
                + "{\"id\":\"n\",\"schema\":\"Person\",\"datasets\":[],\"properties\":{\"topics\":[\"sanction\"]}}\n"
                + "{\"id\":\"z\",\"schema\":\"Person\",\"datasets\":[],\"properties\":{\"name\":[\"Good\",null,{}],\"topics\":"
                + "[\"sanction\"]}}\n";

        GatheringSink sink = read(list);

        assertThat(sink.parties()).extracting(Party::caption).containsExactly("Good");
        assertThat(sink.rejections()).extracting(Rejection::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aDataSetWithoutANameIsRefusedAlsoForAWalletThatWaits() throws IOException, XMLStreamException {
        String wallet =
                "{\"id\":\"w\",\"schema\":\"CryptoWallet\",\"datasets\":[\" \"],\"properties\":{\"holder\":[\"nobody\"],"
                        + "\"publicKey\":[\"12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h\"],\"topics\":[\"sanction\"]}}\n";

        GatheringSink sink =
                read(wallet + wallet.replace("[\" \"]", "[\"eu_fsf\"]").replace("\"w\"", "\"v\""));

        assertThat(sink.parties()).extracting(Party::id).containsExactly("ftm-v");
        assertThat(sink.rejections()).extracting(Rejection::value).containsExactly("w");
    }

    @Test
    void aPartyOfAnExportJoinsTheEntryItWasMadeFrom() throws IOException, XMLStreamException {
        String row = "42498,\"SIM, Hyon Sop\",\"individual\",\"DPRK3\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        List<Party> parties =
                new ArrayList<>(GatheringSink.read(new OfacCsv(), "us_ofac_sdn", ListFile.of("sdn.csv", "sdn", row))
                        .parties());
        parties.add(read(LIST).parties().getFirst());

        List<Party> merged = CrossListMerge.of(parties, ignored -> {});

        assertThat(merged).singleElement().satisfies(party -> {
            assertThat(party.id()).isEqualTo("ofac-42498");
            assertThat(party.listings())
                    .extracting(listing -> listing.list().dataset() + " " + listing.entryId())
                    .containsExactly("us_ofac_sdn 42498", "kr_sample_sanctions NK-sim");
            assertThat(party.listings().getLast().joinedBy()).isEqualTo("same us_ofac_sdn entry 42498");
        });
    }

    @Test
    void onlyEdgesOfWhoMayBeListedAreHeld() {
        FtmCandidates candidates = new FtmCandidates();
        FtmEdges edges = new FtmEdges("2026-08-01", candidates);

        candidates.add(
                entity("listed", "Person", Map.of("topics", List.of("sanction"), "addressEntity", List.of("a-1"))));
        candidates.add(entity("pep", "Person", Map.of("topics", List.of("role.pep"), "addressEntity", List.of("a-2"))));
        for (String party : List.of("listed", "pep")) {
            edges.add(entity("s-" + party, "Sanction", Map.of("entity", List.of(party))));
        }
        edges.add(entity("a-1", "Address", Map.of("full", List.of("Here"))));
        edges.add(entity("a-2", "Address", Map.of("full", List.of("There"))));

        assertThat(edges.isSanctioned("listed")).isTrue();
        assertThat(edges.attachments("pep")).isEmpty();
        assertThat(edges.findPlace("a-1")).isNotNull();
        assertThat(edges.findPlace("a-2")).isNull();
    }

    private static FtmEntity entity(String id, String schema, Map<String, List<String>> properties) {
        return new FtmEntity(1, id, schema, "", List.of(), List.of(), properties);
    }

    @Test
    void sharesArePercentages() {
        assertThat(FtmEdges.share("51")).isEqualTo(0.51);
        assertThat(FtmEdges.share("100.00 %")).isEqualTo(1.0);
        assertThat(FtmEdges.share("101")).isNull();
        assertThat(FtmEdges.share("25-50")).isNull();
        assertThat(FtmEdges.share("")).isNull();
    }

    @Test
    void anExportIsKnownByItsFirstEntity() {
        FtmList format = new FtmList();
        String one = "{\"id\":\"a\",\"schema\":\"Person\",\"datasets\":[\"eu_fsf\"],\"properties\":{}}\n";

        assertThat(format.recognise(FileHead.of("x", LIST)))
                .isEqualTo(new Recognition("ftm_collection", "", "2026-08-20"));
        assertThat(format.recognise(FileHead.of("x", one))).isEqualTo(new Recognition("ftm_eu_fsf", "", null));
        assertThat(format.recognise(FileHead.of("x", one.replace("datasets", "lists"))))
                .isNull();
        assertThat(format.recognise(FileHead.of("x", "{\"date\":\"2021-08-01\",\"added\":[]}")))
                .isNull();
    }
}
