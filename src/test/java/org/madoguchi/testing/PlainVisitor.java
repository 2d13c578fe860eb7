package org.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody without a browser, in English: opens pages and sends their forms, keeps cookies, follows no redirect. Each
 * answer must come within the 10 s in which the portal promises one.
 */
public final class PlainVisitor {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration UPLOAD = Duration.ofMinutes(10);

    private final HttpClient client;
    private final URI portal;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param client whose connections are used; visitors may share one */
    public PlainVisitor(HttpClient client, URI portal) {
        this.client = client;
        this.portal = portal;
    }

    /** A client for visitors: HTTP/1.1, connections kept. */
    public static HttpClient connections() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build();
    }

    /**
     * Opens a page.
     *
     * @throws UncheckedIOException when it does not answer in time
     */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Asks what a page would be. */
    public HttpResponse<String> head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    /**
     * Reads a file to its end, however long that takes; says how many lines it has.
     *
     * @throws UncheckedIOException when it breaks off
     */
    public long countLines(String path) {
        return send(request(path).GET(), BodyHandlers.ofLines()).body().count();
    }

    /**
     * Sends a page's main form.
     *
     * @throws UncheckedIOException when it does not answer in time
     */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return submit(path, "form", "submit", fields);
    }

    /** Logs in; the answer is a redirect when all was right. */
    public HttpResponse<String> login(String userId, String password, String secondPassword) {
        return submit("/login.xhtml", Map.of("userId", userId, "password", password, "secondPassword", secondPassword));
    }

    /** Logs out by the button of a page that is open to this visitor. */
    public HttpResponse<String> logout(String path) {
        return submit(path, "logoutForm", "logout", Map.of());
    }

    /** Sends a form of a page by one of its buttons. */
    public HttpResponse<String> submit(String path, String form, String button, Map<String, String> fields) {
        var all = new LinkedHashMap<>(
                Map.of(form, form, form + "_SUBMIT", "1", button, button)); // Mojarra's and MyFaces' words
        all.putAll(fields);
        all.put("jakarta.faces.ViewState", "stateless");
        var body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /**
     * Sends a page's main form with a file, however long that takes.
     *
     * @throws UncheckedIOException when the file cannot be read, or no answer comes
     */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String field, Path file) {
        var all = new LinkedHashMap<>(
                Map.of("form", "form", "form_SUBMIT", "1", "submit", "submit", "jakarta.faces.ViewState", "stateless"));
        all.putAll(fields);
        var boundary = "plain-visitor";
        var head = all.entrySet().stream()
                .map(one -> part(boundary, one.getKey(), "") + one.getValue() + "\r\n")
                .collect(Collectors.joining("", "", part(boundary, field, "; filename=\"" + file.getFileName() + '"')));
        try {
            var body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            return send(request(path)
                    .timeout(UPLOAD)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(String boundary, String name, String more) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + '"' + more + "\r\n\r\n";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(LIMIT)
                .header("Accept-Language", "en")
                .header("User-Agent", "PlainVisitor");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            var answer = client.send(request.build(), body);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        var pair = line.substring(0, line.indexOf(';')).split("=", 2);
        if (line.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
