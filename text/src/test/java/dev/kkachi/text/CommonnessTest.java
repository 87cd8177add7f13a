package dev.kkachi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonnessTest {
    @Test
    void aPartThatOneNameInFourHasWeighsTwoBits() {
        Commonness commonness = Commonness.learn(names());

        double bits = commonness.bits("often", NameKind.ORGANISATION);

        assertThat(bits).isCloseTo(2, within(0.01));
        assertThat(commonness.bits("never", NameKind.ORGANISATION)).isEqualTo(Commonness.UNKNOWN_BITS);
    }

    @Test
    void whatWasLearnedIsReadBackTheSame() throws IOException {
        Commonness commonness = Commonness.learn(names());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        commonness.write(new DataOutputStream(bytes));
        Commonness back = Commonness.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        for (PreparedName name : names()) {
            for (String token : name.tokens()) {
                assertThat(back.bits(token, name.kind())).isEqualTo(commonness.bits(token, name.kind()));
            }
        }
    }

    private static List<PreparedName> names() {
        List<PreparedName> names = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String rare = "rare" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + "x";
            names.add(NameReader.of().read(i % 4 == 0 ? "often " + rare : rare, NameKind.ORGANISATION));
        }
        return names;
    }
}
