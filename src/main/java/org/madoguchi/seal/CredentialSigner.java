package org.madoguchi.seal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs what machines read of a certificate (Open Badges 3.0 and W3C Verifiable Credentials 2.0, as JWT by RS256), and
 * says by which keys that is to be checked.
 */
public final class CredentialSigner {

    /** Defines {@code assertionMethod} and {@code JsonWebKey} (W3C Controlled Identifiers 1.0). */
    private static final String IDENTIFIERS = "https://www.w3.org/ns/cid/v1";

    private final URI issuer;
    private final CredentialText text;
    private final SealKey key;
    private final Map<String, JsonWebKey> published = new LinkedHashMap<>();

    /**
     * @param issuer where the document about the issuer is to be had; each key is below it, at {@code /keys/ID}
     * @param keys RSA keys, the one that signs before those that have signed earlier
     * @throws IllegalArgumentException when the first is no RSA key
     */
    public CredentialSigner(URI issuer, List<SealKey> keys) {
        this.issuer = issuer;
        text = new CredentialText(issuer);
        key = keys.get(0);
        if (!key.isRsa()) {
            throw new IllegalArgumentException("no RSA key");
        }
        keys.stream().filter(SealKey::isRsa).map(JsonWebKey::of).forEach(web -> published.put(web.id(), web));
    }

    /** Whose signature it is. */
    public SealKey key() {
        return key;
    }

    /** Where the document about the issuer is to be had. */
    public URI issuer() {
        return issuer;
    }

    /** A credential as JWT. @throws SealFailedException when the key does not sign */
    public String sign(Credential credential) {
        return sign(text.badge(credential));
    }

    /**
     * A status list as JWT.
     *
     * @param id where it is to be had
     * @param until after when nobody should believe it any more
     * @throws SealFailedException when the key does not sign
     */
    public String sign(URI id, StatusList list, Instant from, Optional<Instant> until) {
        return sign(text.statusList(id, list, from, until));
    }

    private String sign(JsonObject payload) {
        return Jws.sign(payload, address(JsonWebKey.of(key).id()), key);
    }

    /** The public key of this ID as JSON ({@code application/jwk+json}), or empty when it is none of ours. */
    public Optional<String> publicKey(String id) {
        return Optional.ofNullable(published.get(id))
                .map(web -> web.json(address(id)).toString());
    }

    /** The IDs of all of them, the one that signs first. */
    public List<String> publicKeys() {
        return List.copyOf(published.keySet());
    }

    /**
     * Who issues, and by which keys, as JSON-LD.
     *
     * @param name the university's
     * @param home its web site
     */
    public String issuerDocument(String name, URI home) {
        var keys = Json.createArrayBuilder();
        published.forEach((id, web) -> keys.add(Json.createObjectBuilder()
                .add("id", address(id))
                .add("type", "JsonWebKey")
                .add("controller", issuer.toString())
                .add("publicKeyJwk", web.json(address(id)))));
        return Json.createObjectBuilder()
                .add("@context", CredentialText.strings(CredentialText.CREDENTIALS, CredentialText.BADGES, IDENTIFIERS))
                .add("id", issuer.toString())
                .add("type", CredentialText.strings("Profile"))
                .add("name", name)
                .add("url", home.toString())
                .add("assertionMethod", keys)
                .build()
                .toString();
    }

    private String address(String id) {
        return issuer + "/keys/" + id;
    }
}
