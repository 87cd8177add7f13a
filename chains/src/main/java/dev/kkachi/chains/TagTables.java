package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.Json;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tables of what is said about addresses, in the forms in which the wallets of the Treasury's list are passed on, and
/// of what assets cost.
final class TagTables {
    /// The tables.
    static final List<Table> ALL = List.of(new Listed(null), new Exchanges(), new Prices(), new Rates());

    /// The page on which the Treasury publishes its list.
    static final String OFAC = "https://sanctionslist.ofac.treas.gov/Home/SdnList";

    private static final int AUTHORITY = 60;

    private TagTables() {}

    /// Returns the tag of an address that the Treasury lists for `entity`.
    static Tag listed(Intake into, TagDraft draft, String entity) throws Refused {
        draft.label = entity;
        draft.category = "sanction";
        draft.confidence = AUTHORITY;
        draft.source = OFAC;
        return draft.tag(into);
    }

    /// One listed wallet a row.
    ///
    /// @param stated the day of the edition, `null` where its content does not say: then its name may
    private record Listed(@Nullable LocalDate stated) implements Table {
        @Override
        public String title() {
            return "listed wallets";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return columns.contains("address")
                    && Columns.any(columns, "entity", "entityname", "name")
                    && Columns.any(columns, "programs", "program");
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            TagDraft draft = new TagDraft(row.text("address"));
            draft.network = row.text("chain", "chainbyformat");
            draft.currency = row.text("asset", "ofacassetlabel", "ticker");
            draft.since = PrintedDate.read("date_listed", row.text("datelisted", "listed"));
            draft.until = PrintedDate.read("date_delisted", row.text("datedelisted", "delisted"));
            draft.stated = stated == null ? PrintedDate.inName(into.file()) : stated;
            into.sink().add(listed(into, draft, row.text("entity", "entityname", "name")));
        }
    }

    /// Addresses with the name of a business.
    private static final class Exchanges implements Table {
        @Override
        public String title() {
            return "named addresses";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "address", "name", "accounttype", "type");
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            TagDraft draft = new TagDraft(row.text("address"));
            draft.label = row.text("name");
            draft.category = row.text("type").toLowerCase(Locale.ROOT).replace(' ', '_');
            draft.source = into.file();
            draft.confidence = 20;
            into.sink().add(draft.tag(into));
        }
    }

    /// A price a row.
    private static final class Prices implements Table {
        @Override
        public String title() {
            return "daily prices";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "date", "currency", "price") && Columns.any(columns, "asset", "ticker");
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            price(row, into, row.text("asset", "ticker"), Map.of(row.text("currency"), row.text("price")));
        }
    }

    /// Prices of one asset in several currencies a row, as GraphSense keeps them; which asset it is, the user says.
    private static final class Rates implements Table {
        @Override
        public String title() {
            return "exchange rates";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "date", "fiatvalues");
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            String asset = into.options().asset();
            String ticker = asset != null ? asset : coin(into);
            if (row instanceof Fields.OfJson json && json.object().find("fiatValues") instanceof Json.Obj values) {
                for (String currency : values.members().keySet()) {
                    price(row, into, ticker, Map.of(currency, values.text(currency)));
                }
            }
        }

        private static String coin(Intake into) throws Refused {
            if (into.options().chain() == null) {
                throw Refused.because("asset", "", "Exchange rates do not say of which asset they are; the user does.");
            }
            return KnownTokens.coin(into.chain()).ticker();
        }
    }

    private static void price(Fields row, Intake into, String ticker, Map<String, String> prices) throws Refused {
        LocalDate day = PrintedDate.read("date", row.text("date"));
        if (day == null) {
            throw Refused.because("date", "", "A price is of a day.");
        }
        if (ticker.isEmpty()) {
            throw Refused.because("asset", "", "A price is of an asset.");
        }
        for (Map.Entry<String, String> price : prices.entrySet()) {
            into.read("price", price.getValue());
            if (!price.getKey().matches("[A-Za-z]{3}")) {
                throw Refused.because("currency", price.getKey(), "A currency has three letters (ISO 4217).");
            }
            into.sink()
                    .add(new DayPrice(
                            ticker.toUpperCase(Locale.ROOT),
                            day,
                            price.getKey().toUpperCase(Locale.ROOT),
                            new BigDecimal(price.getValue().replace(",", "")),
                            into.file()));
        }
    }

    /// Documents with all listed wallets under `addresses`: a list of them, or their addresses as names.
    static final ChainFormat DOCUMENT = TagTables::recognise;

    private static ChainFormat.@Nullable Recognised recognise(FileStart start) {
        boolean fits = start.first() instanceof Json.Obj whole
                && whole.find("addresses") != null
                && (whole.find("metadata") != null || whole.find("source_list") != null);
        return fits ? new ChainFormat.Recognised("listed wallets (JSON)", true, TagTables::document) : null;
    }

    private static void document(BoundedArchive file, Intake into) throws IOException {
        Json.Obj whole = JsonRecords.document(file) instanceof Json.Obj found ? found : new Json.Obj(Map.of());
        Json addresses = whole.find("addresses");
        LocalDate edition = edition(whole, into);
        if (addresses instanceof Json.Arr list) {
            JsonRecords.objects(
                    list, into, (number, object) -> into.take(Fields.OfJson.of(number, object), new Listed(edition)));
        } else if (addresses instanceof Json.Obj names) {
            long number = 0;
            for (Map.Entry<String, Json> one : names.members().entrySet()) {
                number++;
                for (Json.Obj entry : entries(one.getValue())) {
                    entry(Fields.OfJson.of(number, entry), one.getKey(), edition, into);
                }
            }
        }
    }

    /// Returns the day on which the list was published, as far as the document or its name says.
    private static @Nullable LocalDate edition(Json.Obj whole, Intake into) {
        String printed = whole.find("metadata") instanceof Json.Obj metadata ? metadata.text("sdnListDate") : "";
        LocalDate day = PrintedDate.find(printed);
        return day == null ? PrintedDate.inName(into.file()) : day;
    }

    private static List<Json.Obj> entries(Json said) {
        Json entries = said instanceof Json.Obj object ? object.find("entries") : null;
        return entries instanceof Json.Arr several
                ? several.elements().stream()
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                        .toList()
                : List.of();
    }

    private static void entry(Fields.OfJson entry, String address, @Nullable LocalDate edition, Intake into) {
        try {
            TagDraft draft = new TagDraft(address);
            String type = entry.text("type");
            draft.currency = type.substring(type.lastIndexOf(' ') + 1);
            draft.stated = edition;
            into.sink().add(listed(into, draft, entry.text("entity")));
        } catch (Refused e) {
            into.refuse(entry.line(), e);
        }
    }
}
