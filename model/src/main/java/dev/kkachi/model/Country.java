package dev.kkachi.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The countries of the world by their ISO 3166 codes, their English names and the words for their citizens.
///
/// The plain names come with the JDK; the table below adds what lists really print: official long names,
/// inverted ones (`Korea, Democratic People's Republic of`), abbreviations (`DPRK`), older names and demonyms
/// (`Russian`). `Korea` and `Congo` alone are nobody's: they may be either of two countries, and a guess would
/// later speak against the innocent.
public final class Country {
    private static final int CODE_LENGTH = 2;
    private static final Map<String, String> BY_NAME = names();

    private Country() {}

    /// Finds the lower-case ISO 3166 alpha-2 code of the country that `printed` names, or `null` where it names
    /// none or more than one. Case, accents, punctuation, a leading "the" and a remark in brackets do not
    /// matter.
    public static @Nullable String find(String printed) {
        String key = key(printed);
        String found = BY_NAME.get(key);
        if (found != null) {
            return found;
        }
        int bracket = printed.indexOf('(');
        return bracket > 0 ? BY_NAME.get(key(printed.substring(0, bracket))) : null;
    }

    /// Returns the code of the country that `printed` names, or `printed` itself, trimmed, where that is
    /// unknown.
    public static String findOr(String printed) {
        String found = find(printed);
        return found == null ? printed.strip() : found;
    }

    /// Returns the English name of the country with the ISO code `code`, or `code` itself where it is none.
    public static String name(String code) {
        return code.length() == CODE_LENGTH ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }

