package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.ListEdition;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PublicationTest {
    @Test
    void theFilesOfAPartKeepTheirOrder() throws IOException {
        ListFile first = ListFile.of("sdn_old.csv", "sdn", "1,심");
        ListFile aliases = ListFile.of("alt.csv", "alt", "1,2");
        ListFile last = ListFile.of("sdn_new.csv", "sdn", "1,Sim");

        Publication publication =
                new Publication(new ListEdition("us_ofac_sdn", "2026-08-02"), List.of(first, aliases, last));

        assertThat(publication.files("sdn")).containsExactly(first, last);
        assertThat(first.open().readAllBytes()).asString().isEqualTo("1,심");
    }
}
