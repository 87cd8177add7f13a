package dev.kkachi.records;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file of an organisation can hold, told by its columns alone. The kinds with an id of their own come first,
/// for a plain log has columns that they have too.
enum RecordKind {
    PAYOUTS("payouts", "payoutid personid time amount currency", true),
    SHIPMENTS("shipments", "shipmentid personid time", false),
    INTERVIEWS("interviews", "interviewid personid time", false),
    DOCUMENTS("documents", "documentid personid file", false),
    ACCOUNTS("accounts", "accountid platform", false),
    TRANSFERS("transfers", "chain txhash time from to asset amount", true),
    PEOPLE("people", "personid fullname", true),
    SIGN_INS("signins", "time personid ip", true),
    SIGN_INS_BY_EMAIL("signins", "time email ip", true),
    DEVICES("devices", "time deviceid kind", false),
    ACTIVITY("activity", "time personid kind", false),
    EMPLOYERS("references or employers", "personid name", false),
    TAGS("tags", "address label", false);

    private final String title;
    private final String required;
    private final boolean isRead;

    RecordKind(String title, String required, boolean isRead) {
        this.title = title;
        this.required = required;
        this.isRead = isRead;
    }

    /// Finds the kind whose required columns are all among `columns`, or `null`.
    static @Nullable RecordKind find(Set<String> columns) {
        for (RecordKind kind : values()) {
            if (columns.containsAll(kind.required())) {
                return kind;
            }
        }
        return null;
    }

    String title() {
        return title;
    }

    List<String> required() {
        return List.of(required.split(" ", -1));
    }

    /// Says whether this version reads it.
    boolean isRead() {
        return isRead;
    }
}
