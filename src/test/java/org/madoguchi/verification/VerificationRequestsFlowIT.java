package org.madoguchi.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.RawAnswer;

/** What programs ask, and what nobody should send. */
@BrowserTest
@Tag("server")
class VerificationRequestsFlowIT {

    private static final String PAGE = "/verify.xhtml";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final int FILES = 100;

    /** More than are read of one network; if all came at once, the last would wait in vain on a slow machine. */
    private static final int PARALLEL = 48;

    private static final int LARGE = 5 * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What is sent, with {@code PORT} for the portal's. */
    private record Case(String name, int status, String request) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void programsAreToldTheSame(Portal portal, PortalDatabase database) throws Exception {
        var line = VerificationFlowIT.stored(database, LedgerLine.transcript(DAY));
        says(
                send(portal, PAGE + "?code=" + line.code().grouped(), "Accept", "application/json"),
                "\"result\":\"VALID\"",
                "\"number\":\"" + line.number() + "\"",
                "\"issuedOn\":\"2026-04-01\"",
                "\"NAME\":\"KATSURAGI Tsujiko\"",
                "\"gradesWithheld\":true");
        var form = field("code", line.code().compact())
                + field("holderName", "Katsuragi Tsujiko")
                + field("issuedOn", "2026-04-01") + "--x--\r\n";
        says(
                upload(portal, form.getBytes(StandardCharsets.UTF_8)),
                "\"name\":\"Linear Algebra I\"",
                "\"category\":\"Specialized subjects\"",
                "\"gradePoint\":4.0",
                "\"GPA\"");
        says(upload(portal, file(line.file())), "\"result\":\"VALID\"", "\"by\":\"FILE\"");
        says(upload(portal, file("%PDF-1".getBytes(StandardCharsets.UTF_8))), "\"result\":\"NOT_FOUND\"");
    }

    @Test
    void manyFilesAtOnceNeedNoRoom(Portal portal, PortalDatabase database) throws Exception {
        var line = VerificationFlowIT.stored(database, LedgerLine.enrolment(DAY));
        var large = file(Arrays.copyOf(line.file(), LARGE));
        Callable<Integer> upload = () ->
                client.send(request(portal, large), BodyHandlers.ofString()).statusCode();
        var senders = Executors.newFixedThreadPool(PARALLEL);
        try {
            for (var answer : senders.invokeAll(Collections.nCopies(FILES, upload))) {
                assertEquals(200, answer.get());
            }
        } finally {
            senders.shutdownNow();
        }
        says(upload(portal, file(line.file())), "\"result\":\"VALID\"");
    }

