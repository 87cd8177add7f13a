package dev.kkachi.linking.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What columns are called in other languages and in other words, in the English words by which they are understood: a
/// telephone is one, however its column is headed.
final class ColumnGlossary {
    /// A line has the English words, then those that mean them, without marks over letters.
    private static final String LINES = """
            given: vorname prenom prenoms voornaam fornavn fornamn etunimi
            name: nombre nombres nome imie imya adi имя імя 이름 名 名前 naam navn namn nazwa nimi
            family: nachname familienname nom apellido apellidos sobrenome apelido cognome nazwisko achternaam etternavn
            family: efternamn sukunimi familiya soyad soyadi фамилия прізвище 성 성씨 姓 苗字
            full name: vollername nomcomplet nombrecompleto nomecompleto nominativo adsoyad hoten hovaten
            full name: фио піб 성명 姓名 氏名
            customer: subscriber member client patient owner holder student buyer tenant guest payee beneficiary
            customer: teilnehmer kunde cliente klient abonne titular inhaber kontoinhaber
            person: mitarbeiter mitarbeiterin bewerber salarie employe empleado dipendente pracownik medewerker
            birth date: geburtsdatum geburtstag gebdatum gebdat geboren naissance nacimiento nascimento nascita
            birth date: urodzenia geboortedatum fodelsedatum fodselsdato dogumtarihi
            birth date: рождения 생년월일 생일 出生日期 生年月日 生日
            date: datum fecha дата 날짜 日期
            phone: telefon telefonnummer telefonnr rufnummer handy handynummer mobil mobilfunk mobilnummer
            phone: telefono telefone movil celular cellulare telefoon telefonu puhelin dienthoai
            phone: телефон 전화 전화번호 휴대폰 휴대전화 핸드폰 연락처 电话 手机 電話 電話番号 携帯
            email: courriel correo posta eposta почта 이메일 邮箱 邮件 メール
            address: adresse anschrift wohnort wohnanschrift direccion domicilio endereco indirizzo adres osoite
            address: адрес 주소 地址 住所 diachi
            street: strasse str calle rua rue ulica straat gata gate sokak улица 도로명 街道
            house number: hausnummer hausnr
            city: ort stadt gemeinde ville ciudad cidade citta miasto woonplaats plaats sted kaupunki sehir
            city: город 도시 城市
            postcode: plz postleitzahl cp cep postnummer postnr индекс 우편번호 邮编 郵便番号
            country: land pays pais paese kraj страна 국가 国家
            passport: reisepass passnummer passeport pasaporte passaporte passaporto paszport паспорт 여권번호 护照
            passport: ausweis personalausweis ausweisnummer
            national: dni nie cpf curp rut cedula pesel 주민등록번호 身份证 身份证号
            tax: steuernummer steuerid siren siret nif инн 사업자등록번호
            account: konto kontonummer kontonr cuenta conta compte conto rekening счет 계좌 계좌번호 账号 口座
            number: nummer numero nr numer номер 번호 号码 番号
            company: firma unternehmen societe empresa azienda ditta bedrijf компания 회사 公司 会社
            """;

    private static final Map<String, List<String>> WORDS = LINES.lines()
            .map(line -> line.split(": ", 2))
            .flatMap(line -> Stream.of(line[1].split(" ")).map(foreign -> Map.entry(foreign, line[0])))
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.of(entry.getValue().split(" "))));

    private ColumnGlossary() {}

    /// Returns the English words that a word of a column's name stands for; itself if it is none of another language.
    static List<String> english(String word) {
        return WORDS.getOrDefault(word, List.of(word));
    }
}
