package dev.kkachi.lists;

import dev.kkachi.lists.ListSource.RemoteFile;
import dev.kkachi.model.KkachiException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The official sources, as data. A new one is one more line in [#ALL].
///
/// Standard is one source for each list, the richest one: `SDN_ADVANCED.XML` says all that the US Treasury's tables say
/// and, besides, the names in other scripts and the ties by number. The tables (a tenth of its size) and the younger
/// `SDN_ENHANCED.XML` are fetched only when they are asked for.
public final class OfficialSources {
    private static final long MEGA = 1_000_000;
    private static final String SLS = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/";
    private static final String TABLES = "https://www.treasury.gov/ofac/downloads/";
    private static final String CONSOLIDATED_TABLES = TABLES + "consolidated/";

    /// Every source, in the order of precedence of their authorities.
    public static final List<ListSource> ALL = List.of(
            standard("ofac-sdn", "us_ofac_sdn", 10_000, whole(SLS + "SDN_ADVANCED.XML", "sdn_advanced.xml", 500)),
            standard("ofac-cons", "us_ofac_cons", 200, whole(SLS + "CONS_ADVANCED.XML", "cons_advanced.xml", 100)),
            onDemand("ofac-sdn-enhanced", "us_ofac_sdn", whole(SLS + "SDN_ENHANCED.XML", "sdn_enhanced.xml", 500)),
            onDemand(
                    "ofac-sdn-csv",
                    "us_ofac_sdn",
                    part(TABLES + "sdn.csv", "sdn", 50),
                    part(TABLES + "alt.csv", "alt", 50),
                    part(TABLES + "add.csv", "add", 50),
                    part(TABLES + "sdn_comments.csv", "comments", 50)),
            onDemand(
                    "ofac-cons-csv",
                    "us_ofac_cons",
                    part(CONSOLIDATED_TABLES + "cons_prim.csv", "sdn", 20),
                    part(CONSOLIDATED_TABLES + "cons_alt.csv", "alt", 20),
                    part(CONSOLIDATED_TABLES + "cons_add.csv", "add", 20),
                    part(CONSOLIDATED_TABLES + "cons_comments.csv", "comments", 20)),
            standard(
                    "un",
                    "un_sc_sanctions",
                    500,
                    whole("https://scsanctions.un.org/resources/xml/en/consolidated.xml", "un_consolidated.xml", 50)),
            standard(
                    "eu",
                    "eu_fsf",
                    3_000,
                    whole(
                            "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content"
                                    + "?token=dG9rZW4tMjAxNw",
                            "eu_fsf.xml",
                            200)),
            standard(
                    "uk",
                    "gb_fcdo_sanctions",
                    3_000,
                    whole("https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml", "uk_sanctions.xml", 200)),
            standard(
                    "au",
                    "au_dfat_sanctions",
                    2_000,
                    whole(
                            "https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx",
                            "au_dfat.xlsx",
                            50)),
            standard(
                    "ch",
                    "ch_seco_sanctions",
                    2_000,
                    whole(
                            "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml"
                                    + "?lang=en&action=downloadXmlGesamtlisteAction",
                            "ch_seco.xml",
                            300)));

    private OfficialSources() {}

    private static ListSource standard(String id, String dataset, int partiesMin, RemoteFile file) {
        return new ListSource(id, dataset, partiesMin, true, List.of(file));
    }

    /// Another form of a list that [#ALL] names already, and so of the same least size.
    private static ListSource onDemand(String id, String dataset, RemoteFile... files) {
        int partiesMin = dataset.equals("us_ofac_sdn") ? 10_000 : 200;
        return new ListSource(id, dataset, partiesMin, false, List.of(files));
    }

    private static RemoteFile whole(String uri, String name, long megabytesMax) {
        return new RemoteFile(URI.create(uri), name, "", megabytesMax * MEGA);
    }

    private static RemoteFile part(String uri, String part, long megabytesMax) {
        return new RemoteFile(URI.create(uri), uri.substring(uri.lastIndexOf('/') + 1), part, megabytesMax * MEGA);
    }

    /// Returns the sources that `names` mean, each an authority such as `ofac` (its standard sources) or a source such
    /// as `ofac-sdn-csv`; all standard ones if there are no names.
    ///
    /// @throws KkachiException if a name is not known
    public static List<ListSource> choose(List<String> names) {
        if (names.isEmpty()) {
            return ALL.stream().filter(ListSource::isStandard).toList();
        }
        Set<ListSource> chosen = new LinkedHashSet<>();
        for (String name : names) {
            List<ListSource> meant = meant(name.strip().toLowerCase(Locale.ROOT));
            if (meant.isEmpty()) {
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        "There is no source '" + name.strip() + "'.\nMaybe one of these is meant: "
                                + String.join(", ", known()) + ".");
            }
            chosen.addAll(meant);
        }
        return List.copyOf(chosen);
    }

    private static List<ListSource> meant(String name) {
        return ALL.stream()
                .filter(source -> source.id().equals(name)
                        || (source.isStandard()
                                && source.authority().shortName().equals(name)))
                .toList();
    }

    private static List<String> known() {
        return Stream.concat(
                        ALL.stream().map(source -> source.authority().shortName()),
                        ALL.stream().map(ListSource::id))
                .distinct()
                .toList();
    }
}
