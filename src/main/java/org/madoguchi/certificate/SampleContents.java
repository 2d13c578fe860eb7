package org.madoguchi.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Language;

/** What specimens say: invented people, one for each template and language, in files beside this class. */
public final class SampleContents {

    private SampleContents() {}

    /** The templates that there are specimens of, in the order of their types. */
    public static List<String> templates() {
        return Stream.of(CertificateType.values())
                .flatMap(type -> type.getTemplates().stream())
                .toList();
    }

    /** What the specimen of this template and language says; empty when there is no such template. */
    public static Optional<Content> find(String template, Language language) {
        return Optional.of(template).filter(templates()::contains).map(name -> read(name, language));
    }

    private static Content read(String template, Language language) {
        var file = "samples/" + template + "-" + language.name().toLowerCase(Locale.ROOT) + ".json";
        try (var stream = SampleContents.class.getResourceAsStream(file)) {
            return ContentJson.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
