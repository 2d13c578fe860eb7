package org.madoguchi.admin.disclosure;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.madoguchi.account.Account;

/** The file for programs: tables and columns under their own names, moments in UTC. */
final class JsonFile implements DisclosureFile {

    private final JsonGenerator json;
    private HeldTable table;

    JsonFile(Writer writer) {
        json = Json.createGenerator(writer);
    }

    @Override
    public void begin(Account account, Instant madeAt) {
        json.writeStartObject().write("user_id", account.getUserId()).write("made_at", madeAt.toString());
    }

    @Override
    public void table(HeldTable begun) {
        table = begun;
        json.writeStartArray(table.table());
    }

    @Override
    public void row(List<Object> values) {
        json.writeStartObject();
        for (var column = 0; column < values.size(); column++) {
            if (values.get(column) != null) {
                json.write(table.columns().get(column), values.get(column).toString());
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
