package org.madoguchi.audit.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line of an export in JSON Lines: a flat JSON object. A row has {@code position}, the fields of
 * {@link AuditChain} by their names, and {@code hash}. A row that was forgotten has {@code digest} instead of the
 * fields; one in which something is masked for its reader has it beside them. Rows that have no seal have {@code null}
 * for position and hash, and {@code seal} is {@code awaited} or, for those that get none, {@code missing}. The last
 * line says how many {@code rows} stand before it; without it the export broke off.
 */
public final class ExportLine {

    private static final List<String> FIELDS = List.of(
            "id", "at", "kind", "outcome", "actor", "person", "client_address", "user_agent", "detail", "request_id");
    private static final String TEXT = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";
    private static final Pattern MEMBER =
            Pattern.compile("\\G[{,]\\s*" + TEXT + "\\s*:\\s*(?:(null|-?[0-9]{1,19})|" + TEXT + ")\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))");
    private static final Map<String, String> ESCAPED = Map.of("n", "\n", "r", "\r", "t", "\t", "b", "\b", "f", "\f");
    private static final String AWAITED = "awaited";
    private static final String MISSING = "missing";
    private static final char FIRST_PRINTABLE = ' ';

    private final Map<String, String> members;

    private ExportLine(Map<String, String> members) {
        this.members = members;
    }

    /**
     * A row.
     *
     * @param link its seal; {@code null} when it has none
     * @param fields as {@link AuditChain} lists them; {@code null} when it was forgotten
     * @param withDigest whether the digest is given because the fields are not, or not as they were sealed
     */
    public static String row(SealedRow link, List<String> fields, boolean withDigest) {
        var members = new LinkedHashMap<String, String>();
        members.put("position", link == null ? "null" : String.valueOf(link.position()));
        if (fields != null) {
            members.put(FIELDS.get(0), fields.get(0));
            IntStream.range(1, fields.size())
                    .forEach(field -> members.put(FIELDS.get(field), quoted(fields.get(field))));
        }
        if (link != null && withDigest) {
            members.put("digest", quoted(link.digest()));
        }
        members.put("hash", quoted(link == null ? null : link.hash()));
        return object(members);
    }

    /**
     * A row that has no seal.
     *
     * @param missing whether it gets none; else it awaits it
     */
    public static String unsealed(List<String> fields, boolean missing) {
        var line = row(null, fields, false);
        return line.substring(0, line.length() - 1) + ",\"seal\":\"" + (missing ? MISSING : AWAITED) + "\"}";
    }

    /** The last line. */
    public static String end(long rows) {
        return object(Map.of("rows", String.valueOf(rows)));
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        var json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                json.append('\\').append((char) unit);
            } else if (unit < FIRST_PRINTABLE) {
                json.append(String.format(Locale.ROOT, "\\u%04x", unit));
            } else {
                json.append((char) unit);
            }
        });
        return json.append('"').toString();
    }

    /** The line read, or empty when it is no flat object. */
    public static Optional<ExportLine> parse(String line) {
        var members = new LinkedHashMap<String, String>();
        var member = MEMBER.matcher(line.strip());
        var end = 0;
        while (member.find()) {
            var text = member.group(3);
            members.put(unescaped(member.group(1)), text == null ? plain(member.group(2)) : unescaped(text));
            end = member.end();
        }
        return line.strip().substring(end).equals("}") ? Optional.of(new ExportLine(members)) : Optional.empty();
    }

    private static String plain(String value) {
        return value.equals("null") ? null : value;
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll(ExportLine::character);
    }

    private static String character(MatchResult escape) {
        var point = escape.group(1);
        return Matcher.quoteReplacement(
                point == null
                        ? ESCAPED.getOrDefault(escape.group(2), escape.group(2))
                        : String.valueOf((char) Integer.parseInt(point, 16)));
    }

    /** How many rows the export has, if this is its last line. */
    public Optional<Long> rows() {
        return Optional.ofNullable(members.get("rows")).map(Long::valueOf);
    }

    /** Whether it is a row that has no seal. */
    public boolean isUnsealed() {
        var seal = members.get("seal");
        return members.get("position") == null && (AWAITED.equals(seal) || MISSING.equals(seal));
    }

    /** Whether it is one that gets none. */
    public boolean isSealMissing() {
        return isUnsealed() && MISSING.equals(members.get("seal"));
    }

    /** Which row it is, for people: id, time and kind; empty when it was forgotten. */
    public String name() {
        return members.get("id") == null
                ? ""
                : "id " + members.get("id") + ", " + members.get("at") + ", " + members.get("kind");
    }

    /** The sealed row, or empty when the line is none. */
    public Optional<SealedRow> link() {
        var position = members.get("position");
        var hash = members.get("hash");
        return position == null || hash == null
                ? Optional.empty()
                : Optional.of(new SealedRow(Long.parseLong(position), digest(), hash));
    }

    /** Whether the line's fields prove what was sealed; for others the digest stands. */
    public boolean hasContent() {
        return members.get("digest") == null && members.get("id") != null;
    }

    private String digest() {
        var given = members.get("digest");
        return given != null || members.get("id") == null
                ? given
                : AuditChain.digest(FIELDS.stream().map(members::get).toList());
    }
}
