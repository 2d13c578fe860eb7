package org.madoguchi.secondpassword;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.fault.UnavailableException;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * Passwords known from breaches elsewhere, as an administrator keeps them in the file
 * {@code madoguchi.second-password.breached-list}: one SHA-1 of a password (UTF-8) per line in hexadecimal, sorted,
 * whatever follows a colon being ignored, which is the "ordered by hash" form of Have I Been Pwned. The file is
 * searched where it lies, never loaded, so that it may have any size.
 */
class BreachedList {

    private static final String KEY = "madoguchi.second-password.breached-list";
    private static final String EXAMPLE = "/etc/madoguchi/breached-sha1.txt";
    private static final Pattern LINE = Pattern.compile("[0-9A-F]{40}(:.*)?");

    private final String path;

    private BreachedList(String path) {
        this.path = path;
    }

    /**
     * The list, or empty when none is set.
     *
     * @throws InvalidSettingException when its first line cannot be read or is no hash
     */
    static Optional<BreachedList> of(Settings settings) {
        var list = settings.find(KEY).map(BreachedList::new);
        list.ifPresent(some -> some.search(""));
        return list;
    }

    /**
     * Whether it is among them.
     *
     * @throws UnavailableException when the file is not there for now, or is another than at the start
     */
    boolean contains(String password) {
        try {
            return search(password);
        } catch (InvalidSettingException e) {
            throw new UnavailableException(e.getMessage(), e);
        }
    }

    private boolean search(String password) {
        var wanted = sha1(password);
        try (var file = new RandomAccessFile(path, "r")) {
            return firstNotBelow(wanted, file).equals(wanted);
        } catch (IOException e) {
            throw new InvalidSettingException(KEY, "cannot be read at " + path, EXAMPLE);
        }
    }

    /** Halves the range of offsets in which the first line not below the wanted one begins. */
    private String firstNotBelow(String wanted, RandomAccessFile file) throws IOException {
        var low = 0L;
        var high = file.length();
        while (low < high) {
            var middle = (low + high) / 2;
            var line = lineFrom(middle, file);
            if (!line.isEmpty() && line.compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return lineFrom(low, file);
    }

    /** The hash on the first line that begins at this offset or after it; empty at the end of the file. */
    private String lineFrom(long offset, RandomAccessFile file) throws IOException {
        file.seek(Math.max(0, offset - 1));
        if (offset > 0) {
            file.readLine();
        }
        var line = file.readLine();
        while (line != null && line.isBlank()) {
            line = file.readLine();
        }
        if (line == null) {
            return "";
        }
        var upper = line.strip().toUpperCase(Locale.ROOT);
        if (!LINE.matcher(upper).matches()) {
            throw new InvalidSettingException(KEY, "has a line that is no SHA-1 in hexadecimal", EXAMPLE);
        }
        return upper.substring(0, 40);
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
