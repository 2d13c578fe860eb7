package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.RawAnswer;

/** Whatever is sent, the answer is one of ours: its status, its headers, and not a word about the inside. */
@BrowserTest
class BadInputFlowIT {

    /** In the words of Mojarra and of MyFaces. */
    private static final String FORM = "form=form&form_SUBMIT=1&submit=submit";

    private static final String STATE = "&jakarta.faces.ViewState=stateless";
    private static final String CREDENTIALS = "&userId=nobody01&password=wrong&secondPassword=";
    private static final List<String> INSIDE = List.of(
            "Exception",
            "org.madoguchi",
            "\tat ",
            "jakarta.servlet",
            "java.",
            "Payara",
            "Grizzly",
            "GlassFish",
            "Mojarra",
            "PrimeFaces",
            "<script>alert");
    private static final List<String> HEADERS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "permissions-policy");

    /** What is sent, with {@code PORT} for the portal's. */
    private record Case(String name, int status, String request) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"methods", "origins", "forms", "fields", "paths", "cookies"})
    void isAnsweredInOurWords(Case sent, Portal portal) {
        var request = sent.request()
                .replace("PORT", String.valueOf(portal.port()))
                .replaceFirst("^(\\S+ (http://[^/]*)?)/", "$1" + portal.uri().getPath() + "/");
        var answer = RawAnswer.to(portal.port(), request.getBytes(StandardCharsets.UTF_8));
        assertAll(
                () -> assertEquals(sent.status(), answer.status()),
                () -> assertAll(HEADERS.stream()
                        .map(name -> () -> assertTrue(answer.hasHeader(name), name + " in " + answer.headers()))),
                () -> assertAll(Stream.of("server", "x-powered-by", "set-cookie")
                        .map(name -> () -> assertFalse(
                                answer.hasHeader(name), answer.headers().toString()))),
                () -> assertAll(INSIDE.stream()
                        .map(word -> () -> assertFalse(answer.body().contains(word), word))));
    }

    /** A path that was sent with two slashes would lead there; not every server takes it for a folder. */
    @Test
    void noRedirectLeadsToAnotherHost(Portal portal) {
        var request = "GET //manual HTTP/1.1\r\nHost: localhost:" + portal.port() + "\r\nConnection: close\r\n\r\n";
        var answer = RawAnswer.to(portal.port(), request.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(),
                answer.headers().stream()
                        .filter(line -> line.startsWith("location: //"))
                        .toList());
    }

    /** While nodes are upgraded one after another, a page of another version may ask this one. */
    @Test
    void sheetOfAnotherVersionIsNotKeptForAYear(Portal portal) {
        var request = "GET " + portal.uri().getPath() + "/assets/look.css?v=another HTTP/1.1\r\nHost: localhost:"
                + portal.port() + "\r\nConnection: close\r\n\r\n";
        var answer = RawAnswer.to(portal.port(), request.getBytes(StandardCharsets.UTF_8));
        assertEquals(200, answer.status());
        assertFalse(answer.headers().toString().contains("immutable"));
    }

    private static Stream<Case> methods() {
        return Stream.of(
                wrongMethod("PUT", "/login.xhtml"),
                wrongMethod("DELETE", "/contact.xhtml"),
                wrongMethod("PATCH", "/login.xhtml"),
                wrongMethod("OPTIONS", "/login.xhtml"),
                wrongMethod("TRACE", "/login.xhtml"),
                wrongMethod("PROPFIND", "/"),
                wrongMethod("get", "/login.xhtml"),
                wrongMethod("DELETE", "/assets/look.css"));
    }

    private static Stream<Case> origins() {
        var form = FORM + CREDENTIALS + STATE;
        return Stream.of(
                new Case(
                        "another host",
                        421,
                        "GET /login.xhtml HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
                new Case(
                        "a host in the request line",
                        421,
                        "GET http://evil.example/login.xhtml HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: "
                                + "close\r\n\r\n"),
                new Case(
                        "a host that ends like ours",
                        421,
                        "GET / HTTP/1.1\r\nHost: localhost.evil.example\r\nConnection: close\r\n\r\n"),
                new Case(
                        "another host on a folder",
                        421,
                        "GET /manual HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
                get("a second host", 421, "/login.xhtml", "Host: evil.example"),
                get("the host twice", 421, "/login.xhtml", "Host: localhost:PORT"),
                post("foreign origin", 403, "/login.xhtml", form, "Origin: https://evil.example"),
                post("an origin that is hidden", 403, "/login.xhtml", form, "Origin: null"),
                post(
                        "an origin that is hidden, of a page of ours",
                        200,
                        "/login.xhtml",
                        form,
                        "Origin: null",
                        "Referer: http://localhost:PORT/login.xhtml"),
                post("a page of another site", 403, "/login.xhtml", form, "Referer: https://evil.example/"),
                post("a page of ours", 200, "/login.xhtml", form, "Referer: http://localhost:PORT/login.xhtml"),
                new Case(
                        "our host with the dot of a full name",
                        200,
                        "GET /login.xhtml HTTP/1.1\r\nHost: localhost.:PORT\r\nConnection: close\r\n\r\n"),
                new Case(
                        "a load balancer's question",
                        200,
                        "GET /health HTTP/1.1\r\nHost: 10.244.0.5:8080\r\nConnection: close\r\n\r\n"),
                new Case(
                        "a load balancer's question whether it is ready",
                        200,
                        "GET /health/ready HTTP/1.1\r\nHost: 10.244.0.5:8080\r\nConnection: close\r\n\r\n"),
                new Case(
                        "a load balancer's question whether it lives",
                        200,
                        "GET /health/live HTTP/1.1\r\nHost: 10.244.0.5:8080\r\nConnection: close\r\n\r\n"),
                new Case(
                        "a question that is none of ours",
                        421,
                        "GET /health/started HTTP/1.1\r\nHost: 10.244.0.5:8080\r\nConnection: close\r\n\r\n"),
                new Case(
                        "a page that is called like a question",
                        421,
                        "GET /health/x HTTP/1.1\r\nHost: 10.244.0.5:8080\r\nConnection: close\r\n\r\n"),
                post("origin of another port", 403, "/login.xhtml", form, "Origin: http://localhost:1"),
                post("cross-site", 403, "/login.xhtml", form, "Sec-Fetch-Site: cross-site"),
                post("same-site is not same-origin", 403, "/login.xhtml", form, "Sec-Fetch-Site: same-site"),
                post(
                        "cross-site though the origin is ours",
                        403,
                        "/login.xhtml",
                        form,
                        "Sec-Fetch-Site: cross-site",
                        "Origin: http://localhost:PORT"),
                post(
                        "from here",
                        200,
                        "/login.xhtml",
                        form,
                        "Sec-Fetch-Site: same-origin",
                        "Origin: http://localhost:PORT"));
    }

    private static Stream<Case> forms() {
        var form = FORM + CREDENTIALS;
        return Stream.of(
                post("70 KB", 413, "/login.xhtml", form + STATE + "&more=" + "a".repeat(70_000)),
                post("3 MB", 413, "/login.xhtml", form + STATE + "&more=" + "a".repeat(3_000_000)),
                post("more fields than servers read", 400, "/login.xhtml", form + "&x".repeat(20_000) + STATE),
                post("no view state", 400, "/login.xhtml", form),
                post("a view state made up", 303, "/login.xhtml", form + "&jakarta.faces.ViewState=rO0ABXNyAA=="),
                post("a view state of a session", 303, "/login.xhtml", form + "&jakarta.faces.ViewState=-1234:5678"),
                post("view states twice", 200, "/login.xhtml", form + STATE + "&jakarta.faces.ViewState=x"),
                post("no form", 200, "/login.xhtml", "a=b" + STATE),
                post("nothing", 400, "/login.xhtml", ""),
                post("credentials in the address", 400, "/login.xhtml?userId=a&password=b", form + STATE),
                post("the form in the address", 400, "/login.xhtml?jakarta.faces.ViewState=stateless", form + STATE),
                post("a token in the address", 200, "/login.xhtml?token=a", form + STATE),
                chunked("in chunks", 200, form + STATE),
                chunked("in chunks, 70 KB", 413, form + "&more=" + "a".repeat(70_000) + STATE),
                chunked("in chunks, more than the server reads", 400, form + "&more=" + "a".repeat(3_000_000) + STATE),
                request(
                        "in chunks, without its end",
                        400,
                        "POST /login.xhtml",
                        "3\r\na=b\r\n0\r\n\r\n",
                        "Transfer-Encoding: chunked",
                        "Content-Type: application/x-www-form-urlencoded"),
                request(
                        "multipart",
                        400,
                        "POST /login.xhtml",
                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 59"),
                request("JSON", 400, "POST /login.xhtml", "{}", "Content-Type: application/json", "Content-Length: 2"),
                request("no type", 400, "POST /login.xhtml", "a=b", "Content-Length: 3"),
                post("on a page without a form", 200, "/contact.xhtml", form + STATE),
                post("as a stranger on a page for students", 303, "/home.xhtml", form + STATE),
                post(
                        "the questions of scripts",
                        200,
                        "/login.xhtml",
                        form + STATE
                                + "&jakarta.faces.partial.ajax=true&jakarta.faces.source=submit&"
                                + "jakarta.faces.partial.execute=@all"));
    }

    private static Stream<Case> fields() {
        return Stream.of(
                login("all empty", "&userId=&password=&secondPassword="),
                login("missing", ""),
                login(
                        "5,000 characters in each",
                        ("&userId=U&password=U&secondPassword=U").replace("U", "a".repeat(5_000))),
                login("NUL", "&userId=a%00b&password=%00&secondPassword=%00"),
                login("other control characters", "&userId=a%0d%0ab%1b&password=%07&secondPassword=%7f"),
                login("half a surrogate pair", "&userId=%ED%A0%80&password=%ED%A0%80&secondPassword=x"),
                login("bytes that are no UTF-8", "&userId=%ff%fe&password=%c0%af&secondPassword=%80"),
                login("bad percent escapes", "&userId=%zz&password=%&secondPassword=%1"),
                login("a filter's characters", "&userId=*)(uid=*))(|(uid=*&password=x&secondPassword=x"),
                login("a name's characters", "&userId=s0000123,ou=people&password=x&secondPassword=x"),
                login("SQL", "&userId='+or+1=1--&password='%3bdrop+table+account--&secondPassword='"),
                login("an expression", "&userId=%23{request.serverName}&password=${1%2b1}&secondPassword=x"),
                login("a script", "&userId=%3Cscript%3Ealert(1)%3C/script%3E&password=x&secondPassword=x"),
                login("full-width user ID and second password", "&userId=ｓ００００１２３&password=x&secondPassword=Ｍｏｍｉｊｉ１"),
                login("repeated", "&userId=a&userId=b&password=x&password=y&secondPassword=1&secondPassword=2"),
                login("hundreds of fields", CREDENTIALS + "&x=1".repeat(900)),
                address("line breaks", "a%40example.net%0d%0aBcc:b%40example.net"),
                address("5,000 characters", "a".repeat(5_000) + "%40example.net"),
                address("literal", "a%40%5B127.0.0.1%5D"),
                address("none", "%00%40"));
    }

    private static Stream<Case> paths() {
        return Stream.of(
                get("unknown", 404, "/nothing"),
                get("numbers, without a token", 404, "/metrics"),
                get("unknown page", 404, "/x/nothing.xhtml"),
                get("descriptor", 404, "/WEB-INF/web.xml"),
                get("template", 404, "/WEB-INF/templates/page.xhtml"),
                get("descriptor in small letters", 404, "/web-inf/web.xml"),
                get("class", 404, "/META-INF/MANIFEST.MF"),
                get("another way to a page for students", 404, "/faces/home.xhtml"),
                get("upwards", 404, "/assets/../WEB-INF/web.xml"),
                get("upwards in disguise", 404, "/assets/%2e%2e/WEB-INF/web.xml"),
                get("folder", 404, "/assets/"),
                get("folder without its slash", 404, "/email"),
                get("folder with a first page", 303, "/manual"),
                get("folder of templates", 404, "/WEB-INF/templates"),
                get("folder of a library", 404, "/primefaces"),
                get("resource outside", 404, "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF"),
                get("session in the path", 303, "/home.xhtml;jsessionid=abc"),
                get("page for students", 303, "/home.xhtml"),
                get("bad percent escape in a question", 200, "/login.xhtml?a=%zz"),
                get("two tokens", 200, "/registration/confirm.xhtml?token=a&token=b"),
                get("token of 3,000 characters", 200, "/recovery/reset.xhtml?token=" + "a".repeat(3_000)),
                get("script for a token", 200, "/email/confirm.xhtml?token=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"),
                get(
                        "form in the question",
                        400,
                        "/login.xhtml?form=form&submit=submit&jakarta.faces.ViewState=stateless"),
                get("where password managers look", 303, "/.well-known/change-password"),
                get("unknown language", 200, "/login.xhtml?language=../../xx"),
                get(
                        "unknown language of the browser",
                        200,
                        "/login.xhtml",
                        "Accept-Language: ;q=x,,../<script>alert(1)"),
                get("state of nobody's registration", 303, "/registration/state"));
    }

    private static Stream<Case> cookies() {
        return Stream.of(
                get("forged sign-in", 303, "/home.xhtml", "Cookie: madoguchi=" + "A".repeat(43)),
                get("garbage sign-in", 303, "/home.xhtml", "Cookie: madoguchi=../../x; madoguchi=%00; =; ;;"),
                get("sign-in of 4,000 characters", 303, "/home.xhtml", "Cookie: madoguchi=" + "A".repeat(4_000)),
                get("another application's, in Japanese", 200, "/login.xhtml", "Cookie: other=日本語"),
                get("session of nobody", 303, "/home.xhtml", "Cookie: JSESSIONID=1234567890abcdef"),
                get(
                        "garbage elsewhere",
                        200,
                        "/login.xhtml",
                        "Cookie: madoguchi-language=<script>alert(1)</script>; madoguchi-draft=%ff; "
                                + "madoguchi-browser=\""),
                post(
                        "forged known browser",
                        200,
                        "/login.xhtml",
                        FORM + CREDENTIALS + STATE,
                        "Cookie: madoguchi-browser=" + "A".repeat(43)));
    }

    private static Case wrongMethod(String method, String path) {
        return request(method, 405, method + " " + path, "");
    }

    private static Case login(String name, String fields) {
        return post("login: " + name, 200, "/login.xhtml", FORM + fields + STATE);
    }

    private static Case address(String name, String email) {
        return post("address: " + name, 200, "/recovery/request.xhtml", FORM + "&email=" + email + STATE);
    }

    private static Case get(String name, int status, String path, String... headers) {
        return request(name, status, "GET " + path, "", headers);
    }

    private static Case post(String name, int status, String path, String body, String... headers) {
        return request(
                name,
                status,
                "POST " + path,
                body,
                Stream.concat(
                                Stream.of(headers),
                                Stream.of(
                                        "Content-Type: application/x-www-form-urlencoded",
                                        "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length))
                        .toArray(String[]::new));
    }

    /** In two chunks. */
    private static Case chunked(String name, int status, String form) {
        return request(
                name,
                status,
                "POST /login.xhtml",
                Integer.toHexString(10) + "\r\n" + form.substring(0, 10) + "\r\n"
                        + Integer.toHexString(form.length() - 10) + "\r\n" + form.substring(10) + "\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked",
                "Content-Type: application/x-www-form-urlencoded");
    }

    private static Case request(String name, int status, String line, String body, String... headers) {
        return new Case(
                name,
                status,
                line + " HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n" + String.join("\r\n", headers)
                        + (headers.length == 0 ? "" : "\r\n") + "\r\n" + body);
    }
}
