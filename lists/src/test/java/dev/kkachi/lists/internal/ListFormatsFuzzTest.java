package dev.kkachi.lists.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Seeds;
import org.junit.jupiter.api.Test;

/// Whatever stands between two good entries of a list, it is read or listed and costs neither of them anything. What is
/// checked is told in [Frame]; the lists are in [Frames].
class ListFormatsFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void ofacCsv(byte[] entry) throws Exception {
        Frames.OFAC_CSV.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void ofacAdvanced(byte[] entry) throws Exception {
        Frames.OFAC_ADVANCED.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void ofacEnhanced(byte[] entry) throws Exception {
        Frames.OFAC_ENHANCED.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void un(byte[] entry) throws Exception {
        Frames.UN.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void euFsfXml(byte[] entry) throws Exception {
        Frames.EU_FSF_XML.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void euFsfCsv(byte[] entry) throws Exception {
        Frames.EU_FSF_CSV.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void euJournal(byte[] entry) throws Exception {
        Frames.EU_JOURNAL.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void ukXml(byte[] entry) throws Exception {
        Frames.UK_XML.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void ukCsv(byte[] entry) throws Exception {
        Frames.UK_CSV.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void dfat(byte[] entry) throws Exception {
        Frames.DFAT.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void seco(byte[] entry) throws Exception {
        Frames.SECO.check(entry);
    }

    @FuzzTest(maxDuration = "2m")
    void ftm(byte[] entry) throws Exception {
        Frames.FTM.check(entry);
    }

    @Test
    void damagedEntriesOfTheUnitedStatesCostOnlyThemselves() {
        damaged("ofacCsv", this::ofacCsv);
        damaged("ofacAdvanced", this::ofacAdvanced);
        damaged("ofacEnhanced", this::ofacEnhanced);
    }

    @Test
    void damagedEntriesOfTheEuropeanUnionCostOnlyThemselves() {
        damaged("euFsfXml", this::euFsfXml);
        damaged("euFsfCsv", this::euFsfCsv);
        damaged("euJournal", this::euJournal);
    }

    @Test
    void damagedEntriesOfOtherAuthoritiesCostOnlyThemselves() {
        damaged("un", this::un);
        damaged("ukXml", this::ukXml);
        damaged("ukCsv", this::ukCsv);
        damaged("dfat", this::dfat);
        damaged("seco", this::seco);
        damaged("ftm", this::ftm);
    }

    private static void damaged(String target, Seeds.Claim claim) {
        Seeds.of(ListFormatsFuzzTest.class, target).damaged(claim);
    }
}
