package dev.kkachi.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// People whose ordinary lives show several signs at once stay below what opens a case: one finding of six bits, or
/// findings of two families that come to six bits together.
class InnocentLivesTest {
    private static final double STRONG_BITS = 6;
    private static final Catalogue STANDARD = Catalogue.standard();

    @Test
    void whoMovesWithANewAddressAndANewBankOpensNoCase() {
        assertThat(opensCase("SHP-01", "SHP-02", "PAY-03")).isFalse();
    }

    @Test
    void theOwnerOfAHomeLabOpensNoCase() {
        assertThat(opensCase("DEV-01", "DEV-02", "DEV-05", "DEV-06", "DEV-11")).isFalse();
    }

    @Test
    void whoStreamsAndKeepsTheSessionAwakeOpensNoCase() {
        assertThat(opensCase("DEV-11", "DEV-21", "DEV-23", "PAY-05")).isFalse();
    }

    @Test
    void whoTravelsAndIsPaidByElectronicMoneyOpensNoCase() {
        assertThat(opensCase("DEV-19", "PAY-04", "PAY-05")).isFalse();
    }

    @Test
    void aFarmsLaptopOpensOne() {
        assertThat(opensCase("DEV-01", "DEV-06", "SHP-02")).isTrue();
    }

    private static boolean opensCase(String... ids) {
        Map<String, Double> groups = new HashMap<>();
        Set<String> families = new HashSet<>();
        boolean isStrong = false;
        for (String id : List.of(ids)) {
            Indicator row = STANDARD.get(id);
            isStrong |= row.bits() >= STRONG_BITS;
            families.add(row.category());
            double cap = STANDARD.group(row.group()).capBits();
            groups.merge(row.group(), row.bits(), (a, b) -> Math.min(cap, a + b));
        }
        double sum = groups.values().stream().mapToDouble(Double::doubleValue).sum();
        return (isStrong || families.size() > 1) && sum >= STRONG_BITS;
    }
}