    @Test
    void issuerAndItsKeysAreForEverybody(Portal portal) throws Exception {
        var issuer = send(portal, "/issuer", "Origin", "https://wallet.example");
        isPublic(issuer);
        var key = Pattern.compile("/issuer/keys/[^\"]+").matcher(issuer.body());
        assertTrue(key.find(), issuer.body());
        var answer = send(portal, key.group(), "Origin", "https://wallet.example");
        isPublic(answer);
        says(answer, "\"kty\":\"RSA\"");
        assertFalse(answer.body().contains("\"d\":"), answer.body());
        var tag = issuer.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, send(portal, "/issuer", "If-None-Match", tag).statusCode());
    }

    @Test
    void statusListIsForEverybody(Portal portal, PortalDatabase database) throws Exception {
        var line = VerificationFlowIT.stored(database, LedgerLine.enrolment(DAY));
        var id = line.number().substring(2);
        database.execute("update status_list set jwt = 'e30.e30.x', signed_at = now() where id = " + id);
        var list = send(portal, "/status/" + id, "Origin", "https://wallet.example");
        isPublic(list);
        assertEquals(
                "application/vc+jwt",
                list.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
    }

    private static void isPublic(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertEquals(
                "cross-origin",
                answer.headers().firstValue("Cross-Origin-Resource-Policy").orElseThrow());
        assertTrue(answer.headers().firstValue("Cache-Control").orElseThrow().startsWith("public"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/issuer/",
                "/issuer/keys",
                "/issuer/keys/",
                "/issuer/keys/none",
                "/issuer/x",
                "/status",
                "/status/",
                "/status/0",
                "/status/99999999999999999999",
                "/status/1x",
                "/verify/none"
            })
    void whatIsNotThereIsForNobody(String path, Portal portal) throws Exception {
        var answer = send(portal, path, "Origin", "https://wallet.example");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAnsweredInOurWords(Case sent, Portal portal) {
        var answer = answer(portal, sent.request());
        assertEquals(sent.status(), answer.status(), answer::body);
        assertTrue(answer.hasHeader("content-security-policy"));
        assertFalse(answer.body().contains("Exception"), answer::body);
    }

    private static Stream<Case> cases() {
        var state = field("jakarta.faces.ViewState", "stateless");
        return Stream.of(
                get("huge code", 200, "?code=" + "A".repeat(3_000)),
                get("code twice", 200, "?code=A&code=B"),
                get("NUL in the code", 200, "?code=%00"),
                get("bytes that are no UTF-8", 200, "?code=%ff%fe"),
                get("a script for a code", 200, "?code=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"),
                get("no code", 200, "?code="),
                request("wrong method", 405, "PUT", "", ""),
                request("OPTIONS", 405, "OPTIONS", "", ""),
                post("no body", 400, ""),
                post("no end", 400, state),
                post("no part", 200, "--x--\r\n"),
                post("a head without end", 400, "--x\r\n" + "a: b\r\n".repeat(3_000)),
                post("a part without name", 400, "--x\r\n\r\nb\r\n--x--\r\n"),
                post("two files", 400, filePart("%PDF-") + filePart("%PDF-") + "--x--\r\n"),
                post("an empty file", 200, filePart("") + state + "--x--\r\n"),
                post(
                        "code in a file and in a field",
                        200,
                        field("code", "A") + field("code", "B") + state + "--x--\r\n"),
                post("70 KB in a field", 400, field("code", "A".repeat(70_000)) + "--x--\r\n"),
                post("200 fields", 400, field("a", "b").repeat(200) + "--x--\r\n"),
                post("a view state made up", 303, field("jakarta.faces.ViewState", "rO0AB") + "--x--\r\n"),
                request(
                        "6 MB and more",
                        413,
                        "POST",
                        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 7000000\r\n",
                        "a".repeat(7_000_000)),
                request("JSON", 400, "POST", "Content-Type: application/json\r\nContent-Length: 2\r\n", "{}"),
                request(
                        "multipart without boundary",
                        400,
                        "POST",
                        "Content-Type: multipart/form-data\r\nContent-Length: 7\r\n",
                        "--x--\r\n"),
                request(
                        "another site's form",
                        403,
                        "POST",
                        "Origin: https://evil.example\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                                + "Content-Length: 7\r\n",
                        "--x--\r\n"));
    }

    @Test
    void filesAreTakenNowhereElse(Portal portal) {
        var sent = post("elsewhere", 400, "--x--\r\n").request();
        assertEquals(400, answer(portal, sent.replace(PAGE, "/login.xhtml")).status());
    }

    /** Servers have the portal at different places. */
    private static RawAnswer answer(Portal portal, String request) {
        var sent =
                request.replaceFirst(" ", " " + portal.uri().getPath()).replace("PORT", String.valueOf(portal.port()));
        return RawAnswer.to(portal.port(), sent.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Case get(String name, int status, String query) {
        return new Case(
                name, status, "GET " + PAGE + query + " HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n");
    }

    private static Case post(String name, int status, String body) {
        return request(
                name,
                status,
                "POST",
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + body.length() + "\r\n",
                body);
    }

    private static Case request(String name, int status, String method, String headers, String body) {
        return new Case(
                name,
                status,
                method + " " + PAGE + " HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n" + headers + "\r\n"
                        + body);
    }

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String filePart(String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + content + "\r\n";
    }

    private static byte[] file(byte[] content) {
        var part = filePart("\0").split("\0");
        var begin = part[0].getBytes(StandardCharsets.US_ASCII);
        var end = (part[1] + "--x--\r\n").getBytes(StandardCharsets.US_ASCII);
        var body = Arrays.copyOf(begin, begin.length + content.length + end.length);
        System.arraycopy(content, 0, body, begin.length, content.length);
        System.arraycopy(end, 0, body, begin.length + content.length, end.length);
        return body;
    }

    private static HttpRequest request(Portal portal, byte[] body) {
        return HttpRequest.newBuilder(URI.create(portal.uri() + PAGE))
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<String> upload(Portal portal, byte[] body) throws Exception {
        return client.send(request(portal, body), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(Portal portal, String path, String header, String value) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(portal.uri() + path))
                        .header(header, value)
                        .build(),
                BodyHandlers.ofString());
    }

    private static void says(HttpResponse<String> answer, String... words) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("S2600123"), answer.body());
        for (var word : words) {
            assertTrue(answer.body().contains(word), answer.body());
        }
    }
}
