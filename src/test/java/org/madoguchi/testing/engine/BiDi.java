package org.madoguchi.testing.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.madoguchi.testing.Await;

/** One connection of W3C WebDriver BiDi: questions as JSON, each with a number by which its answer is known. */
final class BiDi implements WebSocket.Listener, AutoCloseable {

    /** A browser that has just been started, on a machine that has much else to do. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    private BiDi() {}

    /** Connects to a browser as soon as it listens. @param folder where it writes what is the matter with it */
    static BiDi connect(int port, Path folder) {
        var connection = new BiDi();
        var socket = new AtomicReference<WebSocket>();
        Await.until(() -> connection.open(port, socket), "Firefox, see " + folder, PATIENCE);
        connection.socket = socket.get();
        return connection;
    }

    private boolean open(int port, AtomicReference<WebSocket> opened) {
        try {
            opened.set(HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/session"), this)
                    .join());
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws IllegalStateException when it is an error
     */
    JsonObject call(String method, String parameters) {
        var id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonObject>().orTimeout(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        asked.put(id, answer);
        socket.sendText("{\"id\": %d, \"method\": \"%s\", \"params\": %s}".formatted(id, method, parameters), true)
                .join();
        var said = answer.join();
        if (!said.has("result")) {
            throw new IllegalStateException(method + ": " + said);
        }
        return said.getAsJsonObject("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            var message = JsonParser.parseString(part.toString()).getAsJsonObject();
            part.setLength(0);
            if (message.has("id") && !message.get("id").isJsonNull()) {
                asked.remove(message.get("id").getAsInt()).complete(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
