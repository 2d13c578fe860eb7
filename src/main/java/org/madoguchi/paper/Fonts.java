package org.madoguchi.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The font of the papers, and the one for what that lacks. Each is parsed when it is first needed; the second, which
 * may hold 100 MB, is given up when memory runs short.
 */
final class Fonts {

    private static final String BUNDLED = "font/BIZUDPMincho-Regular.ttf";

    private final Optional<Path> file;
    private final Optional<Path> namesFile;
    /** The first one's file, from the look at it until it is parsed. */
    private byte[] looked;

    private FontFile main;
    private String checksum;
    private SoftReference<FontFile> names = new SoftReference<>(null);

    /**
     * Looks at the files.
     *
     * @throws InvalidPaperException when one of them cannot be a font
     */
    Fonts(Optional<Path> file, Optional<Path> namesFile) {
        looked = file.map(FontTables::check).orElse(null);
        namesFile.ifPresent(FontTables::check);
        this.file = file;
        this.namesFile = namesFile;
    }

    /**
     * The glyphs of a text: all of one font if one has them all, so that a name does not change its face in its middle.
     *
     * @param missing told each cluster that no font has; there is no glyph for it
     */
    List<Glyph> shape(String text, Consumer<String> missing) {
        var clusters = Clusters.of(text);
        var first = glyphs(main(), clusters);
        if (namesFile.isEmpty() || first.stream().allMatch(Optional::isPresent)) {
            return present(clusters, first, missing);
        }
        var second = glyphs(names(), clusters);
        if (second.stream().allMatch(Optional::isPresent)) {
            return present(clusters, second, missing);
        }
        for (var i = 0; i < first.size(); i++) {
            var other = second.get(i);
            first.set(i, first.get(i).or(() -> other));
        }
        return present(clusters, first, missing);
    }

    synchronized FontFile main() {
        if (main == null) {
            var content = file.isPresent() ? looked : bundled();
            checksum = Checksum.of(content); // the parser alters it
            main = FontFile.parse(file.map(Path::toString).orElse(BUNDLED), content);
            looked = null;
        }
        return main;
    }

    /** Now, and not with the first name that needs it. */
    void parseNames() {
        if (namesFile.isPresent()) {
            names();
        }
    }

    /** Of the font's file as it was read, whatever has become of it since. */
    synchronized String checksum() {
        main();
        return checksum;
    }

    private synchronized FontFile names() {
        var font = names.get();
        if (font == null) {
            var path = namesFile.orElseThrow();
            font = FontFile.parse(path.toString(), FontTables.content(path));
            names = new SoftReference<>(font);
        }
        return font;
    }

    private static byte[] bundled() {
        try (var stream = Fonts.class.getResourceAsStream(BUNDLED)) {
            return Objects.requireNonNull(stream, BUNDLED).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Optional<Glyph>> glyphs(FontFile font, List<String> clusters) {
        var glyphs = new ArrayList<Optional<Glyph>>(clusters.size());
        clusters.forEach(cluster -> glyphs.add(font.glyph(cluster)));
        return glyphs;
    }

    private static List<Glyph> present(List<String> clusters, List<Optional<Glyph>> glyphs, Consumer<String> missing) {
        var present = new ArrayList<Glyph>(glyphs.size());
        for (var i = 0; i < glyphs.size(); i++) {
            var cluster = clusters.get(i);
            glyphs.get(i).ifPresentOrElse(present::add, () -> missing.accept(cluster));
        }
        return present;
    }
}
