package org.madoguchi.admin.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each screen of the desk has its task, each task its texts, and they call things as the desk does. */
class HandbookTest {

    private static final Path DESK = Path.of("src/main/webapp/desk");

    @Test
    void everyScreenHasATask() throws IOException {
        try (var files = Files.list(DESK)) {
            var without = files.map(file -> "/desk/" + file.getFileName())
                    .filter(screen -> HandbookTask.of(screen).isEmpty())
                    .collect(Collectors.toSet());
            assertEquals(Set.of("/desk/handbook.xhtml"), without);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTaskTellsWhatToDoInBothLanguages(HandbookTask task) {
        for (var language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            var text = new HandbookText(language);
            assertFalse(text.text(task, "title").isBlank());
            assertFalse(text.text(task, "when").isBlank());
            assertTrue(text.texts(task, "step").size() >= 2);
            assertFalse(text.texts(task, "note").isEmpty());
            assertTrue(Stream.of("step", "note")
                    .flatMap(part -> text.texts(task, part).stream())
                    .noneMatch(line -> line.matches(".*[\\[\\]{}].*")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyTextIsReadAndNamesWhatTheDeskNames(String language) {
        var texts = bundle("handbook", language);
        var names = bundle("desk", language);
        var read = new TreeSet<String>();
        for (var task : HandbookTask.values()) {
            texts.keySet().stream()
                    .filter(key -> key.matches(task.getKey() + "\\.(title|when|(step|note)\\.[1-9])"))
                    .forEach(read::add);
        }
        assertEquals(new TreeSet<>(texts.keySet()), read);
        var unknown = texts.keySet().stream()
                .flatMap(key -> HandbookText.names(texts.getString(key)))
                .filter(name ->
                        !names.containsKey(name) || names.getString(name).contains("{"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unknown);
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle("org.madoguchi.i18n." + name, Locale.forLanguageTag(language));
    }
}
