package org.madoguchi.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The directory of a TrueType file (OpenType, "Organization of an OpenType Font"). */
record FontTables(String name, ByteBuffer file, Map<String, int[]> places) {

    /** Bytes; the largest known has 47 million. */
    private static final int LARGEST = 96 * 1024 * 1024;

    private static final int RECORD = 16;
    private static final int VARIATIONS = 14;
    private static final Set<String> NEEDED = Set.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "OS/2");

    /** The bit that forbids embedding when it stands alone (OpenType, OS/2, fsType). */
    private static final int RESTRICTED = 2;

    /**
     * Looks whether a file can be a font that papers may be printed with, without parsing it.
     *
     * @return what is in it
     * @throws InvalidPaperException when it cannot
     */
    static byte[] check(Path file) {
        var content = content(file);
        read(file.toString(), content);
        return content;
    }

    static byte[] content(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidPaperException(file + " is larger than " + LARGEST / 1024 / 1024 + " MiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidPaperException(file + " cannot be read", e);
        }
    }

    static FontTables read(String name, byte[] content) {
        var file = ByteBuffer.wrap(content);
        var kind = content.length < 12 ? 0 : file.getInt(0);
        if (kind == 0x4F54544F || kind == 0x74746366) { // OTTO, ttcf
            throw new InvalidPaperException(
                    name + " is no single TrueType font: OpenType with CFF outlines, or several");
        }
        if (kind != 0x00010000 && kind != 0x74727565) { // the number of the version, true
            throw new InvalidPaperException(name + " is no TrueType font");
        }
        var tables = new FontTables(name, file, new HashMap<>());
        tables.readPlaces();
        return tables;
    }

    ByteBuffer cmap() {
        var place = places.get("cmap");
        return file.slice(place[0], place[1]);
    }

    /** Takes the subtable of the variations out of the directory of a cmap. */
    static void hideVariations(ByteBuffer cmap) {
        var kept = 0;
        var count = cmap.getShort(2);
        for (var i = 0; i < count; i++) {
            if (cmap.getShort(cmap.getInt(8 + 8 * i)) != VARIATIONS) {
                cmap.putLong(4 + 8 * kept, cmap.getLong(4 + 8 * i));
                kept++;
            }
        }
        cmap.putShort(2, (short) kept);
    }

    private void readPlaces() {
        var end = Math.min(file.getShort(4), (file.limit() - 12) / RECORD);
        for (var i = 0; i < end; i++) {
            var record = 12 + RECORD * i;
            var tag = new String(file.array(), record, 4, StandardCharsets.ISO_8859_1);
            var offset = file.getInt(record + 8);
            var length = file.getInt(record + 12);
            if (offset < 0 || length < 0 || offset > file.limit() - length) {
                throw new InvalidPaperException(name + " is a damaged font: " + tag + " lies beyond its end");
            }
            places.put(tag, new int[] {offset, length});
        }
        NEEDED.stream().sorted().filter(table -> !places.containsKey(table)).forEach(table -> {
            throw new InvalidPaperException(name + " is no TrueType font for papers: it has no table " + table);
        });
        if ((file.getShort(places.get("OS/2")[0] + 8) & 0xF) == RESTRICTED) {
            throw new InvalidPaperException(name + " forbids that it is embedded in documents");
        }
    }
}
