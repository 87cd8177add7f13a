package dev.kkachi.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchFormTest {
    private static final Screened SHIM = new Screened("17", "Shim Hyon-Sop", List.of(Shown.of(match())));

    private static Match match() {
        ListEdition edition = new ListEdition("us_ofac_sdn", "2026-08-02");
        SourceRef source = new SourceRef.ListEntry(edition, "42498", "sdn.csv:7");
        Listing listing = new Listing(edition, "42498", List.of("NPWMD"), PartialDate.find("2023-04-24"));
        Party party = new Party(
                "ofac-42498",
                Schema.PERSON,
                List.of(Fact.of(Property.NAME, "SIM, Hyon Sop", source)),
                List.of(listing),
                List.of());
        return new Match(
                party,
                0.97,
                true,
                21.44,
                List.of(
                        new FeatureScore(
                                "name", "Shim Hyon-Sop", "SIM, Hyon Sop", 0.99, 18.1, "same Hangul reading 심현섭"),
                        new FeatureScore("birth_date", null, "1983-11-25", 0, 0, "not given")),
                null);
    }

    private static String written(MatchForm form, Screened... all) {
        Utf8Buffer out = new Utf8Buffer();
        form.head(out);
        for (Screened screened : all) {
            form.render(screened, out);
        }
        form.tail(out, all.length == 0);
        return out.toString();
    }

    @Test
    void aJsonLineHasTheFieldsInTheOrderOfTheContract() {
        assertThat(written(new MatchJson(false), SHIM))
                .isEqualTo("{\"query_id\":\"17\",\"query\":\"Shim Hyon-Sop\",\"entity_id\":\"ofac-42498\","
                        + "\"caption\":\"SIM, Hyon Sop\",\"schema\":\"Person\",\"datasets\":[\"us_ofac_sdn\"],"
                        + "\"programs\":[\"NPWMD\"],\"score\":0.97,\"match\":true,\"weight_bits\":21.4,"
                        + "\"explanation\":[{\"feature\":\"name\",\"query\":\"Shim Hyon-Sop\","
                        + "\"candidate\":\"SIM, Hyon Sop\",\"score\":0.99,\"weight_bits\":18.1,"
                        + "\"detail\":\"same Hangul reading 심현섭\"},{\"feature\":\"birth_date\",\"query\":null,"
                        + "\"candidate\":\"1983-11-25\",\"weight_bits\":0.0,\"detail\":\"not given\"}]}\n");
    }

    @Test
    void csvFlattensTheSameFields() {
        assertThat(written(new MatchCsv(false), SHIM)).isEqualTo("""
                        query_id,query,entity_id,caption,schema,datasets,programs,score,match,weight_bits,explanation
                        17,Shim Hyon-Sop,ofac-42498,"SIM, Hyon Sop",Person,us_ofac_sdn,NPWMD,0.97,true,21.4,\
                        name: same Hangul reading 심현섭; birth_date 1983-11-25: not given
                        """);
    }

    @Test
    void aTerminalShowsWhoListsThePartySinceWhenAndWhyItWasFound() {
        assertThat(written(new MatchTable(new Style(false), 72), SHIM)).isEqualTo("""
                        Shim Hyon-Sop  (17)
                          MATCH 0.97  SIM, Hyon Sop  person ofac-42498, +21.4 bits
                            listed by     US Treasury (OFAC) since 2023-04-24
                            programmes    NPWMD
                            name          Shim Hyon-Sop / SIM, Hyon Sop: same Hangul reading
                                          심현섭 (+18.1 bits)
                            birth date    not given, the list says 1983-11-25

                        """);
    }

    @Test
    void aScoreBelowTheThresholdIsNeverRoundedUpToIt() {
        assertThat(MatchTable.fixed(0.6999, 2)).isEqualTo("0.69");
        assertThat(MatchTable.fixed(0.7, 2)).isEqualTo("0.70");
        assertThat(MatchTable.fixed(1, 2)).isEqualTo("1.00");
    }

    @Test
    void aQueryWithoutCandidatesIsNotPrinted() {
        Screened clear = new Screened("18", "Hong Gil-dong", List.of());

        assertThat(written(new MatchJson(false), clear)).isEmpty();
        assertThat(written(new MatchTable(new Style(false), 72), clear)).isEmpty();
    }
}
