package org.madoguchi.certificate;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Course;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;

/**
 * A content as it is kept: JSON whose names stay for ever. The same content is always the same text, so that its hash
 * tells it again.
 */
public final class ContentJson {

    private ContentJson() {}

    /** As it is kept. */
    public static String write(Content content) {
        return Json.createObjectBuilder()
                .add("template", content.template())
                .add("language", content.language().name())
                .add("values", values(content.values()))
                .add("courses", courses(content.courses()))
                .build()
                .toString();
    }

    /** What a paper says beside its courses, by the names that stay and in their order. */
    public static JsonObject values(Map<Field, String> values) {
        var json = Json.createObjectBuilder();
        Arrays.stream(Field.values())
                .filter(values::containsKey)
                .forEach(field -> json.add(field.name(), values.get(field)));
        return json.build();
    }

    /** The lines of a transcript. */
    public static JsonArray courses(List<Course> courses) {
        var json = Json.createArrayBuilder();
        courses.forEach(course -> json.add(write(course)));
        return json.build();
    }

    /** What is kept. @throws IllegalArgumentException when it says something that this version does not know */
    public static Content read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var kept = reader.readObject();
            Map<Field, String> values = new EnumMap<>(Field.class);
            kept.getJsonObject("values")
                    .forEach((name, value) -> values.put(Field.valueOf(name), ((JsonString) value).getString()));
            return new Content(
                    kept.getString("template"),
                    Language.valueOf(kept.getString("language")),
                    values,
                    readCourses(kept.getJsonArray("courses")));
        }
    }

    private static List<Course> readCourses(JsonArray kept) {
        return kept.stream()
                .map(JsonValue::asJsonObject)
                .map(ContentJson::course)
                .toList();
    }

    private static JsonObject write(Course course) {
        var kept = Json.createObjectBuilder()
                .add("year", course.year())
                .add("term", course.term())
                .add("code", course.code())
                .add("name", course.name())
                .add("credits", course.credits())
                .add("grade", course.grade())
                .add("category", course.category());
        course.gradePoint().ifPresent(point -> kept.add("gradePoint", point));
        return kept.build();
    }

    private static Course course(JsonObject kept) {
        return new Course(
                kept.getInt("year"),
                kept.getString("term"),
                kept.getString("code"),
                kept.getString("name"),
                number(kept, "credits").orElseThrow(),
                kept.getString("grade"),
                number(kept, "gradePoint"),
                kept.getString("category"));
    }

    private static Optional<BigDecimal> number(JsonObject kept, String name) {
        return Optional.ofNullable(kept.getJsonNumber(name)).map(JsonNumber::bigDecimalValue);
    }
}
