package org.madoguchi.testing.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.madoguchi.testing.FreePort;

/** Firefox by WebDriver BiDi, which it speaks itself. */
final class Firefox implements Engine {

    private static final String PREFERENCES = """
        user_pref("intl.accept_languages", "%s");
        user_pref("app.update.enabled", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("network.captive-portal-service.enabled", false);
        user_pref("network.connectivity-service.enabled", false);
        user_pref("services.settings.server", "");
        user_pref("signon.rememberSignons", false);
        """;
    /** Marks what is in the field, so that it is replaced. */
    private static final String SELECT = "(e => { e.focus(); e.select(); return e; })(%s)";

    private final Started process;
    private final BiDi connection;
    private final String context;

    Firefox(String language) {
        var folder = Started.folder("firefox-");
        try {
            Files.writeString(folder.resolve("user.js"), PREFERENCES.formatted(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var port = FreePort.find();
        process = Started.in(
                folder,
                List.of(
                        Installed.program(List.of("firefox-esr", "firefox"), "firefox-esr", "fonts-noto-cjk")
                                .toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        folder.toString(),
                        "--remote-debugging-port",
                        String.valueOf(port)),
                Map.of("MOZ_CRASHREPORTER_DISABLE", "1"));
        connection = BiDi.connect(port, folder);
        connection.call("session.new", "{\"capabilities\": {}}");
        context = connection
                .call("browsingContext.getTree", "{}")
                .getAsJsonArray("contexts")
                .get(0)
                .getAsJsonObject()
                .get("context")
                .getAsString();
        var size = inContext();
        size.add("viewport", json("{\"width\": %d, \"height\": %d}".formatted(WIDTH, HEIGHT)));
        connection.call("browsingContext.setViewport", size.toString());
    }

    @Override
    public void go(String url) {
        var where = inContext();
        where.addProperty("url", url);
        where.addProperty("wait", "complete");
        connection.call("browsingContext.navigate", where.toString());
    }

    @Override
    public String value(String expression) {
        try {
            return run(expression).get("value").getAsString();
        } catch (IllegalStateException e) { // between two pages
            return "";
        }
    }

    private JsonObject run(String expression) {
        var call = new JsonObject();
        call.addProperty("expression", expression);
        call.add("target", inContext());
        call.addProperty("awaitPromise", false);
        var result = connection.call("script.evaluate", call.toString()).getAsJsonObject("result");
        if (result == null) {
            throw new IllegalStateException(expression);
        }
        return result;
    }

    @Override
    public void click(String element) {
        var found = run("(e => { e.scrollIntoView({block: 'center'}); return e; })(" + element + ")");
        var move = json("{\"type\": \"pointerMove\", \"x\": 0, \"y\": 0, \"origin\": {\"type\": \"element\"}}");
        move.getAsJsonObject("origin").add("element", json("{\"sharedId\": " + found.get("sharedId") + "}"));
        act(
                "pointer",
                List.of(
                        move,
                        json("{\"type\": \"pointerDown\", \"button\": 0}"),
                        json("{\"type\": \"pointerUp\", \"button\": 0}")));
    }

    @Override
    public void type(String element, String text) {
        run(SELECT.formatted(element));
        var keys = text.isEmpty() ? "\uE017" : text; // the key that deletes
        act(
                "key",
                keys.codePoints().mapToObj(Firefox::key).flatMap(List::stream).toList());
    }

    private static List<JsonObject> key(int codePoint) {
        var down = json("{\"type\": \"keyDown\"}");
        var up = json("{\"type\": \"keyUp\"}");
        down.addProperty("value", Character.toString(codePoint));
        up.addProperty("value", Character.toString(codePoint));
        return List.of(down, up);
    }

    private void act(String device, List<JsonObject> acts) {
        var steps = new JsonArray();
        acts.forEach(steps::add);
        var source = new JsonObject();
        source.addProperty("type", device);
        source.addProperty("id", device);
        source.add("actions", steps);
        var sources = new JsonArray();
        sources.add(source);
        var call = inContext();
        call.add("actions", sources);
        connection.call("input.performActions", call.toString());
    }

    private JsonObject inContext() {
        var parameters = new JsonObject();
        parameters.addProperty("context", context);
        return parameters;
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Override
    public String toString() {
        return "Firefox";
    }

    @Override
    public void close() {
        connection.close();
        process.close();
    }
}
