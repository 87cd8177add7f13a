package dev.kkachi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.kkachi.testkit.Bounds;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    private static final Set<String> CONTEXT = Set.of("min.park@harbour.example", "Min Park", "harbour");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "Password2026!",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "87654321",
                "harbour1",
                "min.park@harbour.example",
                "ChangeMe!!!!"
            })
    void whatEverybodyTriesIsRefused(String password) {
        assertThat(PasswordRules.judge(password, CONTEXT)).isInstanceOf(PasswordRules.Answer.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven quiet herons", "까치가 울면 손님이 온다", "xK3-vv!q", "1986 olives, no bread"})
    void longAndStrangeOnesAreTaken(String password) {
        assertThat(PasswordRules.judge(password, CONTEXT)).isInstanceOf(PasswordRules.Answer.Good.class);
    }

    @Test
    void lengthIsCountedInLettersAndBoundedAbove() {
        assertThat(PasswordRules.judge("ab3".repeat(43), CONTEXT))
                .isEqualTo(new PasswordRules.Answer.Refused("It has 129 characters; at most 128 are taken."));
        assertThat(PasswordRules.judge("🐦🏠🌊🍊🎋🪁🎐", CONTEXT))
                .isEqualTo(new PasswordRules.Answer.Refused("It has 7 characters; at least 8 are needed."));
    }

    @Test
    void theHashOfTheReferenceImplementationIsUnderstood() {
        PasswordHashing hashing = new PasswordHashing(new SecureRandom(), new PasswordHashing.Cost(64, 1, 1));
        String kept = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hashing.verify("password", kept)).isTrue();
        assertThat(hashing.verify("passwore", kept)).isFalse();
        assertThat(hashing.isOutdated(kept)).isTrue();
    }

    /// Time itself is not asserted: it differs from run to run. Memory does not.
    @Test
    void onePasswordTakesTheMemoryOfTheRecommendationAndAnUnknownNameAsMuch() {
        PasswordHashing hashing = new PasswordHashing(new SecureRandom(), PasswordHashing.COST);
        String kept = hashing.hash("seven quiet herons");

        long known = Bounds.bytesOf(() -> hashing.verify("wrong one", kept));
        long unknown = Bounds.bytesOf(() -> hashing.verify("wrong one", null));

        assertThat(kept).startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
        assertThat(known).isGreaterThan(64L << 20);
        assertThat(unknown).isCloseTo(known, withinPercentage(1));
    }

    @Test
    void nobodyGetsInWithThePasswordOfNobody() {
        PasswordHashing hashing = new PasswordHashing(new SecureRandom(), new PasswordHashing.Cost(64, 1, 1));

        assertThat(hashing.verify("nobody has this password", null)).isFalse();
    }
}
