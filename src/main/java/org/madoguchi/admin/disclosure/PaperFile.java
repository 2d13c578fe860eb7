package org.madoguchi.admin.disclosure;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.trail.TrailWords;
import org.madoguchi.web.Times;
import org.madoguchi.web.University;

/**
 * The file for people: a document with letterhead, on paper of A4, as one HTML page without script that needs nothing
 * else. It is written while it is read, which no Facelets page is.
 */
final class PaperFile implements DisclosureFile {

    private static final String STYLE = """
        @page { size: A4; margin: 18mm 15mm; @bottom-center { font: 8pt sans-serif;
          content: counter(page) " / " counter(pages) } }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 9.5pt/1.6 sans-serif; color: #000;
          background: #fff }
        header { display: flex; justify-content: space-between; gap: 2rem; padding-bottom: .75rem;
          border-bottom: 2pt solid #000 }
        header p { margin: 0 } header p:last-child { text-align: right } header b { font-size: 13pt }
        h1 { margin: 1.5rem 0; font-size: 16pt; text-align: center }
        h2 { margin: 1.75rem 0 .5rem; font-size: 11.5pt; break-after: avoid }
        table { width: 100%; border-collapse: collapse; font-size: 8.5pt } tr { break-inside: avoid }
        [scope=row] { width: 12rem; font-weight: normal }
        thead { display: table-header-group } tbody { break-inside: avoid }
        th, td { padding: .2rem .4rem; text-align: left; vertical-align: top; border: .5pt solid #888;
          overflow-wrap: anywhere }
        th { background: #eee; white-space: nowrap } .more td { padding-left: 1.5rem; color: #333 }
        footer { margin-top: 2rem; padding-top: .5rem; border-top: .5pt solid #888 } footer p { margin: 0 }
        @media print { body { margin: 0; padding: 0; max-width: none } th { print-color-adjust: exact } }
        """;

    private final PrintWriter page;
    private final University university;
    private final Times times;
    private final DeskWords words;
    private final TrailWords trail;
    private final Locale language;
    private HeldTable table;
    private int rows;
    private int tables;

    PaperFile(Writer writer, University university, Times times, DeskWords words, TrailWords trail, Locale language) {
        this.page = new PrintWriter(writer);
        this.university = university;
        this.times = times;
        this.words = words;
        this.trail = trail;
        this.language = language;
    }

    @Override
    public void begin(Account account, Instant madeAt) {
        var title = say("disclosure.file.title");
        page.print("<!DOCTYPE html>\n<html lang=\"" + language.getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>" + title + " " + escape(account.getUserId())
                + "</title><style>\n" + STYLE + "</style></head><body>\n");
        page.print("<header><p><b>" + escape(university.getName()) + "</b><br>" + say("service.name") + "</p><p>"
                + escape(times.withYear(madeAt, language)) + "</p></header>\n<h1>" + title + "</h1>\n");
        page.print("<p>" + say("disclosure.file.to", account.getDisplayName(), account.getUserId()) + "</p>\n<p>"
                + say("disclosure.file.text", times.withYear(madeAt, language)) + "</p>\n");
    }

    @Override
    public void table(HeldTable begun) {
        table = begun;
        tables++;
        rows = 0;
        page.print("<h2>" + tables + ". " + say(table.key()) + "</h2>\n");
    }

    @Override
    public void row(List<Object> values) {
        rows++;
        if (table.heads().isEmpty()) {
            page.print("<table>" + list(values, "<tr><th scope=\"row\">", "</th><td>", "</td></tr>") + "</table>\n");
            return;
        }
        if (rows == 1) {
            page.print("<table><thead><tr>"
                    + table.heads().stream()
                            .map(column -> "<th scope=\"col\">" + head(column) + "</th>")
                            .collect(Collectors.joining())
                    + "</tr></thead>\n");
        }
        page.print("<tbody><tr>" + cells(values) + "</tr>");
        var more = list(values, "", say("trail.detail.is"), say("trail.detail.and"));
        if (!more.isEmpty()) {
            page.print("<tr class=\"more\"><td colspan=\"" + table.heads().size() + "\">"
                    + more.substring(0, more.length() - say("trail.detail.and").length()) + "</td></tr>");
        }
        page.print("</tbody>\n");
    }

    private String cells(List<Object> values) {
        return Stream.iterate(0, column -> column + 1)
                .limit(table.heads().size())
                .map(column -> "<td>" + written(table.heads().get(column), values.get(column)) + "</td>")
                .collect(Collectors.joining());
    }

    /** What has no column of its own, with its name; absent values are left out. */
    private String list(List<Object> values, String before, String between, String after) {
        return Stream.iterate(table.heads().size(), column -> column + 1)
                .limit(values.size() - table.heads().size())
                .filter(column ->
                        values.get(column) != null && !values.get(column).equals(""))
                .map(column -> before
                        + head(table.columns().get(column))
                        + between
                        + written(table.columns().get(column), values.get(column))
                        + after)
                .collect(Collectors.joining());
    }

    @Override
    public void endTable() {
        if (rows == 0) {
            page.print("<p>" + say("disclosure.none") + "</p>\n");
        } else if (!table.heads().isEmpty()) {
            page.print("</table>\n");
        }
    }

    @Override
    public void end() {
        page.print("<footer>"
                + university.getContact().stream()
                        .map(line -> "<p>" + escape(line) + "</p>")
                        .collect(Collectors.joining())
                + "</footer>\n</body></html>\n");
        page.flush();
    }

    private String head(String column) {
        return say(table.head(column));
    }

    /** Moments, details and what is one of a kind in words, everything else as it is kept. */
    private String written(String column, Object value) {
        if (value instanceof Instant moment) {
            return escape(times.withYear(moment, language));
        }
        var text = value == null ? "" : value.toString();
        if (column.equals("detail")) {
            return escape(Optional.of(trail.detail(text))
                    .filter(said -> !said.isEmpty())
                    .orElse(text));
        }
        var kind = table.words(column);
        return escape(
                kind.isEmpty()
                        ? text
                        : Stream.of(text.split(",")).map(one -> word(kind, one)).collect(Collectors.joining(", ")));
    }

    /** A counter is named by what it counts, and its account's key after that. */
    private String word(String kind, String value) {
        var name = value.replaceFirst(":.*", "");
        return words.sayOr(kind + name.toLowerCase(Locale.ROOT), words.sayOr(kind + name, value));
    }

    private String say(String key, Object... values) {
        return escape(words.say(key, List.of(values)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
