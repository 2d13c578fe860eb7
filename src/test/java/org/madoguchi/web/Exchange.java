package org.madoguchi.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.testing.RawAnswer;

/**
 * A request and the answer that every server has to give to it.
 *
 * @param request its lines and after an empty line its body, for a portal at the root
 * @param answer the status, then the headers in order of the alphabet
 */
record Exchange(String name, String request, List<String> answer) {

    /**
     * Of the connection and not of the answer, or different each time; then what servers add in words of their own:
     * Open Liberty a language where we name none, WildFly what caches of HTTP/1.0 have to know of protected pages.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "date",
            "connection",
            "keep-alive",
            "content-length",
            "transfer-encoding",
            "content-language",
            "pragma",
            "expires");

    /**
     * Reads a table of blocks parted by empty lines. A block begins with {@code = name}; then come the lines of the
     * request, its body with {@code +} before it ({@code *70000} repeats the last character), and the answer with
     * {@code <} before each line. A block {@code = @name} has lines that others take over by {@code < @name}.
     */
    static List<Exchange> parse(String table) {
        var shared = new HashMap<String, List<String>>();
        var exchanges = new ArrayList<Exchange>();
        for (var block : table.replaceAll("(?m)^#.*\n", "").strip().split("\n\n+")) {
            var lines = block.lines().toList();
            var name = lines.get(0).substring(2);
            var answer = starting(lines, "< ")
                    .flatMap(line -> shared.getOrDefault(line, List.of(line)).stream())
                    .sorted()
                    .toList();
            if (name.startsWith("@")) {
                shared.put(name, answer);
            } else {
                exchanges.add(new Exchange(name, request(lines), answer));
            }
        }
        return exchanges;
    }

    /** Whether no server has to hand the request to an application, so that the answer is the server's own. */
    boolean isTheServersToRefuse() {
        return answer.equals(List.of("@refused"));
    }

    /** Whether there is a page in the answer that can be read as it is. */
    boolean showsAPage() {
        return !request.startsWith("HEAD ")
                && answer.stream().anyMatch(line -> line.startsWith("content-type: text/html"))
                && answer.stream().noneMatch(line -> line.startsWith("content-encoding:"));
    }

    private static Stream<String> starting(List<String> lines, String mark) {
        return lines.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(2));
    }

    private static String request(List<String> lines) {
        var head = lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("< ") && !line.startsWith("+ "))
                .toList();
        return String.join("\n", head) + "\n\n"
                + starting(lines, "+ ").map(Exchange::repeated).findFirst().orElse("");
    }

    private static String repeated(String body) {
        var parts = body.split("\\*(?=\\d+$)");
        return parts.length == 1
                ? body
                : parts[0] + parts[0].substring(parts[0].length() - 1).repeat(Integer.parseInt(parts[1]));
    }

    /** What is sent to a portal at this address, with the headers that go without saying. */
    static String onTheWire(String request, URI portal) {
        var body = request.substring(request.indexOf("\n\n") + 2);
        var head = request.substring(0, request.indexOf("\n\n"))
                .replaceFirst("^(\\S+ )/", "$1" + portal.getPath() + "/")
                .replaceFirst("(\n|$)", " HTTP/1.1$1")
                .replace("{origin}", "http://" + portal.getAuthority());
        var added = new ArrayList<>(List.of("Connection: close"));
        addUnlessThere(added, head, "Host", portal.getAuthority());
        if (!body.isEmpty()) {
            addUnlessThere(added, head, "Content-Type", "application/x-www-form-urlencoded");
            addUnlessThere(
                    added,
                    head,
                    head.contains("Transfer-Encoding: ") ? "Transfer-Encoding" : "Content-Length",
                    String.valueOf(body.length()));
        }
        return (head + "\n" + String.join("\n", added) + "\n\n").replace("\n", "\r\n") + body.replace("\\r\\n", "\r\n");
    }

    private static void addUnlessThere(List<String> lines, String head, String name, String value) {
        if (!head.contains("\n" + name + ": ")) {
            lines.add(name + ": " + value);
        }
    }

    /** The answer of a portal at this address as the table would have it. */
    static List<String> comparable(RawAnswer answer, URI portal) {
        var headers = answer.headers().stream()
                .filter(line -> !LEFT_OUT.contains(line.substring(0, line.indexOf(':'))))
                .map(line -> line.replaceFirst("^location: " + portal.getPath() + "/", "location: /")
                        .replaceFirst("^(content-type: [^;]+;) ", "$1") // as Open Liberty writes it
                        .replaceFirst("'sha256-[A-Za-z0-9+/]{43}='", "'sha256-…'")
                        .replaceFirst("^(set-cookie: [^=]+=)[A-Za-z0-9_-]{43}\\b", "$1…"));
        return Stream.concat(Stream.of(String.valueOf(answer.status())), headers)
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
