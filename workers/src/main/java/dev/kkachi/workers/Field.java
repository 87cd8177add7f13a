package dev.kkachi.workers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an indicator can need to be there. One that lacks something it needs is not evaluated, which is
/// said; to find nothing and to have had nothing to look at are two things.
public enum Field {
    PEOPLE_COUNTRY,
    PEOPLE_ZONE,
    PEOPLE_ADDRESS,
    PEOPLE_EMAIL,
    PEOPLE_PHONE,
    PEOPLE_ROLE,
    PEOPLE_STARTED,
    PEOPLE_ENDED,
    PEOPLE_SALARY,
    PEOPLE_GITHUB,
    PEOPLE_REFERRED,
    PEOPLE_RESUME,
    PEOPLE_PHOTO,
    PEOPLE_REFERENCES,
    PEOPLE_ACCOUNT,
    PEOPLE_DOCUMENT,
    PEOPLE_MET,
    SIGNINS,
    SIGNINS_IP,
    SIGNINS_DEVICE,
    SIGNINS_MFA,
    SIGNINS_SESSION,
    SIGNINS_SECONDS,
    SIGNINS_AGENT,
    DEVICES,
    DEVICES_USB,
    DEVICES_MONITOR,
    DEVICES_SOFTWARE,
    DEVICES_PROCESS,
    /// Programmes in whatever list: installed, running, in a browser, or as a camera.
    DEVICES_PROGRAMMES,
    DEVICES_HARDWARE,
    DEVICES_TIMEZONE,
    DEVICES_CAMERA,
    DEVICES_EXTENSION,
    DEVICES_PORT,
    DEVICES_CONNECTION,
    DEVICES_PLACE,
    DEVICES_ALERT,
    SHIPMENTS,
    SHIPMENTS_PREVIOUS,
    PAYOUTS,
    PAYOUTS_HOLDER,
    PAYOUTS_ACCOUNT,
    PAYOUTS_WALLET,
    PAYOUTS_METHOD,
    ACTIVITY,
    ACTIVITY_BYTES,
    ACTIVITY_IP,
    INTERVIEWS,
    INTERVIEWS_IP,
    REFERENCES,
    REFERENCES_EMAIL,
    REFERENCES_DATES,
    ACCOUNTS,
    ACCOUNTS_CREATED,
    ACCOUNTS_CLIENTS,
    DOCUMENTS,
    DOCUMENTS_MRZ,
    DOCUMENTS_FILE,
    DOCUMENTS_READ,
    DOCUMENTS_RESUME,
    TRANSFERS,
    REFERENCE_COUNTRIES,
    REFERENCE_HOSTING,
    REFERENCE_VPN,
    REFERENCE_PROXY,
    REFERENCE_TOR,
    REFERENCE_OPERATORS,
    REFERENCE_DOMAINS;

    /// Returns the name that the catalogue uses, such as `signins.ip`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /// Finds the field that the catalogue calls `key`, or `null`.
    public static @Nullable Field find(String key) {
        for (Field field : values()) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        return null;
    }
}
