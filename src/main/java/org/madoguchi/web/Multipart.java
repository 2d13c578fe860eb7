package org.madoguchi.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of {@code multipart/form-data} as they come (RFC 7578; RFC 2046, 5.1.1), in constant memory. Servers have a
 * reader of their own, which writes files to a disk or keeps them whole: neither is wanted of a file of which only the
 * hash is.
 */
final class Multipart {

    /** What {@link #read} answers at the end of a part. */
    static final int END = -1;

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)\\s*multipart/form-data\\s*;(?:[^\"]*;)?\\s*boundary=(?:\"([^\"\\\\\\r"
                    + "\\n"
                    + "]{1,70})\"|([^\\s;,\"]{1,70}))\\s*(?:;.*)?");
    private static final Pattern NAME = Pattern.compile("(?i)form-data\\b.*?;\\s*name=\"([^\"]{0,100})\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=\"([^\"\\n]{0,300})\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename\\*?=");
    private static final int LONGEST_HEADERS = 4096;
    private static final int BUFFER = 16 * 1024;

    private final InputStream input;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    /** Bytes of the delimiter that were met; at the beginning, as if a line had just ended. */
    private int matched = 2;
    /** Bytes of the delimiter that were none of one after all. */
    private int held;
    /** How many of those were given out. */
    private int given;

    private boolean ended;
    private String headers = "";

    Multipart(InputStream input, String boundary) {
        this.input = input;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What stands between the parts; empty when this is no type with parts. */
    static Optional<String> boundary(String contentType) {
        return Optional.ofNullable(contentType)
                .map(BOUNDARY::matcher)
                .filter(type -> type.matches())
                .map(type -> type.group(1) == null ? type.group(2) : type.group(1));
    }

    /**
     * Goes on to the next part; false when there is none.
     *
     * @throws ProtocolException when what comes has another form
     * @throws EOFException when it breaks off
     */
    boolean next() throws IOException {
        while (!ended) {
            read();
        }
        var after = new String(new char[] {(char) take(), (char) take()});
        if (after.equals("--")) {
            return false;
        }
        if (!after.equals("\r\n")) {
            throw new ProtocolException("a boundary is followed by neither a line nor the end");
        }
        headers = line();
        for (var line = headers; !line.isEmpty(); line = line()) {
            headers += "\n" + line;
            if (headers.length() > LONGEST_HEADERS) {
                throw new ProtocolException("a part has too long a head");
            }
        }
        ended = false;
        return true;
    }

    /** The name of this part's field. */
    String name() throws ProtocolException {
        var name = NAME.matcher(headers);
        if (!name.find()) {
            throw new ProtocolException("a part has no name");
        }
        return name.group(1);
    }

    /** As the sender calls the file, without its folder; empty when it has no name that can be read. */
    String fileName() {
        var name = FILE_NAME.matcher(headers);
        return name.find()
                ? new String(name.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                        .replaceFirst("^.*[/\\\\]", "")
                : "";
    }

    /** Whether this part is a file, or the place of one that was not chosen. */
    boolean isFile() {
        return FILE.matcher(headers).find();
    }

    /** The next byte of this part, or {@link #END}. */
    int read() throws IOException {
        if (given < held) {
            return delimiter[given++] & 0xff;
        }
        held = 0;
        given = 0;
        while (!ended) {
            var next = take();
            if (next == (delimiter[matched] & 0xff)) {
                matched++;
                ended = matched == delimiter.length;
            } else if (matched == 0) {
                return next;
            } else {
                return giveBack();
            }
        }
        matched = 0;
        return END;
    }

    /** Only its first byte can begin a delimiter, so that what follows a false beginning is looked at afresh. */
    private int giveBack() {
        position--;
        held = matched;
        given = 1;
        matched = 0;
        return delimiter[0] & 0xff;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = take(); next != '\n'; next = take()) {
            line.append((char) next);
            if (line.length() > LONGEST_HEADERS) {
                throw new ProtocolException("a part has too long a head");
            }
        }
        return line.toString().strip();
    }

    private int take() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, input.read(buffer));
            if (limit == 0) {
                throw new EOFException("what was sent breaks off");
            }
        }
        return buffer[position++] & 0xff;
    }
}
