package org.madoguchi.admin.disclosure;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.trail.TrailWords;

/** The file for people: one HTML page without script that needs nothing else, to be printed. */
final class PrintSheet implements Sheet {

    private static final String STYLE =
            "body{font:10.5pt/1.6 sans-serif;margin:2rem;color:#000;background:#fff}h1{font-size:16pt}"
                    + "h2{font-size:12pt;margin-top:2rem;break-after:avoid}dl{display:grid;"
                    + "grid-template-columns:14rem 1fr;gap:0 1rem;"
                    + "margin:0;padding:.5rem 0;border-top:1px solid "
                    + "#999;break-inside:avoid}dd{margin:0;overflow-wrap:anywhere}";

    private final PrintWriter page;
    private final DeskWords words;
    private final TrailWords trail;
    private final Locale language;
    private boolean empty;

    PrintSheet(Writer writer, DeskWords words, TrailWords trail, Locale language) {
        this.page = new PrintWriter(writer);
        this.words = words;
        this.trail = trail;
        this.language = language;
    }

    @Override
    public void begin(String userId, Instant madeAt) {
        var title = escape(words.say("disclosure.file", List.of(userId)));
        page.print("<!DOCTYPE html>\n<html lang=\"" + language.getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><h1>" + title + "</h1><p>"
                + escape(words.say("disclosure.file.text", List.of(madeAt))) + "</p>\n");
    }

    @Override
    public void table(Holding holding) {
        page.print("<h2>" + escape(words.say(holding.key(), List.of())) + "</h2>\n");
        empty = true;
    }

    @Override
    public void row(Holding holding, List<Object> values) {
        empty = false;
        page.print("<dl>");
        for (var column = 0; column < values.size(); column++) {
            var name = holding.columns().get(column);
            var value = values.get(column);
            if (value != null && !value.equals("")) {
                page.print("<dt>" + escape(words.say("disclosure.column." + name, List.of())) + "</dt><dd>"
                        + escape(written(holding, name, value)) + "</dd>");
            }
        }
        page.print("</dl>\n");
    }

    @Override
    public void endTable() {
        if (empty) {
            page.print("<p>" + escape(words.say("disclosure.none", List.of())) + "</p>\n");
        }
    }

    @Override
    public void end() {
        page.print("</body></html>\n");
        page.flush();
    }

    /** Moments, details and what is one of a kind in words, everything else as it is kept. */
    private String written(Holding holding, String column, Object value) {
        if (value instanceof Instant moment) {
            return words.moment(moment);
        }
        var text = value.toString();
        if (column.equals("detail")) {
            return Optional.of(trail.detail(text))
                    .filter(said -> !said.isEmpty())
                    .orElse(text);
        }
        var kind = holding.words(column);
        return kind.isEmpty()
                ? text
                : Stream.of(text.split(",")).map(one -> word(kind, one)).collect(Collectors.joining(", "));
    }

    /** A counter is named by what it counts, and its account's key after that. */
    private String word(String kind, String value) {
        return words.sayOr(kind + value.replaceFirst(":.*", "").toLowerCase(Locale.ROOT), value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
