package org.madoguchi.settings.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents for administrators and officers name is there, and both languages say the same. */
class DocumentsTest {

    private static final Path DOCS = Path.of("src", "docs");
    private static final Path CHANGES = Path.of("liquibase", "changes");
    /** One key; a star after it stands for several. */
    private static final Pattern KEY = Pattern.compile("\\bmadoguchi((?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)++)(?!\\.\\*)");
    /** Files that are called like the service. */
    private static final Pattern FILE = Pattern.compile(
            "\\.(properties|war|log(?!\\.[a-z])|conf|service|cdx\\.json|pid|xml|cli|before-change)\\b.*");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^ *```properties\\n(.*?)^ *```$");
    private static final Pattern TABLE = Pattern.compile("<createTable tableName=\"(\\w+)\"");
    /** Its example names a file, which is not there. */
    private static final String TRUST_STORE = "madoguchi.ldap.truststore";

    @ParameterizedTest
    @MethodSource("pages")
    void settingsAndLinksLeadSomewhere(Path page) {
        var unknown = new TreeSet<>(settings(page));
        SettingRules.keys().forEach(unknown::remove);
        assertEquals(Set.of(), unknown);

        LINK.matcher(read(page))
                .results()
                .filter(link -> !link.group(1).isEmpty() || link.group(2) != null)
                .forEach(link -> assertLeads(page, link));
    }

    /** All there are. */
    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(DOCS)) {
            return Stream.concat(Stream.of(Path.of("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** The other ones are in English. */
    @Test
    void japaneseListHasEverySetting() {
        assertEquals(new TreeSet<>(SettingRules.keys()), settings(DOCS.resolve("settings.ja.md")));
    }

    private static void assertLeads(Path page, MatchResult link) {
        var target = link.group(1).isEmpty()
                ? page
                : page.resolveSibling(link.group(1)).normalize();
        assertTrue(Files.exists(target), () -> page + " links to " + target);
        if (link.group(2) != null) {
            assertTrue(
                    anchors(target).contains(link.group(2)), () -> page + " links to " + target + "#" + link.group(2));
        }
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "data-protection", "certificates/templates"})
    void bothLanguagesNameTheSameSettingsAndExamples(String document) {
        var japanese = DOCS.resolve(document + ".ja.md");
        var english = DOCS.resolve(document + ".md");
        assertEquals(settings(english), settings(japanese));
        assertEquals(examples(english), examples(japanese));
    }

    /** Each by itself: they are parts of a file, and some show the same setting for another directory. */
    @Test
    void examplesOfTheGuideAreRight() throws IOException {
        var faults = new ArrayList<String>();
        for (var example : examples(DOCS.resolve("guide.md"))) {
            var values = new Properties();
            values.load(new StringReader(example));
            values.remove(TRUST_STORE);
            values.forEach((key, value) -> SettingRules.of(key.toString())
                    .format()
                    .apply(value.toString())
                    .ifPresent(faults::add));
        }
        assertEquals(List.of(), faults);
    }

    /** Else a wrong setting is started again for ever, and the line that names it is lost among its copies. */
    @ParameterizedTest
    @ValueSource(strings = {"guide.md", "guide.ja.md", "servers/payara-micro.md", "servers/payara-micro.ja.md"})
    void unitIsNotStartedAgainWithAWrongSetting(String page) {
        assertTrue(
                read(DOCS.resolve(page)).contains("Restart=on-failure\nRestartSec=10\nRestartPreventExitStatus=78\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-protection.md", "data-protection.ja.md"})
    void theSheetHasEveryTableAndNoOther(String sheet) throws IOException {
        var named = Pattern.compile("`([a-z_]+)`")
                .matcher(read(DOCS.resolve(sheet)))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> changes = Files.list(CHANGES)) {
            var tables = changes.flatMap(change -> TABLE.matcher(read(change)).results())
                    .map(table -> table.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(tables, named);
        }
    }

    private static Set<String> settings(Path page) {
        return KEY.matcher(read(page))
                .results()
                .filter(key -> !FILE.matcher(key.group(1)).matches())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> examples(Path page) {
        return EXAMPLE.matcher(read(page))
                .results()
                .map(example -> example.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
