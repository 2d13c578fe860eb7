package org.madoguchi.seal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Credentials and status lists as JSON, with the claims of a JWT beside what they say (Open Badges 3.0, 8.2.4). */
final class CredentialText {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /** Knows the type of schema that Open Badges are checked by. */
    private static final String EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private final URI issuer;

    CredentialText(URI issuer) {
        this.issuer = issuer;
    }

    JsonObject badge(Credential credential) {
        var subject = credential.id() + "#subject";
        var json = credential(credential.id(), credential.validFrom(), credential.validUntil(), subject)
                .add("@context", strings(CREDENTIALS, BADGES, EXTENSIONS))
                .add("type", strings("VerifiableCredential", "OpenBadgeCredential"))
                .add("name", credential.achievement().name())
                .add("issuer", profile(credential.university()))
                .add("credentialSubject", subject(subject, credential))
                .add("credentialStatus", status(credential.status()))
                .add("credentialSchema", Json.createArrayBuilder().add(schema()));
        return json.build();
    }

    JsonObject statusList(URI id, StatusList list, Instant from, Optional<Instant> until) {
        var subject = Json.createObjectBuilder()
                .add("id", id + "#list")
                .add("type", "BitstringStatusList")
                .add("statusPurpose", "revocation")
                .add("encodedList", list.encoded());
        return credential(id, from, until, id + "#list")
                .add("@context", strings(CREDENTIALS))
                .add("type", strings("VerifiableCredential", "BitstringStatusListCredential"))
                .add("issuer", issuer.toString())
                .add("credentialSubject", subject)
                .build();
    }

    /** What each has, once in its own words and once in those of RFC 7519, 4.1. */
    private JsonObjectBuilder credential(URI id, Instant from, Optional<Instant> until, String subject) {
        var json = Json.createObjectBuilder()
                .add("id", id.toString())
                .add("validFrom", second(from))
                .add("iss", issuer.toString())
                .add("jti", id.toString())
                .add("sub", subject)
                .add("nbf", from.getEpochSecond());
        until.ifPresent(end -> json.add("validUntil", second(end)).add("exp", end.getEpochSecond()));
        return json;
    }

    private JsonObjectBuilder profile(String name) {
        return Json.createObjectBuilder()
                .add("id", issuer.toString())
                .add("type", strings("Profile"))
                .add("name", name);
    }

    private static JsonObjectBuilder subject(String id, Credential credential) {
        var json = Json.createObjectBuilder().add("id", id).add("type", strings("AchievementSubject"));
        var identities = Json.createArrayBuilder();
        credential.holder().forEach(identity -> identities.add(identity(identity)));
        json.add("identifier", identities);
        var details = credential.details();
        details.number().ifPresent(number -> json.add("licenseNumber", number));
        details.narrative().ifPresent(text -> json.add("narrative", text));
        details.creditsEarned().ifPresent(credits -> json.add("creditsEarned", credits));
        details.from()
                .ifPresent(day -> json.add(
                        "activityStartDate",
                        second(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        details.until()
                .ifPresent(day -> json.add(
                        "activityEndDate",
                        second(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        return json.add("achievement", achievement(credential.achievement()));
    }

    private static JsonObjectBuilder identity(Credential.Identity identity) {
        return Json.createObjectBuilder()
                .add("type", "IdentityObject")
                .add("hashed", false)
                .add("identityHash", identity.value())
                .add("identityType", identity.type());
    }

    private static JsonObjectBuilder achievement(Credential.Achievement achievement) {
        return Json.createObjectBuilder()
                .add("id", achievement.id().toString())
                .add("type", strings("Achievement"))
                .add("achievementType", achievement.type())
                .add("inLanguage", achievement.language())
                .add("name", achievement.name())
                .add("description", achievement.description())
                .add("criteria", Json.createObjectBuilder().add("narrative", achievement.criteria()));
    }

    private static JsonObjectBuilder status(Credential.Status status) {
        return Json.createObjectBuilder()
                .add("id", status.list() + "#" + status.index())
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", "revocation")
                .add("statusListIndex", String.valueOf(status.index()))
                .add("statusListCredential", status.list().toString());
    }

    private static JsonObjectBuilder schema() {
        return Json.createObjectBuilder().add("id", SCHEMA).add("type", "1EdTechJsonSchemaValidator2019");
    }

    static JsonArrayBuilder strings(String... values) {
        var array = Json.createArrayBuilder();
        Stream.of(values).forEach(array::add);
        return array;
    }

    /** JWT's times have no parts of a second, so this has none either. */
    private static String second(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }
}
