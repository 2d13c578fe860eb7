package org.madoguchi.draft;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.certificate.CertificateType;

/** Whoever writes at the desk loses no sentence when the sign-in ends meanwhile. */
class DraftPageTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    /** Its form has a file, which nobody reads before it is known who sends it. */
    private static final String WITH_A_FILE = "cohorts.xhtml";

    private static final Pattern FIELD =
            Pattern.compile("<textarea[^>]*?\\sname=\"(\\w+)\"|<m:lines\\s+id=\"(\\w+)\"", Pattern.DOTALL);
    /** The key of what a form is about. */
    private static final Pattern KEY =
            Pattern.compile("type=\"hidden\"\\s+name=\"(\\w+)\"\\s+value=\"#\\{[^\"]*\\.id}\"");

    private static final Pattern INCLUDE = Pattern.compile("<ui:include\\s+src=\"(/WEB-INF/[^\"#]+)\"");

    @ParameterizedTest
    @MethodSource("pages")
    void sentencesAreKept(Path page) throws IOException {
        var fields = fields(page);
        var kept = DraftPage.of("/desk/" + page.getFileName()).map(DraftPage::typed);
        fields.forEach(field -> assertTrue(
                kept.filter(typed -> typed.contains(field)).isPresent(), () -> page.getFileName() + ": " + field));
    }

    /** What was typed about one of several things is not shown about another. */
    @ParameterizedTest
    @MethodSource("pages")
    void whatAFormIsAboutIsKeptToo(Path page) throws IOException {
        var kept = DraftPage.of("/desk/" + page.getFileName());
        for (var about : kept.isEmpty() ? Set.<String>of() : named(KEY, page)) {
            assertTrue(kept.get().about().contains(about), () -> page.getFileName() + ": " + about);
        }
    }

    /** Every type has a row in the second step of an application. */
    @ParameterizedTest
    @EnumSource
    void choiceOfEachTypeIsKept(CertificateType type) {
        var typed = DraftPage.of("/apply/certificates.xhtml").orElseThrow().typed();
        for (var field : List.of("copies-", "language-", "sealed-")) {
            assertTrue(typed.contains(field + type), field + type);
        }
    }

    @Test
    void pagesThereAre() {
        Stream.of(DraftPage.values())
                .map(page -> page.path().substring(1))
                .forEach(path -> assertTrue(Files.exists(PAGES.resolve(path)), path));
    }

    @Test
    void fieldsAreFound() throws IOException {
        assertTrue(fields(PAGES.resolve("desk/notice.xhtml")).containsAll(Set.of("textJa", "textEn", "remark")));
    }

    static Stream<Path> pages() throws IOException {
        try (var pages = Files.list(PAGES.resolve("desk"))) {
            return pages.filter(page -> !page.endsWith(WITH_A_FILE)).sorted().toList().stream();
        }
    }

    private static Set<String> fields(Path page) throws IOException {
        return named(FIELD, page);
    }

    private static Set<String> named(Pattern field, Path page) throws IOException {
        var text = Files.readString(page);
        var names = new HashSet<String>();
        field.matcher(text)
                .results()
                .forEach(found -> names.add(found.group(1) == null ? found.group(2) : found.group(1)));
        for (var include : INCLUDE.matcher(text).results().toList()) {
            names.addAll(named(field, PAGES.resolve(include.group(1).substring(1))));
        }
        return names;
    }
}
