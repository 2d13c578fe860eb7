package org.madoguchi.settings.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each server is the same in both languages; {@code GuideFlowIT} types the commands of the English one. */
class ServerPagesTest {

    private static final Path PAGES = Path.of("src", "docs", "servers");
    private static final String JAPANESE = ".ja.md";
    private static final String ENGLISH = ".md";

    /** What both languages have in common. */
    private enum Part {
        HEADINGS("(?m)^#+ ", true),
        COMMANDS("(?ms)^```.*?^```$", true),
        /** Settings, files, options and addresses within the text. */
        NAMES("`[^`\\n]+`|<http[^>]+>", false),
        /** Versions, sizes and times; those of one digit may be words. */
        FIGURES("\\d[\\d.]*\\d", false),
        ROWS("(?m)^\\|", true),
        LINKS("\\]\\([^)#]*", false);

        private final Pattern pattern;
        private final boolean ordered;

        Part(String regex, boolean ordered) {
            pattern = Pattern.compile(regex);
            this.ordered = ordered;
        }

        private List<String> of(String page) {
            var found = pattern.matcher(page)
                    .results()
                    .map(result -> result.group().replace(JAPANESE, ENGLISH))
                    .toList();
            return ordered ? found : List.copyOf(new TreeSet<>(found));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesHaveTheSame(String name) throws IOException {
        var english = Files.readString(PAGES.resolve(name + ENGLISH));
        var japanese = Files.readString(PAGES.resolve(name + JAPANESE));
        assertAll(Arrays.stream(Part.values())
                .map(part -> () -> assertEquals(part.of(english), part.of(japanese), part.name())));
    }

    /** In either language. */
    private static Stream<String> names() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("(\\.ja)?\\.md$", ""))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        }
    }
}
