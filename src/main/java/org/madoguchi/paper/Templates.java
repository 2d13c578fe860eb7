package org.madoguchi.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** All templates in all languages, each from the folder if it is there, else bundled. */
final class Templates {

    /** Those that are bundled. */
    static final List<String> NAMES = List.of(
            "enrolment",
            "enrolment-period",
            "transcript",
            "expected-graduation",
            "expected-completion",
            "graduation",
            "completion",
            "degree");

    private static final String FRAME = "frame";

    private final Optional<Path> folder;
    private final Map<Language, Map<String, Template>> templates = new EnumMap<>(Language.class);

    /**
     * Reads them.
     *
     * @throws InvalidPaperException when one cannot be used, or the folder has a file that is none of them
     */
    Templates(Optional<Path> folder) {
        this.folder = folder;
        folder.ifPresent(Templates::refuseOthers);
        for (var language : Language.values()) {
            templates.put(language, read(language));
        }
    }

    Template find(String name, Language language) {
        var template = templates.get(language).get(name);
        if (template == null) {
            throw new IllegalArgumentException("No template has the name " + name);
        }
        return template;
    }

    private Map<String, Template> read(Language language) {
        var frameFile = file(FRAME, language);
        var frameContent = content(frameFile);
        var frame = Frame.of(
                TagReader.read(frameFile, frameContent), TagReader.read(frameFile, bundled(frameFile)), language);
        var read = new HashMap<String, Template>();
        for (var name : NAMES) {
            var file = file(name, language);
            var content = content(file);
            var root = TagReader.read(file, content);
            var blocks = TemplateReader.blocks(root, frame);
            var version = Checksum.of(frameContent, content);
            read.put(name, new Template(name, root.need("title"), frame, blocks, version));
        }
        return read;
    }

    private byte[] content(String file) {
        try {
            var own = folder.map(path -> path.resolve(file)).filter(Files::exists);
            return own.isPresent() ? Files.readAllBytes(own.get()) : bundled(file);
        } catch (IOException e) {
            throw new InvalidPaperException(file + " cannot be read", e);
        }
    }

    private static byte[] bundled(String file) {
        try (var stream = Templates.class.getResourceAsStream("templates/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A misspelt name would be a template that is never used. */
    private static void refuseOthers(Path folder) {
        var known = NAMES.stream()
                .flatMap(name -> List.of(Language.values()).stream().map(language -> file(name, language)))
                .collect(Collectors.toSet());
        List.of(Language.values()).forEach(language -> known.add(file(FRAME, language)));
        try (var files = Files.list(folder)) {
            files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".xml") && !known.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new InvalidPaperException(folder.resolve(name) + " has no template's name: " + known);
                    });
        } catch (IOException e) {
            throw new InvalidPaperException(folder + " is no folder that can be read", e);
        }
    }

    private static String file(String name, Language language) {
        return name + "." + language.suffix() + ".xml";
    }
}
