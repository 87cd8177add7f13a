package dev.kkachi.cli.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What columns that hold one thing are called in different files.
final class ColumnSynonyms {
    private static final Map<String, String> FIELDS = new HashMap<>();

    static {
        field("given_name", "given name,first,first name,fname,forename,vorname,prénom,imię,voornaam");
        field("middle_name", "middle name,middle,mname");
        field("surname", "last,last name,lname,family,family name,nachname,familienname,apellido,apellidos,nazwisko");
        field("full_name", "name");
        field(
                "date_of_birth",
                "date of birth,dob,birth,birth date,birthday,born,geburtsdatum,geburtstag,date de naissance,"
                        + "fecha de nacimiento,data urodzenia,geboortedatum");
        field(
                "phone",
                "phone number,phone no,telephone,telephone number,tel,telefon,teléfono,téléphone,mobile,"
                        + "mobile phone,mobile number,cell,cell phone,handy");
        field("email", "e-mail,email address,e-mail address,mail,courriel,correo");
        field("street", "strasse,rue,calle,ulica");
        field("city", "town,ort,stadt,wohnort,ville,ciudad,miasto");
        field("postcode", "postal code,zip,zip code,plz,postleitzahl,code postal");
        field("country", "land,pays,país,kraj");
        field("passport_number", "passport,passport no");
    }

    private ColumnSynonyms() {}

    private static void field(String field, String words) {
        FIELDS.put(letters(field), field);
        for (String word : words.split(",", -1)) {
            FIELDS.put(letters(word), field);
        }
    }

    private static String letters(String column) {
        String plain = Normalizer.normalize(column.replace("ß", "ss"), Normalizer.Form.NFKD);
        return plain.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /// Returns the fields that are known by words.
    static Set<String> all() {
        return new TreeSet<>(FIELDS.values());
    }

    /// Returns the field that a column of this name holds in most files, `null` if its name does not tell.
    static @Nullable String find(String column) {
        return FIELDS.get(letters(column));
    }
}
