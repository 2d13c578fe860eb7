package org.madoguchi.manual;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The two languages of the manual and its pages stay together. */
class ManualBundleTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("manual\\['([^']+)'\\]");
    private static final Pattern RULE = Pattern.compile("manual\\.(nav|link|chapter|section|heading|text)\\.[a-z0-9-]+"
            + "|manual_[a-z-]+\\.(title|(heading|text|step|hint|note|item|title|label|button)\\.[a-z0-9-]+)");
    private static final Set<String> SPOKEN = Set.of("aria-label", "aria-description", "alt", "title", "label");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(bundle("ja").keySet(), bundle("en").keySet());
    }

    @Test
    void pagesUseExactlyTheKeysThereAre() {
        var used = pages().flatMap(page -> KEY.matcher(read(page)).results())
                .map(key -> key.group(1))
                .collect(toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(bundle("ja").keySet()), used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noKeyIsOddAndNoValueIsEmptyOrMarkup(String language) {
        bundle(language).forEach((key, value) -> {
            assertTrue(RULE.matcher(key).matches(), key);
            assertFalse(value.isBlank(), key);
            assertFalse(value.replace("{0}", "").matches(".*[<>{}].*"), key + " = " + value);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noKeyIsGivenTwice(String language) {
        var keys = Pattern.compile("^(manual[^ =]+)", Pattern.MULTILINE)
                .matcher(read(file(language)))
                .results()
                .map(MatchResult::group)
                .toList();
        assertEquals(List.copyOf(new TreeSet<>(keys)), keys.stream().sorted().toList());
    }

    @Test
    void englishHasNoJapaneseInIt() {
        bundle("en")
                .forEach((key, value) -> assertFalse(
                        value.matches(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*"), key + " = " + value));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHasTextOfItsOwn(Path page) throws Exception {
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(page.toFile())
                .getDocumentElement();
        assertEquals(
                List.of(),
                texts(root).stream().filter(ManualBundleTest::hasLetters).toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyIncludeIsALiteralThatExists(Path page) {
        Pattern.compile("(?:src|template)=\"([^\"]*)\"")
                .matcher(read(page))
                .results()
                .map(m -> m.group(1))
                .filter(source -> !source.startsWith("/WEB-INF/templates/"))
                .forEach(source -> assertTrue(Files.exists(WEBAPP.resolve(source.substring(1))), source));
    }

    private static List<String> texts(Node node) {
        var found = new ArrayList<String>();
        if (node.getNodeType() == Node.TEXT_NODE) {
            found.add(node.getNodeValue());
        }
        if (node instanceof Element element) {
            SPOKEN.forEach(name -> found.add(element.getAttribute(name)));
            if (isShownValue(element)) {
                found.add(element.getAttribute("value"));
            }
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            found.addAll(texts(child));
        }
        return found;
    }

    private static boolean isShownValue(Element element) {
        return !"ui:param".equals(element.getTagName()) || "title".equals(element.getAttribute("name"));
    }

    private static boolean hasLetters(String text) {
        return text.replaceAll("#\\{[^}]*\\}", "").codePoints().anyMatch(Character::isLetter);
    }

    private static Stream<Path> pages() {
        return Stream.of("manual", "WEB-INF/manual")
                .map(WEBAPP::resolve)
                .flatMap(ManualBundleTest::walk)
                .filter(path -> path.toString().endsWith(".xhtml"));
    }

    private static Map<String, String> bundle(String language) {
        var bundle = ResourceBundle.getBundle(
                "org.madoguchi.i18n.manual",
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(toMap(key -> key, bundle::getString));
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/org/madoguchi/i18n/manual_" + language + ".properties");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new AssertionError(folder.toString(), e);
        }
    }
}
