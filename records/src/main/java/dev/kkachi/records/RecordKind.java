package dev.kkachi.records;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file of an organisation can hold, told by its columns alone. The kinds with an id of their
/// own come first, for a plain log has columns that they have too.
enum RecordKind {
    PAYOUTS("payouts", "payout_id time amount currency"),
    SHIPMENTS("shipments", "shipment_id person_id time"),
    INTERVIEWS("interviews", "interview_id person_id time"),
    DOCUMENTS("documents", "document_id person_id file"),
    ACCOUNTS("accounts", "account_id platform"),
    TRANSFERS("transfers", "chain tx_hash time from to asset amount"),
    PEOPLE("people", "person_id full_name"),
    SIGN_INS("sign-ins", "time person_id ip"),
    SIGN_INS_BY_EMAIL("sign-ins", "time email ip"),
    DEVICES("devices", "time device_id kind"),
    ACTIVITY("activity", "time person_id kind"),
    ACTIVITY_BY_EMAIL("activity", "time email kind"),
    EMPLOYERS("references or employers", "person_id name"),
    TAGS("tags", "address label");

    private final String title;
    private final List<String> required;

    RecordKind(String title, String required) {
        this.title = title;
        this.required = List.of(required.split(" ", -1));
    }

    /// Finds the kind whose required columns are all among `columns`, or `null`.
    static @Nullable RecordKind find(Set<String> columns) {
        for (RecordKind kind : values()) {
            if (kind.missing(columns).isEmpty()) {
                return kind;
            }
        }
        return null;
    }

    /// Finds the kind that lacks least among `columns`, which have at least half of what it needs, or
    /// `null`.
    static @Nullable RecordKind nearest(Set<String> columns) {
        RecordKind nearest = null;
        int least = Integer.MAX_VALUE;
        for (RecordKind kind : values()) {
            int missing = kind.missing(columns).size();
            if (missing * 2 <= kind.required.size() && missing < least) {
                nearest = kind;
                least = missing;
            }
        }
        return nearest;
    }

    /// Returns when rows of this kind are read: first those that tell who uses which login and device,
    /// for the others are joined by these; transfers last.
    int turn() {
        return switch (this) {
            case PEOPLE -> 0;
            case ACCOUNTS, SHIPMENTS -> 1;
            case SIGN_INS, SIGN_INS_BY_EMAIL -> 2;
            case DEVICES, ACTIVITY, ACTIVITY_BY_EMAIL -> 3;
            case PAYOUTS -> 4;
            case INTERVIEWS, EMPLOYERS, DOCUMENTS, TAGS -> 5;
            case TRANSFERS -> 6;
        };
    }

    String title() {
        return title;
    }

    /// Returns the required columns that are not among `columns`, as a file would print them.
    List<String> missing(Set<String> columns) {
        return required.stream()
                .filter(name -> !columns.contains(HeaderName.of(name)))
                .toList();
    }
}
