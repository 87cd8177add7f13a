package dev.kkachi.copies;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HandlesTest {
    @Test
    void aHandleIsTakenApart() {
        assertThat(handle("devstar-1992").shape()).isEqualTo("word-yyyy");
        assertThat(handle("Dev_Star.92").shape()).isEqualTo("word_word.yy");
        assertThat(handle("@coder4821").shape()).isEqualTo("word9999");
        assertThat(Handle.of("J.Kim+jobs@mail.example", List.of("Jin", "Kim")).shape())
                .isEqualTo("initial.name+tag@");
        assertThat(Handle.of("jinkim88@mail.example", List.of("Jin", "Kim")).shape())
                .isEqualTo("namenameyy@");
        assertThat(Handle.of("jkim", List.of("Jin", "Kim")).isOwnName()).isTrue();
        assertThat(handle("étoile").letters()).isEqualTo("etoile");
        assertThat(handle("").parts()).isEmpty();
    }

    @Test
    void theSameHandleOnThreePlatformsIsFoundAmongStrangers() {
        List<Handle> all = new ArrayList<>(strangers(300));
        all.add(handle("devstar92"));
        all.add(handle("dev_star.92"));
        all.add(handle("devstar-1992"));

        List<HandlePair> pairs = Handles.of(all).near(12);

        assertThat(pairs)
                .extracting(pair -> pair.a() + " " + pair.b())
                .containsExactlyInAnyOrder("300 301", "300 302", "301 302");
        assertThat(pairs.getFirst().likeness().reasons())
                .anyMatch(reason -> reason.startsWith("the same letters 'devstar' (+"))
                .anyMatch(reason -> reason.startsWith("the same figures 92 (+"));
    }

    @Test
    void oneLetterMoreOrOtherWeighsLess() {
        Handles handles = Handles.of(strangers(300));

        double same = handles.compare(handle("devstar92"), handle("devstar92"))
                .weight()
                .bits();
        double near = handles.compare(handle("devstar92"), handle("devstarr92"))
                .weight()
                .bits();
        double far = handles.compare(handle("devstar92"), handle("skywalker92"))
                .weight()
                .bits();

        assertThat(near).isLessThan(same).isGreaterThan(4);
        assertThat(far).isLessThanOrEqualTo(6);
    }

    @Test
    void whatTwoPeopleMakeOfOneNameWeighsNothingByItsLetters() {
        Handle one = Handle.of("jinkim", List.of("Jin", "Kim"));
        Handle other = Handle.of("jin.kim", List.of("Kim", "Jin"));

        HandleLikeness likeness = Handles.of(strangers(300)).compare(one, other);

        assertThat(likeness.weight().bits()).isZero();
        assertThat(likeness.reasons().getFirst()).contains("own names");
    }

    @Test
    void whatManyHaveWeighsLittleAndIsNamed() {
        List<Handle> all = new ArrayList<>(strangers(200));
        for (int i = 0; i < 40; i++) {
            all.add(handle("developer" + (10 + i)));
        }
        Handles handles = Handles.of(all);

        assertThat(handles.near(0)).noneMatch(pair -> pair.a() >= 200);
        assertThat(handles.crowded()).containsExactly("developer");
        assertThat(handles.compare(handle("developer"), handle("developer"))
                        .weight()
                        .bits())
                .isLessThan(3.5);
    }

    @Test
    void anyTextIsAHandleAndKeepsItsCharacters() {
        forAll(random -> random.nextInt(), seed -> {
            RandomGenerator random = ForAll.random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append("ab1.9_-@+kim\u00E9\uD55C \uD83D\uDE00".charAt(random.nextInt(17)));
            }
            Handle handle = Handle.of(text.toString(), List.of("Kim", "a"));
            return handle.printed().equals(text.toString())
                    && Handles.of(List.of(handle, handle))
                                    .compare(handle, handle)
                                    .weight()
                                    .bits()
                            >= 0;
        });
    }

    private static Handle handle(String printed) {
        return Handle.of(printed, List.of());
    }

    private static List<Handle> strangers(int count) {
        Prose prose = new Prose(21);
        List<Handle> handles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RandomGenerator random = ForAll.random(i);
            String separator = List.of("", ".", "_", "-").get(random.nextInt(4));
            String figures = random.nextBoolean() ? "" : String.valueOf(random.nextInt(10_000));
            handles.add(handle(prose.word(random) + separator + prose.word(random) + figures));
        }
        return handles;
    }
}
