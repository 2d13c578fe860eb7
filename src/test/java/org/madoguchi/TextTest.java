package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.audit.AuditKind;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** All that people read stands in the language files, in every language; pages hold keys only. */
class TextTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/madoguchi/i18n");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CLASSES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("['\"]([A-Za-z][\\w.-]*):?['\"]");
    private static final Pattern NAME = Pattern.compile("\\b([A-Z][A-Z0-9_]+)\\b");
    private static final Pattern USE =
            Pattern.compile("\\b(text|manual|deskText|catalogue|apply|receive)\\['([^']+)']");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern ROOT = Pattern.compile("(?<![.\\w])([a-z]\\w*)\\.\\w");
    private static final Pattern BEAN = Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?\\s[^{;]*?\\bclass (\\w+)");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:var|varStatus)=\"(\\w+)\"");
    private static final Pattern PARAMETER = Pattern.compile("<ui:param name=\"(\\w+)\"");
    /** What Faces itself knows, and the language files. */
    private static final Set<String> IMPLICIT = Set.of(
            "request",
            "facesContext",
            "component",
            "view",
            "param",
            "cc",
            "text",
            "manual",
            "deskText",
            "catalogue",
            "apply",
            "receive");

    /** Words that the English texts have another one for. */
    private static final Pattern OTHER_WORD =
            Pattern.compile("(?i)\\b(?:sign[- ](?:ins?|out)|log-ins?|e-mails?|mails|test mail)\\b");
    /** The handbook names buttons by the keys of their texts. */
    private static final Pattern NAMED_TEXT = Pattern.compile("\\[[^\\]]*\\]");

    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+");
    /** Attributes that a person sees or hears. */
    private static final Set<String> SPOKEN = Set.of(
            "alt",
            "title",
            "placeholder",
            "aria-label",
            "aria-description",
            "pt:aria-label",
            "pt:placeholder",
            "label",
            "hint",
            "header",
            "summary",
            "content");

    @ParameterizedTest
    @MethodSource("bundles")
    void languagesHaveTheSameKeys(String bundle) {
        assertEquals(Set.of(), without(keys(bundle, "ja"), keys(bundle, "en")), "only in Japanese");
        assertEquals(Set.of(), without(keys(bundle, "en"), keys(bundle, "ja")), "only in English");
    }

    /** The later one would be said of both. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) throws IOException {
        for (var language : List.of("ja", "en")) {
            var twice = new TreeSet<Object>();
            try (var reader = Files.newBufferedReader(file(bundle, language))) {
                new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object value) {
                        var before = super.put(key, value);
                        if (before != null) {
                            twice.add(key);
                        }
                        return before;
                    }
                }.load(reader);
            }
            assertEquals(Set.of(), twice, language);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyHasTextInEveryLanguage(String bundle) {
        for (var language : List.of("ja", "en")) {
            load(bundle, language)
                    .forEach((key, value) -> assertFalse(value.toString().isBlank(), bundle + " " + key));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void translationsAreFilledInWithTheSame(String bundle) {
        var english = load(bundle, "en");
        assertAll(load(bundle, "ja").entrySet().stream()
                .<Executable>map(entry -> () -> assertEquals(
                        places(entry.getValue()), places(english.get(entry.getKey())), bundle + " " + entry.getKey())));
    }

    /** One word for each thing: people log in, and get emails; mail is what servers pass on. */
    @ParameterizedTest
    @MethodSource("bundles")
    void englishHasOneWordForEachThing(String bundle) {
        load(bundle, "en")
                .forEach((key, value) -> assertFalse(
                        OTHER_WORD
                                .matcher(NAMED_TEXT.matcher(value.toString()).replaceAll(""))
                                .find(),
                        bundle + " " + key));
    }

    /** A straight one stands only for the character itself, where it is to be typed. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "apply", "receive", "catalogue", "desk", "handbook", "manual"})
    void wordsOfPagesAreQuotedByCurlyMarks(String bundle) {
        var straight = Pattern.compile("\"[A-Za-z{]");
        load(bundle, "en")
                .forEach((key, value) ->
                        assertFalse(straight.matcher(value.toString()).find(), bundle + " " + key));
    }

    /** Chromium's word-break: auto-phrase breaks the line after its first character. */
    @Test
    void secondPasswordIsOneWordInRunningText() {
        load("text", "ja")
                .forEach((key, value) -> assertFalse(
                        key.toString().matches(".*\\.(text|note|hint)(\\..*)?")
                                && value.toString().contains("第2パスワード"),
                        key::toString));
    }

    @Test
    void everyKeyThatAPageUsesExists() {
        var missing = new TreeSet<String>();
        for (var page : pages().toList()) {
            USE.matcher(read(page))
                    .results()
                    .filter(use -> !keys(bundle(use.group(1)), "ja").contains(use.group(2)))
                    .forEach(use -> missing.add(page + ": " + use.group(2)));
        }
        assertEquals(Set.of(), missing);
    }

    /** An expression about a bean that was renamed would fail only when somebody opens its page. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyBeanThatAPageNamesExists(Path page) {
        var known = Stream.of(IMPLICIT.stream(), beans(), declared(page)).flatMap(names -> names);
        var unknown = EXPRESSION
                .matcher(read(page))
                .results()
                .map(expression -> QUOTED.matcher(expression.group()).replaceAll(""))
                .flatMap(expression -> ROOT.matcher(expression).results())
                .map(root -> root.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(known.collect(Collectors.toSet()));
        assertEquals(Set.of(), unknown);
    }

    private static Stream<String> beans() {
        return walk(Path.of("src/main/java"))
                .flatMap(file -> BEAN.matcher(read(file)).results())
                .map(bean -> bean.group(1) == null
                        ? bean.group(2).substring(0, 1).toLowerCase(Locale.ROOT)
                                + bean.group(2).substring(1)
                        : bean.group(1));
    }

    /** By this page, or by those that include it. */
    private static Stream<String> declared(Path page) {
        return Stream.concat(
                        DECLARED.matcher(read(page)).results(),
                        pages().flatMap(other -> PARAMETER.matcher(read(other)).results()))
                .map(name -> name.group(1));
    }

    /**
     * Used is a key that a page or a class names, or whose beginning one names, such as {@code "history.kind."}, while
     * the rest is made of names that classes know. The manual's and the mails' own tests look after their keys.
     */
    @ParameterizedTest
    @ValueSource(strings = {"text", "desk"})
    void everyKeyIsUsed(String bundle) {
        var literals = found(LITERAL, PAGES, CLASSES);
        var names = found(NAME, CLASSES).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.of(name, name.replace('_', '-')))
                .collect(Collectors.toSet());
        names.addAll(literals);
        names.addAll(List.of("ja", "en"));
        var unused = keys(bundle, "ja").stream()
                .map(Object::toString)
                .filter(key -> !literals.contains(key) && !isMade(key, literals, names))
                .toList();
        assertEquals(List.of(), unused);
    }

    /** Also one put in by hand: a student's page and history show whatever kind and outcome stand there. */
    @Test
    void everyRowOfTheTrailHasWords() {
        var needed = Stream.of(AuditKind.values())
                .map(kind -> "history.kind." + kind.name().toLowerCase(Locale.ROOT))
                .flatMap(key -> Stream.of(key, key + ".refused"))
                .collect(Collectors.<Object>toSet());
        assertEquals(Set.of(), without(needed, keys("text", "ja")));
    }

    private static Set<String> found(Pattern pattern, Path... folders) {
        return Stream.of(folders)
                .flatMap(TextTest::walk)
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean isMade(String key, Set<String> literals, Set<String> names) {
        return IntStream.range(0, key.length())
                .filter(at -> key.charAt(at) == '.')
                .filter(at -> literals.contains(key.substring(0, at)) || literals.contains(key.substring(0, at + 1)))
                .anyMatch(at -> Stream.of(key.substring(at + 1).split("\\."))
                        .allMatch(part -> names.contains(part) || part.matches("\\d+")));
    }

    /** Filled texts read it as a quotation mark and swallow it; unfilled ones show it twice when it is doubled. */
    @ParameterizedTest
    @MethodSource("bundles")
    void apostropheIsALetter(String bundle) {
        for (var language : List.of("ja", "en")) {
            load(bundle, language)
                    .forEach((key, value) -> assertFalse(value.toString().contains("'"), bundle + " " + key));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesHoldNoTextOfTheirOwn(Path page) throws Exception {
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(page.toFile())
                .getDocumentElement();
        assertEquals(List.of(), texts(root).stream().filter(TextTest::isStray).toList());
    }

    /** A path from the request would run foreign expressions (CVE-2026-46581). */
    @ParameterizedTest
    @MethodSource("pages")
    void includesAndTemplatesAreLiteral(Path page) {
        var sources = Pattern.compile("<ui:include[^>]*\\bsrc=\"([^\"]*)\"|\\btemplate=\"([^\"]*)\"")
                .matcher(read(page));
        sources.results().map(MatchResult::group).forEach(source -> assertFalse(source.matches(".*[#$]\\{.*"), source));
    }

    /** The bundle behind the name that pages have for it. */
    private static String bundle(String name) {
        return name.equals("deskText") ? "desk" : name;
    }

    private static List<String> texts(Node node) {
        var found = new ArrayList<String>();
        if (node.getNodeType() == Node.TEXT_NODE
                && !List.of("style", "script").contains(node.getParentNode().getNodeName())) {
            found.add(node.getNodeValue());
        }
        if (node instanceof Element element) {
            SPOKEN.stream()
                    .filter(name -> isSpoken(element, name))
                    .forEach(name -> found.add(element.getAttribute(name)));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            found.addAll(texts(child));
        }
        return found;
    }

    private static boolean isSpoken(Element element, String attribute) {
        return !element.getTagName().equals("meta")
                || element.getAttribute("name").equals("description")
                || !attribute.equals("content");
    }

    /** Letters outside expressions, or in an expression ones that no program is written in. */
    private static boolean isStray(String text) {
        return EXPRESSION.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter)
                || text.codePoints().anyMatch(letter -> letter > 127 && Character.isLetter(letter));
    }

    private static Set<String> places(Object text) {
        return new TreeSet<>(PLACE.matcher(String.valueOf(text))
                .results()
                .map(MatchResult::group)
                .toList());
    }

    private static Set<Object> without(Set<Object> all, Set<Object> removed) {
        var rest = new TreeSet<>(all);
        rest.removeAll(removed);
        return rest;
    }

    private static Set<Object> keys(String bundle, String language) {
        return new TreeSet<>(load(bundle, language).keySet());
    }

    private static Properties load(String bundle, String language) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file(bundle, language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Path file(String bundle, String language) {
        return BUNDLES.resolve(bundle + "_" + language + ".properties");
    }

    private static Stream<String> bundles() {
        return walk(BUNDLES)
                .map(file -> file.getFileName().toString().replaceAll("_[a-z]+\\.properties$", ""))
                .distinct();
    }

    private static Stream<Path> pages() {
        return walk(PAGES).filter(file -> file.toString().endsWith(".xhtml"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
