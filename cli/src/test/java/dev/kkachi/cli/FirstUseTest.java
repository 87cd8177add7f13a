package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first real use: listed people among innocent ones, against the real list of the US Treasury.
class FirstUseTest {
    private static final List<String> FILES =
            List.of("sdn_2024-05-03.csv", "alt_2026-08-02.csv", "add_2026-08-02.csv", "sdn_comments_2026-08-02.csv");

    private static final String PEOPLE = """
            id,name,birth_date,schema,wallet
            L1,Shim Hyon-Sop,,,
            L2,심현섭,,,
            L3,Kim Sang-man,1965,,
            L4,Chinyong IT Cooperation,,Company,
            L5,110th Research Center,,Organization,
            L6,Pyongyang University of Automation,,Organization,
            L7,Technical Reconnaissance Bureau,,Organization,
            L8,Lazarus,,Organization,
            L9,,,,0x098B716B8Aaf21512996dC57EB0615e2383E2f96
            1,Hong Gil-dong,1990-02-03,,
            2,Anna Schmidt,1985,,
            3,Lee Min-ho,1987-06-22,,
            4,Park Ji-sung,1981,,
            5,김민수,1992,,
            6,Kim Min-jun,1995,,
            7,John Smith,1970,,
            8,Nguyen Van Anh,1991,,
            9,Choi Soo-young,1990,,
            10,Jung Eun-ji,1993,,
            11,Yoon Seo-yeon,1996,,
            12,Emily Johnson,1988,,
            13,Tanaka Hiroshi,1975,,
            14,Oh Se-hun,1989,,
            15,Fatima Zahra,1994,,
            16,Lukas Weber,1990,,
            17,Han Ji-woo,1997,,
            18,박지민,1995,,
            19,Lim Soo-jin,1984,,
            20,Pierre Dubois,1979,,
            """;

    @TempDir
    private Path folder;

    @Test
    void exactlyTheListedOnesAreFound() throws IOException {
        Path ofac = SharedData.find("lists/ofac");
        assumeTrue(ofac != null, "no shared data");
        for (String file : FILES) {
            Files.copy(ofac.resolve(file), folder.resolve(file));
        }
        Session session = Session.in(folder).typing(PEOPLE);

        int exit = session.run("screen", "-", "--lists-dir", folder.toString(), "--limit", "1", "--format", "csv");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9");
    }
}
