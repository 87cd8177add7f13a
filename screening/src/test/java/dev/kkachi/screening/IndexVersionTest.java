package dev.kkachi.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.screening.spi.HeldParties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index holds names as the code read them that wrote it: their tokens, readings, and what is alike among them. Code
/// that reads them otherwise must not take an older index for its own.
class IndexVersionTest {
    private static final String DIGEST = "99e0a7ac8c643afcf17884d9d60af7fa4c9354d41b522c24e720b20ae07f4ddc";

    private static final HeldParties PARTIES = ListedParties.of("""
            a|Person|name=SIM, Hyon Sop; alias=심현섭; alias=Shim Hyun-seop; alias=沈賢燮; alias=Сим Хён Соп; birthDate=1983-11-25; passportNumber=654320502
            b|Person|name=Tchoe Tong-myong; alias=Ch'oe Tong-myo'ng; alias=Цой Дон Мён; alias=チェ・ドンミョン; alias=キムヨンチョル
            c|Person|name=Namgung Hyok; alias=南宮赫; alias=Nam Kung, Hyok; alias=Jin Yongxun; alias=金永勳
            d|Person|name=AL-ASSAD, Maher bin Hafez; alias=ماهر الأسد; alias=Maher Alassad; alias=محمد رضا
            e|Person|name=Vladimir Vladimirovich Kuznetsov; alias=Владимир Кузнецов; alias=KUZNETZOV V. V.; alias=Wladimir Kusnezow
            f|Person|name=Bill O'Brien; alias=William Obrien Jr.; alias=Dr. Katarina Müller-Lüdenscheidt; alias=Nguyễn Thị Hoa
            g|Company|name=Chinyong Information Technology Cooperation Company; alias=Jinyong IT Co., Ltd.; alias=진용정보기술교류사
            h|Company|name=Joint Stock Company Kumgang Scientific and Production Center; alias=АО НПЦ Кумган; alias=Kum Gang S.A.
            i|Organization|name=110th Research Center; alias=Lab 110; alias=Technical Reconnaissance Bureau; alias=中国银行
            j|Vessel|name=M/V Hae Kum Gang 3; alias=HAEGUMGANG NO. 3; imoNumber=8987333
            k|LegalEntity|name=Oriental Trading House GmbH; alias=ООО Восточный торговый дом; alias=بنك ملي
            """);

    @TempDir
    Path folder;

    @Test
    void whatAnIndexHoldsChangesWithItsVersionOnly() throws IOException, NoSuchAlgorithmException {
        Path file = folder.resolve("names.index");

        ScreeningIndex.build(PARTIES).write(file);

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(HexFormat.of().formatHex(digest))
                .as("an index holds other things than before: raise Tables.VERSION, and then note the digest here")
                .isEqualTo(DIGEST);
    }
}
