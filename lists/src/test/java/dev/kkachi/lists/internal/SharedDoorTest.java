package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedDoorTest {
    private static Party at(String address) {
        SourceRef source = new SourceRef.FileLine("doors.csv", 1);
        List<Fact> facts =
                List.of(Fact.of(Property.NAME, "Wren Mills", source), Fact.of(Property.ADDRESS, address, source));
        return Party.of("ofac-1", Schema.COMPANY, facts);
    }

    @Test
    void oneStreetAndHouseInOneTownIsADoor() {
        Party one = at("5 Zyablik Prospekt, 123456 Moscow");
        Party two = at("Moscow 123456, prospekt Zyablik, 5");

        assertThat(SharedDoor.find(one, two)).isEqualTo("address Moscow 123456, prospekt Zyablik, 5");
    }

    @Test
    void aTownAndAWordThatManyStreetsHaveAreNoDoor() {
        Party one = at("5 Zyablik Prospekt, 123456 Moscow");
        Party two = at("5 Sinitsa Prospekt, 123456 Moscow");

        assertThat(SharedDoor.find(one, two)).isNull();
    }
}
