package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form with a file, as if it had come without: its fields are parameters, and {@link SentFile} says what is known of
 * the file, which is hashed while it comes and written nowhere. The server is asked for no parameter before: Faces'
 * servlet is one that takes files (its class is annotated), so that the server would read the form, onto its disk.
 */
final class UploadRequest extends HttpServletRequestWrapper {

    /** Bytes that all fields together may have. */
    private static final int LONGEST_FIELDS = 64 * 1024;

    private static final int MOST_FIELDS = 100;

    private final Map<String, String[]> fields = new LinkedHashMap<>();
    private final boolean keeping;
    private int left = LONGEST_FIELDS;

    /** @param keeping whether the file is kept, until {@link #discard} */
    UploadRequest(HttpServletRequest request, boolean keeping) {
        super(request);
        this.keeping = keeping;
    }

    /** Reads it to its end. */
    void read(Multipart parts) throws IOException {
        var count = 0;
        while (parts.next()) {
            count++;
            if (count > MOST_FIELDS) {
                throw new ProtocolException("too many fields");
            }
            if (parts.isFile()) {
                keep(keeping ? kept(parts) : new FileHash().read(parts));
            } else {
                fields.merge(parts.name(), new String[] {text(parts)}, UploadRequest::both);
            }
        }
    }

    private SentFile kept(Multipart parts) throws IOException {
        if (SentFile.of(this).isPresent()) {
            throw new ProtocolException("more than one file");
        }
        var file = Files.createTempFile("madoguchi-", ".upload");
        try {
            return new FileHash().keep(parts, file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Removes the file, if it was kept. */
    void discard() {
        SentFile.of(this).flatMap(SentFile::kept).ifPresent(UploadRequest::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form of ours has one; where none was chosen, browsers send one without a byte. */
    private void keep(SentFile file) throws ProtocolException {
        if (file.length() == 0) {
            file.kept().ifPresent(UploadRequest::delete);
            return;
        }
        if (SentFile.of(this).isPresent()) {
            throw new ProtocolException("more than one file");
        }
        setAttribute(SentFile.class.getName(), file);
    }

    private String text(Multipart parts) throws IOException {
        var text = new ByteArrayOutputStream();
        for (var next = parts.read(); next != Multipart.END; next = parts.read()) {
            left--;
            if (left < 0) {
                throw new ProtocolException("fields are too long");
            }
            text.write(next);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static String[] both(String[] one, String[] other) {
        return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
    }

    @Override
    public String getContentType() {
        return SentForm.TYPE;
    }

    @Override
    public String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        var values = fields.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }
}
