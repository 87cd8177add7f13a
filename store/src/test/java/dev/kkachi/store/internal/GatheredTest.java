package dev.kkachi.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatheredTest {
    private final Gathered gathered = new Gathered();

    private List<String> emptied() {
        List<String> said = new ArrayList<>();
        gathered.empty((sql, rows) -> rows.forEach(row -> said.add(sql + Arrays.toString(row))));
        return said;
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    @Test
    void ofRowsThatTakeOneAnothersPlaceTheLastIsKept() {
        gathered.replace("case", 2, row("t", "c-1", "open"));
        gathered.replace("case", 2, row("t", "c-2", "open"));
        gathered.replace("case", 2, row("t", "c-1", "closed"));

        assertThat(emptied()).containsExactly("case[t, c-1, closed]", "case[t, c-2, open]");
        assertThat(gathered.isEmpty()).isTrue();
    }

    @Test
    void rowsThatMayNotMeetAreAllKeptSoThatTheDatabaseRefusesThem() {
        gathered.add("leaf", row("t", 7L));
        gathered.add("leaf", row("t", 7L));

        assertThat(emptied()).containsExactly("leaf[t, 7]", "leaf[t, 7]");
    }

    @Test
    void whatALaterJobWroteTakesThePlaceOfWhatAnEarlierOneDid() {
        Gathered later = new Gathered();
        gathered.replace("edge", 1, row("t", 1L));
        gathered.add("leaf", row("t", 0L));
        later.replace("edge", 1, row("t", 2L));
        later.add("leaf", row("t", 1L));

        gathered.take(later);

        assertThat(later.isEmpty()).isTrue();
        assertThat(emptied()).containsExactly("edge[t, 2]", "leaf[t, 0]", "leaf[t, 1]");
    }

    @Test
    void statementsStayInTheOrderInWhichTheyCame() {
        gathered.add("b", row(1));
        gathered.add("a", row(2));
        gathered.add("b", row(3));

        assertThat(emptied()).containsExactly("b[1]", "b[3]", "a[2]");
    }
}
