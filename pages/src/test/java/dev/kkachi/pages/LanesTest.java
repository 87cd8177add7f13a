package dev.kkachi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A timeline at a glance.
class LanesTest {
    private static CaseSide.Timeline timeline(String lane) {
        return (CaseSide.Timeline)
                CaseView.timeline(Sample.ring(false), Sample.READER, lane).side();
    }

    @Test
    void everyMomentOfTheListIsInADotOfItsLane() {
        CaseSide.Timeline all = timeline("");

        Lanes glance = Lanes.of(all);

        int listed = all.stretches().stream()
                .mapToInt(stretch -> stretch.moments().size())
                .sum();
        int drawn = glance.dots().stream()
                .mapToInt(dot -> Integer.parseInt(dot.title().replaceAll(".*: (\\d+) moments? in .*", "$1")))
                .sum();
        assertThat(drawn).isEqualTo(listed).isGreaterThan(5);
        assertThat(glance.rows()).hasSize(all.lanes().size());
        assertThat(glance.dots())
                .allSatisfy(dot -> assertThat(dot.x()).isBetween(dot.radius(), glance.width() - dot.radius()))
                .allSatisfy(dot -> assertThat(dot.y()).isBetween(dot.radius(), glance.height() - dot.radius()));
    }

    @Test
    void ofOneLaneThereIsNothingToCompare() {
        String first = timeline("").lanes().getFirst().name();

        Lanes glance = Lanes.of(timeline(first));

        assertThat(glance.dots()).isEmpty();
    }
}
