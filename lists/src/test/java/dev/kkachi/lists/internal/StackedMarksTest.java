package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StackedMarksTest {
    @Test
    void whatRealNamesBearStays() {
        String name = "مُحَمَّدٌ Nguyễn 심현섭";

        assertThat(StackedMarks.thinned(name)).isSameAs(name);
    }

    @Test
    void thirtyMarksStayUponEachLetter() {
        String marks = "\u0301".repeat(30);

        assertThat(StackedMarks.thinned("a" + marks + "\u0301".repeat(9) + "b" + marks))
                .isEqualTo("a" + marks + "b" + marks);
    }

    @Test
    void longRunsOfMarksKeepNoListBusy() throws Exception {
        byte[] remark = ("<sanctionEntity logicalId=\"7\" euReferenceNumber=\"EU.7.7\"><remark>"
                        + "\u0301".repeat(200_000)
                        + "</remark><subjectType code=\"enterprise\"/><nameAlias wholeName=\"Wren\"/></sanctionEntity>")
                .getBytes(StandardCharsets.UTF_8);

        Frames.EU_FSF_XML.check(remark);
    }
}
