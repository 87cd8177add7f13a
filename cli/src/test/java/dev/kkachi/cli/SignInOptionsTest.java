package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How an operator says beside what passwords people sign in. What does not go together is refused before
/// anything is served.
@Timeout(120)
class SignInOptionsTest {
    private static final String ORIGIN = "--origin https://kkachi.example ";

    @TempDir
    private Path folder;

    /// Returns what is said where these options are refused.
    private String refused(String options) {
        Session session = Session.in(folder);
        int exit = session.run(("serve --port 0 " + options.strip()).split(" ", -1));
        assertThat(exit).isEqualTo(2);
        return session.err();
    }

    @Test
    void aServiceNeedsTheAddressToWhichItSendsPeopleBack() {
        String said = refused("--sign-in-issuer https://login.example --sign-in-client kkachi");

        assertThat(said).contains("--sign-in-issuer needs --origin", "Maybe --origin https://");
    }

    @Test
    void issuerAndClientBelongTogether() {
        String rule = "--sign-in-issuer and --sign-in-client belong together";

        assertThat(refused(ORIGIN + "--sign-in-issuer https://login.example")).contains(rule);
        assertThat(refused(ORIGIN + "--sign-in-client kkachi")).contains(rule);
    }

    @Test
    void anIssuerIsReachedOverTlsUnlessItIsATrialOnThisMachine() {
        for (String bad : List.of("http://127.0.0.1:9", "http://login.example --sign-in-loopback")) {
            String said = refused(ORIGIN + "--sign-in-client kkachi --sign-in-issuer " + bad);

            assertThat(said).contains("the rule is https://host");
        }
    }

    @Test
    void anOriginIsASchemeAndAHost() {
        for (String bad :
                List.of("kkachi.example", "https://kkachi.example/x", "https://a@kkachi.example", "ftp://a")) {
            assertThat(refused("--origin " + bad)).contains("'" + bad + "' is no origin");
        }
    }
}
