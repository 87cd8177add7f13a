package dev.kkachi.screening.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Name;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.text.NameIndex;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameReader;
import dev.kkachi.text.PreparedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What of a party is compared, unpacked for speed: its names, dates, countries, gender and places.
///
/// A party's *entries* are its different names, each once for every kind of bearer that the party may be: what
/// is only known to be a legal entity may be an organisation or a person. The order of entries is fixed by the
/// party alone, so that an index built from it can count on it. Names are read when first needed; two threads
/// may both do so and get equal results.
public final class PartyProfile {
    private static final String[] NONE = {};

    private final Schema schema;
    private final String[] printed;
    private final boolean[] weak;
    private final NameKind[] kinds;
    private final @Nullable PreparedName[] prepared;
    private final PartialDate[] births;
    private final String[] countries;
    private final String gender;
    private final long[] birthPlaces;
    private final long[] addresses;

    private PartyProfile(Party party) {
        List<Name> names = distinctNames(party);
        List<NameKind> bearers = bearers(party.schema());
        int entries = names.size() * bearers.size();
        this.schema = party.schema();
        this.printed = new String[entries];
        this.weak = new boolean[entries];
        this.kinds = new NameKind[entries];
        this.prepared = new PreparedName[entries];
        int entry = 0;
        for (NameKind kind : bearers) {
            for (Name name : names) {
                printed[entry] = name.text();
                weak[entry] = !name.isStrong();
                kinds[entry++] = kind;
            }
        }
        this.births = party.dates(Property.BIRTH_DATE).toArray(new PartialDate[0]);
        this.countries = countries(party);
        this.gender = gender(party);
        this.birthPlaces = words(party, Property.BIRTH_PLACE);
        this.addresses = words(party, Property.ADDRESS);
    }

    /// Unpacks `party`.
    public static PartyProfile of(Party party) {
        return new PartyProfile(party);
    }

    /// Names of one party, each once; strong ones stand before weak ones, so a name that is both counts as
    /// strong.
    private static List<Name> distinctNames(Party party) {
        List<Name> distinct = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Name name : party.names()) {
            if (seen.add(name.text())) {
                distinct.add(name);
            }
        }
        return distinct;
    }

    private static List<NameKind> bearers(Schema schema) {
        return switch (schema) {
            case PERSON -> List.of(NameKind.PERSON);
            case COMPANY, ORGANIZATION -> List.of(NameKind.ORGANISATION);
            case LEGAL_ENTITY -> List.of(NameKind.ORGANISATION, NameKind.PERSON);
            case VESSEL, AIRPLANE, CRYPTO_WALLET -> List.of(NameKind.THING);
        };
    }

    private static String[] countries(Party party) {
        TreeSet<String> countries = new TreeSet<>();
        for (Fact fact : party.facts()) {
            if (fact.property().kind() == Property.Kind.COUNTRY) {
                countries.add(fact.value().strip().toLowerCase(Locale.ROOT));
            }
        }
        return countries.isEmpty() ? NONE : countries.toArray(NONE);
    }

    /// A party stated to be both is of unknown gender.
    private static String gender(Party party) {
        String gender = "";
        for (Fact fact : party.facts()) {
            if (fact.property() == Property.GENDER) {
                String here = fact.value().strip().toLowerCase(Locale.ROOT);
                gender = gender.isEmpty() || gender.equals(here) ? here : "both";
            }
        }
        return gender;
    }

    private static long[] words(Party party, Property property) {
        List<Fact> facts = party.facts(property);
        return Traits.tellingWords(facts.stream().map(Fact::value).toList());
    }

    /// Returns what the party is.
    public Schema schema() {
        return schema;
    }

    /// Returns how many entries there are.
    public int entryCount() {
        return printed.length;
    }

    /// Returns the name of `entry`, read.
    public PreparedName name(int entry) {
        PreparedName name = prepared[entry];
        if (name == null) {
            name = NameReader.of().read(printed[entry], kinds[entry]);
            prepared[entry] = name;
        }
        return name;
    }

    /// Returns the name of `entry`, which `index` holds as `number`.
    public PreparedName name(int entry, NameIndex index, int number) {
        PreparedName name = prepared[entry];
        if (name == null) {
            name = index.name(number, printed[entry]);
            prepared[entry] = name;
        }
        return name;
    }

    /// Returns what would bear the name of `entry`.
    public NameKind kind(int entry) {
        return kinds[entry];
    }

    /// Says whether the name of `entry` is one that its publisher calls unreliable.
    public boolean isWeak(int entry) {
        return weak[entry];
    }

    /// Returns the dates of birth.
    public List<PartialDate> births() {
        return List.of(births);
    }

    /// Returns the most bits that all but names, exact forms and dates of birth can speak for a candidate with.
    public double pullBitsMost() {
        double soft = (countries.length == 0
                        ? 0
                        : Traits.Countries.SAME.weighed().pullBits())
                + (birthPlaces.length == 0 ? 0 : Traits.Places.SHARED.weighed().pullBits())
                + (addresses.length == 0 ? 0 : Traits.Places.SHARED.weighed().pullBits());
        double gendered = gender.isEmpty() ? 0 : Traits.Gender.SAME.weighed().pullBits();
        return gendered + Math.min(Calibration.SOFT_MAX_BITS, soft);
    }

    /// Compares the dates of birth of a query and a candidate.
    public static BirthDates.Agreement births(PartyProfile query, PartyProfile candidate) {
        return BirthDates.compare(query.births, candidate.births);
    }

    /// Compares the countries of a query and a candidate.
    public static Traits.Countries countries(PartyProfile query, PartyProfile candidate) {
        boolean sails = candidate.schema == Schema.VESSEL || candidate.schema == Schema.AIRPLANE;
        return Traits.countries(query.countries, candidate.countries, !sails);
    }

    /// Compares the genders of a query and a candidate.
    public static Traits.Gender genders(PartyProfile query, PartyProfile candidate) {
        return Traits.gender(query.gender, candidate.gender);
    }

    /// Compares the places of birth of a query and a candidate.
    public static Traits.Places birthPlaces(PartyProfile query, PartyProfile candidate) {
        return Traits.places(query.birthPlaces, candidate.birthPlaces);
    }

    /// Compares the addresses of a query and a candidate.
    public static Traits.Places addresses(PartyProfile query, PartyProfile candidate) {
        return Traits.places(query.addresses, candidate.addresses);
    }
}
