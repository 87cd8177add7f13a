package dev.kkachi.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The forms of exports that are recognised, those first whose paths are the most telling.
final class VendorForms {
    private static final List<VendorForm> ALL = List.of(
                    "okta",
                    "entra",
                    "intune",
                    "google",
                    "slack",
                    "osquery",
                    "crowdstrike",
                    "docusign",
                    "zoom-operations",
                    "zoom-participants",
                    "greenhouse",
                    "greenhouse-audit",
                    "ashby",
                    "lever",
                    "json-resume",
                    "upwork",
                    "deel",
                    "gusto",
                    "payoneer",
                    "onepassword",
                    "push",
                    "salesforce",
                    "tailscale",
                    "gitlab",
                    "github")
            .stream()
            .map(VendorForms::read)
            .toList();

    private VendorForms() {}

    private static VendorForm read(String name) {
        try (InputStream in = VendorForms.class.getResourceAsStream("forms/" + name + ".form")) {
            if (in == null) {
                throw new IllegalStateException("The form " + name + " is missing.");
            }
            return VendorForm.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns all forms.
    static List<VendorForm> all() {
        return ALL;
    }

    /// Finds the form that most of `rows` have, or `null`.
    static @Nullable VendorForm find(List<VendorRow> rows) {
        int[] counts = new int[ALL.size()];
        int best = -1;
        for (VendorRow row : rows) {
            int which = first(row);
            if (which >= 0) {
                counts[which]++;
                best = best < 0 || counts[which] > counts[best] ? which : best;
            }
        }
        return best < 0 ? null : ALL.get(best);
    }

    private static int first(VendorRow row) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).fits(row)) {
                return i;
            }
        }
        return -1;
    }
}
