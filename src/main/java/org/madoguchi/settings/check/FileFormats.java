package org.madoguchi.settings.check;

import static org.madoguchi.settings.check.TextFormats.wrong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.settings.Logo;

/** What is wrong with a value that names a file or a folder; empty when nothing is. */
final class FileFormats {

    private static final Pattern SHA1 = Pattern.compile("\\s*[0-9A-Fa-f]{40}(:.*)?\\s*");

    /** Bytes. */
    private static final int LARGEST_PICTURE = 1024 * 1024;

    private static final int LONGEST_MARK = 8;

    private FileFormats() {}

    static Optional<String> propertiesFile(String value) {
        try (var file = Files.newBufferedReader(Path.of(value))) {
            new Properties().load(file);
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return wrong(value, "is not in UTF-8");
        } catch (IOException e) {
            return unreadable(value);
        } catch (IllegalArgumentException e) {
            return wrong(value, "has a \\u that no four hexadecimal digits follow");
        }
    }

    /** One unreadable file would hide all others from the reader of such folders. */
    static Optional<String> folderOfFiles(String value) {
        try (var files = Files.list(Path.of(value))) {
            return files.filter(file -> Files.isRegularFile(file) && !isText(file))
                    .findFirst()
                    .flatMap(file -> wrong(file.toString(), "in it cannot be read as text"));
        } catch (IOException | UncheckedIOException e) {
            return wrong(value, "is no folder that can be read");
        }
    }

    /** A folder that exists, or can be made. */
    static Optional<String> writableFolder(String value) {
        var folder = Path.of(value).toAbsolutePath();
        while (folder.getParent() != null && Files.notExists(folder)) {
            folder = folder.getParent();
        }
        return Files.isDirectory(folder) && Files.isWritable(folder)
                ? Optional.empty()
                : wrong(value, "is no folder that can be written to");
    }

    /** A file that can be written to, or a name for one in a folder that can. */
    static Optional<String> appendableFile(String value) {
        var file = Path.of(value).toAbsolutePath();
        var right = Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : file.getParent() != null && Files.isDirectory(file.getParent()) && Files.isWritable(file.getParent());
        return right ? Optional.empty() : wrong(value, "is no file that can be written to");
    }

    /** The "ordered by hash" form of lists of breached passwords; only its first line is looked at. */
    static Optional<String> hashes(String value) {
        try (var file = Files.newBufferedReader(Path.of(value), StandardCharsets.ISO_8859_1)) {
            var first = file.readLine();
            return first == null || SHA1.matcher(first).matches()
                    ? Optional.empty()
                    : wrong(value, "does not begin with a SHA-1 in hexadecimal");
        } catch (IOException e) {
            return unreadable(value);
        }
    }

    static Optional<String> logo(String value) {
        try {
            Logo.read(Path.of(value));
            return Optional.empty();
        } catch (IOException e) {
            return unreadable(value);
        } catch (IllegalArgumentException e) {
            return wrong(value, e.getMessage());
        }
    }

    /** A folder that can be read. */
    static Optional<String> folder(String value) {
        return Files.isDirectory(Path.of(value)) && Files.isReadable(Path.of(value))
                ? Optional.empty()
                : wrong(value, "is no folder that can be read");
    }

    /** A folder into which a mail server delivers, a file a mail: what is read is moved from one part to the other. */
    static Optional<String> maildir(String value) {
        return Stream.of("new", "cur")
                        .map(Path.of(value)::resolve)
                        .allMatch(part -> Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)
                                && Files.isReadable(part)
                                && Files.isWritable(part))
                ? Optional.empty()
                : wrong(value, "is no maildir whose folders new and cur can be read and written to");
    }

    /** A TrueType font by its first bytes (OpenType, organization of an OpenType font); the rest is seen at its use. */
    static Optional<String> trueType(String value) {
        return beginsWith(value, "is no TrueType font", "\u0000\u0001\u0000\u0000", "true");
    }

    /** A PNG by its first bytes (RFC 2083, 3.1), and no larger than a picture of a seal has to be. */
    static Optional<String> picture(String value) {
        try {
            return Files.size(Path.of(value)) > LARGEST_PICTURE
                    ? wrong(value, "is larger than " + LARGEST_PICTURE / 1024 + " KiB")
                    : beginsWith(value, "is no PNG", "\u0089PNG\r\n\u001a\n");
        } catch (IOException e) {
            return unreadable(value);
        }
    }

    private static Optional<String> beginsWith(String value, String fault, String... marks) {
        try (var file = Files.newInputStream(Path.of(value))) {
            var begin = new String(file.readNBytes(LONGEST_MARK), StandardCharsets.ISO_8859_1);
            return Stream.of(marks).anyMatch(begin::startsWith) ? Optional.empty() : wrong(value, fault);
        } catch (IOException e) {
            return unreadable(value);
        }
    }

    /** PKCS#12, looked at without its password. */
    static Optional<String> keyStore(String value) {
        return trustStore(value);
    }

    /** Certificates that are trusted: PKCS#12, looked at without its password. */
    static Optional<String> trustStore(String value) {
        if (!Files.isReadable(Path.of(value))) {
            return unreadable(value);
        }
        return open(value, null).isPresent() ? Optional.empty() : wrong(value, "is no PKCS#12 store");
    }

    /** The store, or empty when it is none or the password is not its own. */
    static Optional<KeyStore> open(String path, char[] password) {
        try (var file = Files.newInputStream(Path.of(path))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            return Optional.of(store);
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static boolean isEmpty(KeyStore store) {
        try {
            return store.size() == 0;
        } catch (KeyStoreException e) {
            throw new IllegalStateException("it has been loaded", e);
        }
    }

    private static boolean isText(Path file) {
        try {
            Files.readString(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> unreadable(String value) {
        return wrong(value, "cannot be read");
    }
}
