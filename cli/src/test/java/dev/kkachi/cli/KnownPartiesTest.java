package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user's first day, on the real lists: nine customers who are publicly designated and twenty who are invented.
class KnownPartiesTest {
    private static final List<String> LISTED = List.of(
            "Shim Hyon-Sop,,",
            "심현섭,,",
            "Kim Sang-man,1965,",
            "Chinyong IT Cooperation,,",
            "110th Research Center,,",
            "Pyongyang University of Automation,,",
            "Technical Reconnaissance Bureau,,",
            "Lazarus,,",
            ",,0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c");

    private static final List<String> INNOCENT = List.of(
            "Kim Sang-min,,",
            "Kim Sang-man,1991-02-03,",
            "Kim Min-jun,1994-03-02,",
            "박서연,1997-07-21,",
            "이지훈,1988-12-05,",
            "Choi Yu-jin,1991-05-17,",
            "Jung Ha-eun,1999-02-11,",
            "강도윤,2001-08-30,",
            "Yoon Seo-jin,1985-10-09,",
            "Lim Chae-won,1993-06-14,",
            "Han Ji-min,1990-04-25,",
            "Oh Se-hun,1979-11-02,",
            "Kwon Na-ra,1995-09-19,",
            "Quonvex Harbour Bakery,,",
            "Marisela Tarkenbrook,1984-04-16,",
            "Dunstan Ollivander-Pym,,",
            "Ingrid Svanehjelm,1990-12-01,",
            "Tiago Bermeval,1987-03-23,",
            "Oluwaseun Adetarin,,",
            ",,0x00000000000000000000000000000000000abcde");

    private static final Pattern ALERT = Pattern.compile(
            "\"query\":\"(?<query>.*?)\",.*?\"caption\":\"(?<caption>.*?)\",.*?\"datasets\":\\[(?<lists>.*?)],"
                    + ".*?\"score\":[0-9.]+,\"match\":true(?<reasons>.*)");

    @TempDir
    private Path folder;

    @Test
    void exactlyTheListedAreFoundAndEachAsTheRightPartyWithItsListsAndReasons() throws IOException {
        Path lists = SharedData.find("lists");
        assumeTrue(lists != null, "The shared lists are absent: nothing was screened against real lists.");
        Path people = folder.resolve("people.csv");
        Files.writeString(
                people,
                "name,birth_date,wallet\n" + String.join("\n", LISTED) + "\n" + String.join("\n", INNOCENT) + "\n");
        Session session = Session.in(folder).at("2026-08-20T00:00:00Z");

        int loaded = session.run("lists", "load", lists.toString());
        int screened = session.run("screen", people.toString());

        assertThat(List.of(loaded, screened)).as(session.err()).containsExactly(0, 1);
        assertThat(INNOCENT).hasSize(20);
        assertThat(session.err()).contains("29 queries, 9 matches for 9 of them, 0 rows rejected");
        Map<String, Matcher> alerts = firstAlerts(session.out());
        assertThat(rendered(alerts)).isEqualToIgnoringCase("""
                Shim Hyon-Sop = SIM, Hyon Sop on us_ofac_sdn
                심현섭 = SIM, Hyon Sop on us_ofac_sdn
                Kim Sang-man = KIM, Sang Man on us_ofac_sdn
                Chinyong IT Cooperation = CHINYONG INFORMATION TECHNOLOGY COOPERATION COMPANY on us_ofac_sdn
                110th Research Center = 110TH RESEARCH CENTER on us_ofac_sdn
                Pyongyang University of Automation = PYONGYANG UNIVERSITY OF AUTOMATION on us_ofac_sdn
                Technical Reconnaissance Bureau = TECHNICAL RECONNAISSANCE BUREAU on us_ofac_sdn
                Lazarus = LAZARUS GROUP on us_ofac_sdn, au_dfat_sanctions
                0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c = SIM, Hyon Sop on us_ofac_sdn
                """);
        Map<String, String> reasons = new LinkedHashMap<>();
        alerts.forEach((query, alert) -> reasons.put(query, alert.group("reasons")));
        areReadable(reasons);
    }

    private static void areReadable(Map<String, String> reasons) {
        assertThat(reasons.get("Shim Hyon-Sop"))
                .contains("same Hangul reading 심현섭 (Shim and Sim are both 심); about 1 in ")
                .contains("Koreans bears this name")
                .contains("listed since 2023-04-24 under NPWMD, read in the edition of 2026-08-02");
        assertThat(reasons.get("심현섭")).contains("심 and Sim are both 심", "Koreans bears this name");
        assertThat(reasons.get("Kim Sang-man"))
                .contains("same Hangul reading 김상만")
                .contains("\"query\":\"1965\",\"candidate\":\"1965-04-25\"", "same year");
        assertThat(reasons.get("Chinyong IT Cooperation"))
                .containsIgnoringCase("Chinyong is equal; IT abbreviates Information Technology; Cooperation is equal");
        assertThat(reasons.get("110th Research Center")).contains("Research is equal; Center is equal");
        assertThat(reasons.get("Pyongyang University of Automation")).contains("Automation is equal");
        assertThat(reasons.get("Technical Reconnaissance Bureau")).contains("Reconnaissance is equal");
        assertThat(reasons.get("Lazarus")).containsIgnoringCase("Lazarus is equal; only the candidate has Group");
        assertThat(reasons.get("0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c"))
                .contains("\"feature\":\"wallet\"", "same wallet, listed under the label ETH");
    }

    /// Returns the first alert for every customer who has one, in the order of the answers.
    private static Map<String, Matcher> firstAlerts(String json) {
        Map<String, Matcher> alerts = new LinkedHashMap<>();
        for (String line : json.lines().toList()) {
            Matcher alert = ALERT.matcher(line);
            assertThat(alert.find()).as(line).isTrue();
            alerts.putIfAbsent(alert.group("query"), alert);
        }
        return alerts;
    }

    private static String rendered(Map<String, Matcher> alerts) {
        StringBuilder text = new StringBuilder();
        alerts.forEach((query, alert) -> text.append(query)
                .append(" = ")
                .append(alert.group("caption"))
                .append(" on ")
                .append(alert.group("lists").replace("\"", "").replace(",", ", "))
                .append('\n'));
        return text.toString();
    }
}
