package dev.kkachi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseStateTest {
    @Test
    void ofAllPairsOfStatesJustTheseFollowEachOther() {
        List<String> legal = new ArrayList<>();

        for (CaseState from : CaseState.values()) {
            for (CaseState to : CaseState.values()) {
                if (from.leadsTo(to)) {
                    legal.add(from + " -> " + to);
                }
            }
        }

        assertThat(String.join("\n", legal)).isEqualTo("""
                NEW -> OPEN
                OPEN -> AWAITING_INFO
                OPEN -> PROPOSED
                AWAITING_INFO -> OPEN
                AWAITING_INFO -> PROPOSED
                PROPOSED -> OPEN
                PROPOSED -> CLOSED
                CLOSED -> OPEN""");
    }

    @Test
    void onlyAClosedCaseIsFinished() {
        assertThat(CaseState.unfinished())
                .containsExactly(CaseState.NEW, CaseState.OPEN, CaseState.AWAITING_INFO, CaseState.PROPOSED);
    }
}
