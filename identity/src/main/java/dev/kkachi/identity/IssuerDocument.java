package dev.kkachi.identity;

import dev.kkachi.files.Json;
import java.io.IOException;
import java.util.List;

/// What an issuer says of itself (OpenID Connect Discovery 1.0), as far as we need it.
///
/// @param authorization where people are sent
/// @param token where a code is exchanged
/// @param keys where its keys are
/// @param inBody whether a client proves itself in the form and not in a header
/// @param namesItself whether it states itself in the address that it sends people back to (RFC 9207)
record IssuerDocument(String authorization, String token, String keys, boolean inBody, boolean namesItself) {
    private static final String PLACE = "/.well-known/openid-configuration";

    /// Returns where the document of `issuer` is.
    static String place(Issuer issuer) {
        String address = issuer.address();
        return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + PLACE;
    }

    /// Reads the document of `issuer` from what was answered.
    ///
    /// @throws IOException if there is none that can be used
    static IssuerDocument read(Issuer issuer, Fetch.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("The issuer's document is answered with " + answer.status() + ".");
        }
        Json.Obj document = object(answer.body());
        if (!document.text("issuer").equals(issuer.address())) {
            throw new IOException("The document is another issuer's.");
        }
        List<String> challenges = document.texts("code_challenge_methods_supported");
        if (!challenges.isEmpty() && !challenges.contains("S256")) {
            throw new IOException("The issuer does not know the challenge S256.");
        }
        for (String each : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            if (!issuer.allows(document.text(each))) {
                throw new IOException("The issuer's " + each + " is not https.");
            }
        }
        List<String> proofs = document.texts("token_endpoint_auth_methods_supported");
        return new IssuerDocument(
                document.text("authorization_endpoint"),
                document.text("token_endpoint"),
                document.text("jwks_uri"),
                proofs.contains("client_secret_post") && !proofs.contains("client_secret_basic"),
                document.text("authorization_response_iss_parameter_supported").equals("true"));
    }

    /// Returns the object that `body` is.
    static Json.Obj object(String body) throws IOException {
        try {
            if (Json.parse(body) instanceof Json.Obj object) {
                return object;
            }
        } catch (Json.Malformed e) {
            throw new IOException("The issuer's answer is not JSON.", e);
        }
        throw new IOException("The issuer's answer is no object.");
    }
}
