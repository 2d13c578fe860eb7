package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A Japanese name on a page in English says that it is one, so that it is read out as it is spoken. */
class NameTongueTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    /** A person's name, by how the beans call it. */
    private static final Pattern NAME = Pattern.compile(
            "#\\{\\s*(?!deskWords)" + "([\\w.()]+\\.(?:displayName|holderName|japanese)|(?:student|desk)\\.name)\\b");

    @Test
    void namesSayTheirLanguage() throws IOException {
        var silent = new TreeSet<String>();
        var names = 0;
        for (var page : pages()) {
            var text = Files.readString(page);
            for (var found : NAME.matcher(text).results().toList()) {
                names++;
                var told = "lang=\"#{deskWords.tongue(" + found.group(1) + ")}\">";
                if (!text.substring(0, found.start()).stripTrailing().endsWith(told)) {
                    silent.add(page + ": " + found.group(1));
                }
            }
        }
        assertEquals(new TreeSet<>(), silent);
        assertTrue(names > 15, "names are called otherwise now");
    }

    private static Iterable<Path> pages() throws IOException {
        try (var desk = Files.list(PAGES.resolve("desk"));
                var parts = Files.list(PAGES.resolve("WEB-INF/includes"))) {
            return Stream.concat(
                            desk,
                            parts.filter(file -> file.getFileName().toString().startsWith("desk-")))
                    .toList();
        }
    }
}