    /// Reduces a name to its lower-case ASCII letters with single spaces between words; `&` is `and`.
    private static String key(String printed) {
        String plain = Normalizer.normalize(printed.replace("&", " and "), Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetter(c)) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’' && c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        String result = key.toString();
        return result.startsWith("the ") ? result.substring("the ".length()) : result;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            String lower = code.toLowerCase(Locale.ROOT);
            names.put(lower, lower);
            names.put(country.getISO3Country().toLowerCase(Locale.ROOT), lower);
            names.put(key(country.getDisplayCountry(Locale.ENGLISH)), lower);
        }
        for (String line : (OFFICIAL + CITIZENS).split("\n", -1)) {
            if (line.length() > CODE_LENGTH) {
                String code = line.substring(0, CODE_LENGTH);
                for (String name : line.substring(CODE_LENGTH).split(";", -1)) {
                    names.put(key(name), code);
                }
            }
        }
        return Map.copyOf(names);
    }

    /// Long, inverted, abbreviated and older names.
    private static final String OFFICIAL = """
            ae UAE
            ba Bosnia; Bosnia-Herzegovina; Bosnia & Herzegovina
            bo Bolivia, Plurinational State of; Plurinational State of Bolivia
            bs The Bahamas; Bahamas, The
            by Republic of Belarus; Byelorussia
            cd Democratic Republic of the Congo; Democratic Republic of Congo; Congo, Democratic Republic of the; DRC
            cd Congo, Democratic Republic of; Congo (Democratic Republic); Congo, the Democratic Republic
            cd DR Congo; Zaire
            cd D.R. Congo; Congo-Kinshasa; Congo (Kinshasa)
            cf CAR; Central African Rep.
            cg Republic of the Congo; Congo, Republic of the; Republic of Congo; Congo-Brazzaville; Congo (Brazzaville)
            ci Cote d'Ivoire; Cote d Ivoire; Ivory Coast
            cn People's Republic of China; PRC; China, People's Republic of; Mainland China
            cv Cabo Verde; Cape Verde
            cz Czech Republic; Czechia
            fm Micronesia, Federated States of; Federated States of Micronesia
            gb United Kingdom of Great Britain and Northern Ireland
            gb Great Britain; Britain; England; Scotland; Wales; UK
            gb Northern Ireland
            gm The Gambia; Gambia, The
            hk Hong Kong; China, Hong Kong Special Administrative Region; Hong Kong SAR; Hong Kong, China; Hongkong
            ir Islamic Republic of Iran; Iran, Islamic Republic of; Iran (Islamic Republic of)
            kg Kyrgyz Republic
            kn St Kitts and Nevis; Saint Kitts and Nevis; St. Christopher and Nevis
            kp Democratic People's Republic of Korea; Korea, Democratic People's Republic of; DPRK; D.P.R.K.; DPR Korea
            kp North Korea; Korea, North; Korea (North); Korea DPR
            kp Democratic Peoples Republic of Korea; N. Korea; NKorea
            kp Korea, Democratic People's Republic; Korea (Democratic People's Republic of); PDRK
            kr Republic of Korea; Korea, Republic of; ROK; South Korea; Korea, South; Korea (South); Korea (Republic of)
            kr S. Korea; SKorea; The Republic of Korea
            la Lao People's Democratic Republic; Lao PDR
            lc St Lucia; Saint Lucia
            ly State of Libya; Libyan Arab Jamahiriya
            md Republic of Moldova; Moldova, Republic of; of the Republic of Moldova
            mk Macedonia; North Macedonia; Former Yugoslav Republic of Macedonia; Republic of North Macedonia
            mk North Macedonia, The Republic of
            im Man, Isle of
            pw Republic of Palau
            vc St. Vincent and Grenadines; St Vincent and the Grenadines
            mm Burma; Myanmar; Myanmar/Burma; Myanmar (Burma)
            mo Macau; Macao; China, Macao Special Administrative Region; Macau SAR
            nl The Netherlands; Holland
            ps State of Palestine; Palestine; Palestinian Territories; Occupied Palestinian Territory
            ps West Bank; Gaza; Gaza Strip
            ps Palestine, State of; Palestinian
            ru Russian Federation; Russia; RF
            sy Syrian Arab Republic
            sz Swaziland; Eswatini
            tl East Timor; Timor Leste
            tr Turkey; Türkiye; Republic of Turkey; Republic of Türkiye
            tw Taiwan; Taiwan, Province of China; Taiwan, Republic of China; Chinese Taipei; Republic of China
            tz United Republic of Tanzania; Tanzania, United Republic of
            us United States of America; United States; USA; U.S.A.; US; U.S.; America
            va Holy See; Vatican; Vatican City State
            vc St Vincent and the Grenadines; Saint Vincent and the Grenadines; Saint Vincent & the Grenadines
            ve Venezuela, Bolivarian Republic of; Bolivarian Republic of Venezuela; Venezuela (Bolivarian Republic of)
            vg Virgin Islands, British; British Virgin Islands; Virgin Islands (British); BVI
            vi Virgin Islands, U.S.; US Virgin Islands
            vn Viet Nam; Vietnam; Socialist Republic of Vietnam
            xk Kosovo; Republic of Kosovo
            sk Slovak Republic
            """;

    /// What a citizen is called.
    private static final String CITIZENS = """
            ae Emirati
            af Afghan; Afgan
            al Albanian
            am Armenian
            ao Angolan
            ar Argentine; Argentinian
            at Austrian
            au Australian
            az Azerbaijani; Azeri
            ba Bosnian
            bd Bangladeshi
            be Belgian
            bf Burkinabe
            bg Bulgarian
            bh Bahraini
            bi Burundian
            bj Beninese
            bo Bolivian
            br Brazilian
            by Belarusian; Belarussian
            ca Canadian
            cf Central African
            ch Swiss
            cl Chilean
            cm Cameroonian
            cn Chinese
            co Colombian
            cr Costa Rican
            cu Cuban
            cy Cypriot
            cz Czech
            de German
            dj Djiboutian
            dk Danish
            do Dominican Republic
            dz Algerian
            ec Ecuadorian
            ee Estonian
            eg Egyptian
            er Eritrean
            es Spanish
            et Ethiopian
            fi Finnish
            fr French
            gb British
            ge Georgian
            gh Ghanaian
            gr Greek
            gt Guatemalan
            gw Bissau-Guinean
            hn Honduran
            hr Croatian
            ht Haitian
            hu Hungarian
            id Indonesian
            ie Irish
            il Israeli
            in Indian
            iq Iraqi
            ir Iranian
            it Italian
            jo Jordanian
            jp Japanese
            ke Kenyan
            kg Kyrgyz
            kh Cambodian
            kp North Korean
            kr South Korean
            kw Kuwaiti
            kz Kazakh; Kazakhstani
            la Laotian
            lb Lebanese
            lk Sri Lankan
            lr Liberian
            lt Lithuanian
            lv Latvian
            ly Libyan
            ma Moroccan
            md Moldovan
            me Montenegrin
            ml Malian
            mm Burmese
            mn Mongolian
            mr Mauritanian
            mx Mexican
            my Malaysian
            mz Mozambican
            ne Nigerien
            ng Nigerian
            ni Nicaraguan
            nl Dutch
            no Norwegian
            np Nepalese; Nepali
            nz New Zealander
            om Omani
            pa Panamanian
            pe Peruvian
            ph Filipino; Philippine
            pk Pakistani
            pl Polish
            pt Portuguese
            py Paraguayan
            qa Qatari
            ro Romanian
            rs Serbian
            ru Russian
            rw Rwandan
            sa Saudi Arabian; Saudi
            sd Sudanese
            se Swedish
            sg Singaporean
            si Slovenian
            sk Slovak
            sn Senegalese
            so Somali
            ss South Sudanese
            sv Salvadoran
            sy Syrian
            td Chadian
            tg Togolese
            th Thai
            tj Tajik; Tajikistani
            tm Turkmen
            tn Tunisian
            tr Turkish
            tw Taiwanese
            tz Tanzanian
            ua Ukrainian
            ug Ugandan
            us American
            uy Uruguayan
            uz Uzbek; Uzbekistani
            ve Venezuelan
            vn Vietnamese
            ye Yemeni
            za South African
            zm Zambian
            zw Zimbabwean
            """;
}
