package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * MyFaces, which Open Liberty brings, hides the parameters of an included file from what that file includes, where
 * Mojarra shows them: whoever includes hands on by name what is needed further down.
 */
class IncludeParameterTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z]\\w*");

    private record Inclusion(Path from, Path file, Set<String> parameters) {}

    @Test
    void isHandedOn() throws Exception {
        var inclusions = inclusions();
        Map<Path, Set<String>> given = new HashMap<>();
        inclusions.forEach(one ->
                given.computeIfAbsent(one.file(), file -> new TreeSet<>()).addAll(one.parameters()));
        assertTrue(given.values().stream().anyMatch(names -> names.contains("decidable")), given::toString);
        var hidden = new TreeSet<String>();
        for (var one : inclusions) {
            names(one.file()).stream()
                    .filter(given.getOrDefault(one.from(), Set.of())::contains)
                    .filter(name -> !one.parameters().contains(name))
                    .forEach(name -> hidden.add(one.from() + " hides " + name + " from " + one.file()));
        }
        assertEquals(Set.of(), hidden);
    }

    private static List<Inclusion> inclusions() throws Exception {
        var found = new ArrayList<Inclusion>();
        var builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        for (var page : pages()) {
            var root = builders.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
            Stream.concat(
                            Stream.of(root).filter(element -> element.hasAttribute("template")),
                            elements(root, "include"))
                    .map(element -> inclusion(page, element))
                    .filter(one -> Files.exists(one.file()))
                    .forEach(found::add);
        }
        return found;
    }

    private static Inclusion inclusion(Path page, Element element) {
        var target = element.getAttribute(element.hasAttribute("src") ? "src" : "template");
        var file = target.startsWith("/")
                ? PAGES.resolve(target.substring(1))
                : page.resolveSibling(target).normalize();
        var parameters = elements(element, "param")
                .filter(parameter -> parameter.getParentNode() == element)
                .map(parameter -> parameter.getAttribute("name"));
        return new Inclusion(page, file, Set.copyOf(parameters.toList()));
    }

    private static Stream<Element> elements(Element within, String name) {
        var nodes = within.getElementsByTagNameNS("jakarta.faces.facelets", name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static Set<String> names(Path file) throws Exception {
        var names = new TreeSet<String>();
        EXPRESSION
                .matcher(Files.readString(file))
                .results()
                .map(found -> TEXT.matcher(found.group(1)).replaceAll(""))
                .flatMap(words -> NAME.matcher(words).results())
                .map(MatchResult::group)
                .forEach(names::add);
        return names;
    }

    private static List<Path> pages() throws Exception {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
