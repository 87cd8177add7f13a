package dev.kkachi.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pages about the indicators say what the catalogue says. `-Dkkachi.bless=true` writes them anew,
/// and pages for families that have none yet.
class IndicatorPagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "reference", "indicators");
    private static final Catalogue STANDARD = Catalogue.standard();

    @Test
    void everyPageSaysWhatTheCatalogueSays() throws IOException {
        for (String category : categories()) {
            Path page = FOLDER.resolve(IndicatorPage.fileName(category));
            String text = IndicatorPage.category(STANDARD, category);

            if (Boolean.getBoolean("kkachi.bless")) {
                Files.writeString(page, text);
            }

            assertThat(page).content().isEqualTo(text);
        }
    }

    @Test
    void theReferenceNamesEveryFamily() throws IOException {
        String reference = Files.readString(FOLDER.resolve("README.md"));

        assertThat(categories())
                .allSatisfy(category -> assertThat(reference).contains("(" + IndicatorPage.fileName(category) + ")"));
    }

    private static List<String> categories() {
        return STANDARD.indicators().stream()
                .map(Indicator::category)
                .distinct()
                .toList();
    }
}
