package org.madoguchi.admin.disclosure;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/** The file for programs: tables and columns under their own names, moments in UTC. */
final class JsonSheet implements Sheet {

    private final JsonGenerator json;

    JsonSheet(Writer writer) {
        json = Json.createGenerator(writer);
    }

    @Override
    public void begin(String userId, Instant madeAt) {
        json.writeStartObject().write("user_id", userId).write("made_at", madeAt.toString());
    }

    @Override
    public void table(Holding holding) {
        json.writeStartArray(holding.table());
    }

    @Override
    public void row(Holding holding, List<Object> values) {
        json.writeStartObject();
        for (var column = 0; column < values.size(); column++) {
            if (values.get(column) != null) {
                json.write(holding.columns().get(column), values.get(column).toString());
            }
        }
        json.writeEnd();
    }

    @Override
    public void endTable() {
        json.writeEnd();
    }

    @Override
    public void end() {
        json.writeEnd();
        json.flush();
    }
}
