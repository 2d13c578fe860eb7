package org.madoguchi.testing.heap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** The records of a heap dump of a 64-bit virtual machine, in the binary format HPROF 1.0.2. */
final class HprofFile {

    static final int CLASS = 0x20;
    static final int OBJECT = 0x21;
    static final int ARRAY = 0x22;
    private static final int PRIMITIVES = 0x23;
    private static final int TEXT = 1;
    private static final int LOADED_CLASS = 2;
    private static final Set<Integer> SEGMENTS = Set.of(0x0c, 0x1c);
    /** What holds an object from outside the heap: the kind of record, and its bytes after the object's identity. */
    private static final Map<Integer, Integer> ROOTS =
            Map.of(0xff, 0, 0x01, 8, 0x02, 8, 0x03, 8, 0x04, 4, 0x05, 0, 0x06, 4, 0x07, 0, 0x08, 8);
    /** Bytes of a value, by its type. */
    private static final Map<Integer, Integer> WIDTHS = Map.of(2, 8, 4, 1, 5, 2, 6, 4, 7, 8, 8, 1, 9, 2, 10, 4, 11, 8);

    private static final int REFERENCE = 2;

    private final ByteBuffer file;
    private final Map<Long, String> texts = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, HeapClass> classes = new HashMap<>();
    private final Set<Long> roots = new HashSet<>();

    HprofFile(Path path) {
        try (var channel = FileChannel.open(path)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ByteBuffer bytes() {
        return file;
    }

    Map<Long, HeapClass> classes() {
        return classes;
    }

    Set<Long> roots() {
        return roots;
    }

    /** @param seen is told each object's identity while the file stands behind it */
    void read(LongConsumer seen) {
        file.position("JAVA PROFILE 1.0.2".length() + 1 + 4 + 8);
        while (file.hasRemaining()) {
            var kind = (int) file.get();
            skip(4);
            var length = file.getInt();
            var end = file.position() + length;
            if (kind == TEXT) {
                texts.put(file.getLong(), text(length - 8));
            } else if (kind == LOADED_CLASS) {
                skip(4);
                var id = file.getLong();
                skip(4);
                names.put(id, texts.get(file.getLong()).replace('/', '.'));
            } else if (SEGMENTS.contains(kind)) {
                readSegment(end, seen);
            }
            file.position(end);
        }
    }

    private String text(int length) {
        var text = new byte[length];
        file.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void skip(int bytes) {
        file.position(file.position() + bytes);
    }

    private void readSegment(int end, LongConsumer seen) {
        while (file.position() < end) {
            var kind = file.get() & 0xff;
            var id = file.getLong();
            if (ROOTS.containsKey(kind)) {
                roots.add(id);
                skip(ROOTS.get(kind));
                continue;
            }
            seen.accept(id);
            skip(4);
            switch (kind) {
                case CLASS -> classes.put(id, readClass(names.get(id)));
                case OBJECT -> {
                    skip(8);
                    skip(file.getInt());
                }
                case ARRAY -> skip(8 + 8 * file.getInt());
                case PRIMITIVES -> {
                    var length = file.getInt();
                    skip(length * WIDTHS.get((int) file.get()));
                }
                default -> throw new IllegalStateException("Unknown kind of record " + kind);
            }
        }
    }

    private HeapClass readClass(String name) {
        var superclass = file.getLong();
        var loader = file.getLong();
        skip(4 * 8 + 4);
        for (var left = file.getShort(); left > 0; left--) {
            skip(2);
            skip(WIDTHS.get((int) file.get()));
        }
        var statics = new HashMap<String, Long>();
        for (var left = file.getShort(); left > 0; left--) {
            var field = name + "." + texts.get(file.getLong());
            var type = (int) file.get();
            if (type == REFERENCE) {
                statics.put(field, file.getLong());
            } else {
                skip(WIDTHS.get(type));
            }
        }
        var fields = new ArrayList<HeapClass.Field>();
        for (var left = file.getShort(); left > 0; left--) {
            var field = name + "." + texts.get(file.getLong());
            var type = (int) file.get();
            fields.add(new HeapClass.Field(field, WIDTHS.get(type), type == REFERENCE));
        }
        return new HeapClass(name, superclass, loader, statics, fields);
    }
}
