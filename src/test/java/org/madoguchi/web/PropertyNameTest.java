package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/**
 * A property's name in a page's expression has to be an identifier of Java, and none of the words of the language
 * (Jakarta Expression Language 5.0, 1.16 and 1.17). Some servers' parsers let them pass, and others answer the page
 * with an error.
 */
class PropertyNameTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:'[^']*'|[^}'])*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern PROPERTY = Pattern.compile("\\.\\s*([A-Za-z_]\\w*)");
    private static final Pattern VARIABLE = Pattern.compile("(?:<c:set var|<ui:param name|\\bvar)=\"(\\w+)\"");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty", "div", "mod");

    @Test
    void noPropertyIsCalledAsAWordOfTheLanguageIs() throws IOException {
        var refused = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                refused(Files.readString(page)).forEach(name -> refused.add(page + ": " + name));
            }
        }
        assertEquals(Set.of(), refused);
    }

    @Test
    void wordsAreFoundWhereverAPropertyStands() {
        assertEquals(
                List.of("new", "empty"),
                refused("a=\"#{not bean.new}\" b=\"#{bean['it.new'] and deskText['x.class']}\" #{not one.empty.x}"));
    }

    /** Jakarta Expression Language 6.0 takes an Optional for what it holds as soon as a variable of a page holds it. */
    @Test
    void noVariableIsAnOptional() throws IOException {
        var refused = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                var text = Files.readString(page);
                VARIABLE.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> Pattern.compile("\\b(?<!\\.)" + name + "\\.(present|get\\(\\))")
                                .matcher(text)
                                .find())
                        .forEach(name -> refused.add(page + ": " + name));
            }
        }
        assertEquals(Set.of(), refused);
    }

    private static List<String> refused(String page) {
        return EXPRESSION
                .matcher(page)
                .results()
                .map(found -> TEXT.matcher(found.group(1)).replaceAll(""))
                .flatMap(code -> PROPERTY.matcher(code).results())
                .map(found -> found.group(1))
                .filter(name -> SourceVersion.isKeyword(name) || WORDS.contains(name))
                .toList();
    }
}
