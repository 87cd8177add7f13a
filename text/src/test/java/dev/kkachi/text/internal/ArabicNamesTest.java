package dev.kkachi.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.text.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names whose script leaves out the short vowels, and how whoever knows them reads them.
class ArabicNamesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            علي,        ali
            علی,        ali
            عَلِيّ,     ali
            ﻋﻠﻲ,        ali
            فاطمة,      fatima
            إبراهيم,    ibrahim
            رضائي,      rezaei
            محمدی,      mohammedi
            عبدالرحمن,  abdulrahman
            حبیبالله,   habibullah
            عبداللهی,   abdullahi
            حسن‌زاده,   hasanzadeh
            علیپور,     alipour
            علیرضا,     alireza
            """)
    void aCommonNameIsReadWithItsVowels(String written, String read) {
        assertThat(ArabicNames.find(written)).isEqualTo(read);
    }

    @Test
    void whatIsNoCommonNameKeepsItsConsonants() {
        assertThat(ArabicNames.find("قذافي")).isNull();
        assertThat(ArabicNames.find("الله")).isNull();
        assertThat(ArabicNames.find("عبدالقذافي")).isNull();
        assertThat(ArabicNames.find("")).isNull();
        assertThat(Tokeniser.words("قذافي", NameKind.PERSON).getFirst().vowelless())
                .isTrue();
    }

    @Test
    void namesThatSomeWriteInTwoWordsAreOne() {
        assertThat(ArabicNames.together("عبد الرحمن نصر الله")).isEqualTo("عبدالرحمن نصرالله");
        assertThat(ArabicNames.together("Abd al-Rahman")).isEqualTo("Abd al-Rahman");
    }
}
