package org.madoguchi.verification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.madoguchi.certificate.ContentJson;

/** An answer as programs read it: the same as the page says, in names that do not change with the language. */
final class AnswerJson {

    private final Answer answer;

    AnswerJson(Answer answer) {
        this.answer = answer;
    }

    /** @param zone of the time of the check */
    JsonObject write(ZoneId zone) {
        var json = Json.createObjectBuilder()
                .add("result", answer.result().name())
                .add("by", answer.byFile() ? "FILE" : "CODE")
                .add("checkedAt", answer.at().atZone(zone).toOffsetDateTime().toString());
        answer.statement().ifPresent(statement -> json.add("certificate", certificate(statement)));
        return json.build();
    }

    private static JsonObjectBuilder certificate(Statement statement) {
        var json = Json.createObjectBuilder()
                .add("type", statement.template())
                .add("language", statement.language().getLanguage())
                .add("number", statement.number())
                .add("issuedOn", statement.issuedOn().toString());
        add(json, "validUntil", statement.validUntil());
        add(json, "revokedOn", statement.revokedOn());
        add(json, "replacedOn", statement.replacedOn());
        json.add("says", ContentJson.values(statement.values()));
        if (statement.withheld()) {
            json.add("gradesWithheld", true);
        }
        if (!statement.courses().isEmpty()) {
            json.add("courses", ContentJson.courses(statement.courses()));
        }
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Optional<LocalDate> day) {
        day.ifPresent(value -> json.add(name, value.toString()));
    }
}
