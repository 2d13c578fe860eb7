package org.madoguchi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What the portal answered to bytes that no client library would send.
 *
 * @param status 0 when it closed the connection without a word
 * @param headers lines, names in lower case
 * @param body as it came over the line, chunk sizes included
 */
public record RawAnswer(int status, List<String> headers, String body) {

    private static final int LIMIT_MILLIS = 10_000;

    /**
     * Sends a request as it is and reads until the portal closes the connection.
     *
     * @throws UncheckedIOException when that takes longer than the portal's promise
     */
    public static RawAnswer to(int port, byte[] request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(LIMIT_MILLIS);
            write(socket, request);
            return parse(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server may refuse a request before all of it has come; what it said can be read all the same. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            System.getLogger(RawAnswer.class.getName()).log(System.Logger.Level.DEBUG, "Not read to its end", e);
        }
    }

    /** What it left unread when it closed may end the connection by a reset, after all that it said. */
    private static String read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException e) {
            if (bytes.size() == 0) {
                throw e;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static RawAnswer parse(String text) {
        if (text.isEmpty()) {
            return new RawAnswer(0, List.of(), "");
        }
        var end = text.indexOf("\r\n\r\n");
        var lines = List.of(text.substring(0, end).split("\r\n"));
        var headers = lines.stream().skip(1).map(RawAnswer::lowerName).toList();
        return new RawAnswer(Integer.parseInt(lines.get(0).split(" ")[1]), headers, text.substring(end));
    }

    private static String lowerName(String line) {
        var colon = line.indexOf(':');
        return line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
    }

    /** Whether there is such a header, whatever its value. */
    public boolean hasHeader(String name) {
        return headers.stream().anyMatch(line -> line.startsWith(name + ":"));
    }
}
