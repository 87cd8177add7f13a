package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.KkachiException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OfficialSourcesTest {
    private static List<String> chosen(String... names) {
        return OfficialSources.choose(List.of(names)).stream()
                .map(ListSource::id)
                .toList();
    }

    @Test
    void officialFilesComeOverHttpsAlone() {
        assertThat(OfficialSources.ALL)
                .flatMap(ListSource::files)
                .allMatch(file -> file.uri().getScheme().equals("https"))
                .extracting(ListSource.RemoteFile::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyListHasExactlyOneStandardSource() {
        assertThat(OfficialSources.choose(List.of()))
                .extracting(ListSource::dataset)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(OfficialSources.ALL.stream()
                        .map(ListSource::dataset)
                        .distinct()
                        .toList());
    }

    @Test
    void anAuthorityMeansItsStandardSourcesAndASourceItself() {
        assertThat(chosen("ofac", "un")).containsExactly("ofac-sdn", "ofac-cons", "un");
        assertThat(chosen("ofac-sdn-csv")).containsExactly("ofac-sdn-csv");
        assertThatThrownBy(() -> chosen("ofak"))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("There is no source 'ofak'")
                .hasMessageContaining("ofac-sdn-csv");
    }

    @Test
    void aMirrorKeepsEveryFileUnderItsName() {
        ListSource mirrored = OfficialSources.choose(List.of("un")).getFirst().at(URI.create("http://mirror/lists"));

        assertThat(mirrored.files().getFirst().uri()).hasToString("http://mirror/lists/un_consolidated.xml");
    }
}
