package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A loop's variable lies in the request, where the resolver of CDI, of the bundles and of Faces itself comes first: one
 * that is called like a bean or like a bundle is that bean, and the page fails as soon as there is a row to draw.
 */
class LoopVariableTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern VARIABLE = Pattern.compile("\\bvar(?:Status)?=\"(\\w+)\"");
    private static final Pattern BUNDLE = Pattern.compile("<var>\\s*(\\w+)\\s*</var>");
    /** Jakarta Faces 4.0, 5.6.2.1. */
    private static final List<String> IMPLICIT = List.of(
            "application",
            "applicationScope",
            "cc",
            "component",
            "cookie",
            "externalContext",
            "facesContext",
            "flash",
            "flowScope",
            "header",
            "headerValues",
            "initParam",
            "param",
            "paramValues",
            "request",
            "requestScope",
            "resource",
            "session",
            "sessionScope",
            "view",
            "viewScope");

    @Test
    void noLoopsVariableIsHidden() throws IOException {
        var hidden = new TreeSet<String>();
        var taken = taken();
        for (var page : pages()) {
            words(VARIABLE, page).filter(taken::contains).forEach(name -> hidden.add(page + ": " + name));
        }
        assertEquals(Set.of(), hidden);
    }

    @Test
    void beansAndBundlesAreKnown() throws IOException {
        assertTrue(taken().containsAll(List.of("applyWords", "justDone", "deskText", "request")));
    }

    private static Set<String> taken() throws IOException {
        var names = new TreeSet<>(IMPLICIT);
        words(BUNDLE, PAGES.resolve("WEB-INF/faces-config.xml")).forEach(names::add);
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.madoguchi")
                .forEach(type -> names.addAll(names(type)));
        return names;
    }

    private static List<String> names(JavaClass type) {
        var produced = type.getMembers().stream()
                .filter(member -> member.isAnnotatedWith(Named.class))
                .map(member -> named(member.getAnnotationOfType(Named.class), member.getName()));
        var own = Stream.of(type)
                .filter(one -> one.isAnnotatedWith(Named.class))
                .map(one ->
                        named(one.getAnnotationOfType(Named.class), Introspector.decapitalize(one.getSimpleName())));
        return Stream.concat(own, produced).toList();
    }

    private static String named(Named annotation, String otherwise) {
        return annotation.value().isEmpty() ? otherwise : annotation.value();
    }

    private static Stream<String> words(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
