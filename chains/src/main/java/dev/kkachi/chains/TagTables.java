package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.Json;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
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
    static final List<Table> ALL = List.of(new Listed(), new Exchanges(), new Prices(), new Rates());

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

    private static LocalDate date(String column, String printed) throws Refused {
        try {
            return LocalDate.parse(printed);
        } catch (DateTimeException e) {
            throw Refused.because(column, printed, "A date is written yyyy-MM-dd.");
        }
    }

    /// One listed wallet a row.
    private static final class Listed implements Table {
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
            String since = row.text("datelisted", "listed");
            if (!since.isEmpty()) {
                draft.since = date("date_listed", since);
            }
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
        LocalDate day = date("date", row.text("date"));
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
                            new BigDecimal(price.getValue().replace(",", ""))));
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
        Json addresses = JsonRecords.document(file) instanceof Json.Obj whole ? whole.find("addresses") : null;
        if (addresses instanceof Json.Arr list) {
            JsonRecords.objects(
                    list, into, (number, object) -> into.take(Fields.OfJson.of(number, object), new Listed()));
        } else if (addresses instanceof Json.Obj names) {
            long number = 0;
            for (Map.Entry<String, Json> one : names.members().entrySet()) {
                number++;
                entries(number, one.getKey(), one.getValue(), into);
            }
        }
    }

    private static void entries(long number, String address, Json said, Intake into) {
        Json entries = said instanceof Json.Obj object ? object.find("entries") : null;
        for (Json entry : entries instanceof Json.Arr several ? several.elements() : List.<Json>of()) {
            if (entry instanceof Json.Obj object) {
                try {
                    TagDraft draft = new TagDraft(address);
                    String type = object.text("type");
                    draft.currency = type.substring(type.lastIndexOf(' ') + 1);
                    into.sink().add(listed(into, draft, object.text("entity")));
                } catch (Refused e) {
                    into.refuse(number, e);
                }
            }
        }
    }
}
