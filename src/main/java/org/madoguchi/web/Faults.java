package org.madoguchi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.text.Words;

/** What is wrong with a form just sent: shown beside each field and in a summary that links to the fields. */
@Named
@RequestScoped
public class Faults {

    @Inject
    private Languages languages;

    private final Map<String, String> byField = new LinkedHashMap<>();
    private String general;

    /** A field is wrong; the first fault of a field stays. */
    public void add(String field, String key, Object... values) {
        byField.putIfAbsent(field, text(key, values));
    }

    /** A field is wrong in several ways, each a sentence; the first fault of a field stays. */
    public void add(String field, List<String> keys) {
        keys.stream()
                .map(key -> text(key))
                .reduce((one, next) -> text("form.sentences", one, next))
                .ifPresent(told -> byField.putIfAbsent(field, told));
    }

    /** Something is wrong that belongs to no field. */
    public void addGeneral(String key, Object... values) {
        general = text(key, values);
    }

    /** Something is wrong, in words that staff wrote. */
    public void addWritten(String text) {
        general = text;
    }

    /** Asks for a value to be typed; true when there is one. */
    public boolean require(String field, String value) {
        return require(field, value, "form.error.required");
    }

    /** Asks for one of a list; true when there is one. */
    public boolean requireChoice(String field, String value) {
        return require(field, value, "form.error.choice");
    }

    private boolean require(String field, String value, String key) {
        var given = value != null && !value.isBlank();
        if (!given) {
            add(field, key);
        }
        return given;
    }

    public boolean isAny() {
        return general != null || !byField.isEmpty();
    }

    public boolean isNone() {
        return !isAny();
    }

    public Map<String, String> getByField() {
        return byField;
    }

    public String getGeneral() {
        return general;
    }

    private String text(String key, Object... values) {
        return Words.of(languages.getLocale(), "text", "desk", "apply", "receive")
                .text(key, values);
    }
}
