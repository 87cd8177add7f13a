package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxesTest {
    @ParameterizedTest
    @CsvSource({
        "ann.quell7245@post.example, ann.quell336@post.example, true",
        "ann1@post.example, ann2@post.example, true",
        "ann84@post.example, quell.ann85@other.example, true",
        "ann7245@post.example, ann7246@post.example, false",
        "ann7245@post.example, quell.7245@other.example, false",
        "ann@post.example, ann84@post.example, false",
        "ann@post7.example, ann@post8.example, false",
        "ann@post.example, anna@post.example, false",
        "7, 8, true"
    })
    void mailboxesWithTwoNumbersAreTwo(String one, String other, boolean apart) {
        assertThat(Mailboxes.areNumberedApart(one, other)).isEqualTo(apart);
    }
}
