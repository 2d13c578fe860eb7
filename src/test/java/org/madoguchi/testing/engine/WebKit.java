package org.madoguchi.testing.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.FreePort;

/**
 * WebKitGTK's small browser by W3C WebDriver, on a screen that nobody sees. It asks for pages in the language of the
 * machine, which is English where no other was installed.
 */
final class WebKit implements Engine {

    /** By which WebDriver tells an element from other objects. */
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Started screen;
    private final Started driver;
    private final String base;
    private final String session;

    WebKit() {
        var folder = Started.folder("webkit-");
        var program = Installed.program(List.of("WebKitWebDriver"), "webkit2gtk-driver", "xvfb", "fonts-noto-cjk");
        screen = Started.in(
                Started.folder("screen-"),
                List.of(
                        Installed.program(List.of("Xvfb"), "xvfb").toString(),
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1280x1024x24",
                        "-nolisten",
                        "tcp"),
                Map.of());
        Await.until(() -> display().isPresent(), "Xvfb, see " + screen.folder(), BiDi.PATIENCE);
        var port = FreePort.find();
        base = "http://127.0.0.1:" + port;
        driver = Started.in(
                folder,
                List.of(program.toString(), "--port=" + port, "--host=127.0.0.1"),
                Map.of("DISPLAY", ":" + display().orElseThrow(), "NO_AT_BRIDGE", "1"));
        Await.until(this::isReady, "WebKitWebDriver, see " + folder, BiDi.PATIENCE);
        session = "/session/"
                + call("POST", "/session", json("""
                    {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions":
                    {"binary": "%s", "args": ["--automation"]}}}}\
                    """.formatted(miniBrowser())))
                        .getAsJsonObject()
                        .get("sessionId")
                        .getAsString();
        call("POST", session + "/window/rect", json("{\"width\": %d, \"height\": %d}".formatted(WIDTH, HEIGHT)));
    }

    /** The number of the screen, which it prints on a line as soon as it can be used. */
    private Optional<String> display() {
        return screen.printed().lines().filter(line -> line.matches("[0-9]+")).findFirst();
    }

    /** Beside the library, in a folder that is called after the machine's kind. */
    private static Path miniBrowser() {
        try (var files = Files.find(Path.of("/usr/lib"), 4, (file, facts) -> file.endsWith("MiniBrowser"))) {
            return files.findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no MiniBrowser of WebKit's"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            call("GET", "/status", null);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void go(String url) {
        var body = new JsonObject();
        body.addProperty("url", url);
        call("POST", session + "/url", body);
    }

    @Override
    public String value(String expression) {
        try {
            return run(expression).getAsString();
        } catch (IllegalStateException e) { // between two pages
            return "";
        }
    }

    private JsonElement run(String expression) {
        var body = json("{\"args\": []}");
        body.addProperty("script", "return " + expression);
        return call("POST", session + "/execute/sync", body);
    }

    private String element(String expression) {
        return session + "/element/"
                + run(expression).getAsJsonObject().get(ELEMENT).getAsString();
    }

    @Override
    public void click(String element) {
        call("POST", element(element) + "/click", new JsonObject());
    }

    @Override
    public void type(String element, String text) {
        var found = element(element);
        call("POST", found + "/clear", new JsonObject());
        if (text.isEmpty()) {
            return;
        }
        var body = new JsonObject();
        body.addProperty("text", text);
        call("POST", found + "/value", body);
    }

    private JsonElement call(String method, String path, JsonObject body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(method + " " + path + ": " + response.body());
            }
            return JsonParser.parseString(response.body()).getAsJsonObject().get("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Override
    public String toString() {
        return "WebKit";
    }

    @Override
    public void close() {
        driver.close();
        screen.close();
    }
}
