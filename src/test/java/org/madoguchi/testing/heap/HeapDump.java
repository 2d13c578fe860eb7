package org.madoguchi.testing.heap;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The objects of a heap dump, each as a number from 0, and what they refer to. */
final class HeapDump {

    /** The second is the collector's own. */
    private static final Set<String> NOT_HOLDING =
            Set.of("java.lang.ref.Reference.referent", "java.lang.ref.Reference.discovered");
    /** Which do not hold what they refer to, at least once memory is short. */
    private static final Set<String> WEAK = Set.of(
            "java.lang.ref.WeakReference",
            "java.lang.ref.SoftReference",
            "java.lang.ref.PhantomReference",
            "java.lang.ref.FinalReference");

    /** Told of a reference: the field's class and name, or {@code []}. */
    interface References {
        void to(String field, int object);
    }

    private final ByteBuffer bytes;
    private final Map<Long, HeapClass> classes;
    private final Set<Long> roots;
    private final long[] ids;
    private final int[] places;

    HeapDump(Path path) {
        var file = new HprofFile(path);
        var all = new long[][] {new long[1 << 20]};
        var count = new int[1];
        file.read(id -> {
            all[0] = count[0] == all[0].length ? Arrays.copyOf(all[0], 2 * count[0]) : all[0];
            all[0][count[0]++] = id;
        });
        ids = Arrays.copyOf(all[0], count[0]);
        Arrays.sort(ids);
        places = new int[ids.length];
        bytes = file.bytes();
        file.read(id -> places[number(id)] = bytes.position());
        classes = file.classes();
        roots = file.roots();
    }

    int count() {
        return ids.length;
    }

    private int number(long id) {
        return Arrays.binarySearch(ids, id);
    }

    /** What is held from outside the heap: by threads and the virtual machine. */
    IntStream roots() {
        return roots.stream().mapToInt(this::number).filter(number -> number >= 0);
    }

    /** The class loaders that have loaded a class of this name. */
    List<Integer> loadersOf(String name) {
        return classes.values().stream()
                .filter(type -> type.name().equals(name))
                .map(type -> number(type.loader()))
                .toList();
    }

    /** What an object is, for people. */
    String name(int object) {
        var type = classes.get(ids[object]);
        if (type != null) {
            return "class " + type.name();
        }
        return kind(object) == HprofFile.OBJECT ? classes.get(bytes.getLong()).name() : "array";
    }

    /** The kind of record; the file then stands behind identity and stack trace. */
    private int kind(int object) {
        bytes.position(places[object] + 4);
        return bytes.get(places[object] - 9) & 0xff;
    }

    /** Tells of all that an object holds; a class holds its loader, superclass and static fields. */
    void references(int object, References references) {
        switch (kind(object)) {
            case HprofFile.CLASS -> ofClass(classes.get(ids[object]), references);
            case HprofFile.OBJECT -> ofObject(references);
            case HprofFile.ARRAY -> ofArray(references);
            default -> {}
        }
    }

    private void ofClass(HeapClass type, References references) {
        tell(references, "its class loader", type.loader());
        tell(references, "its superclass", type.superclass());
        type.statics().forEach((field, object) -> tell(references, field, object));
    }

    private void ofObject(References references) {
        var type = bytes.getLong();
        var place = bytes.position() + 4;
        tell(references, "its class", type);
        var weak = false;
        for (var owner = classes.get(type); owner != null; owner = classes.get(owner.superclass())) {
            weak |= WEAK.contains(owner.name());
            for (var field : owner.fields()) {
                if (field.isReference() && !(weak && NOT_HOLDING.contains(field.name()))) {
                    tell(references, field.name(), bytes.getLong(place));
                }
                place += field.width();
            }
        }
    }

    private void ofArray(References references) {
        var length = bytes.getInt();
        tell(references, "its class", bytes.getLong());
        var place = bytes.position();
        for (var index = 0; index < length; index++) {
            tell(references, "[]", bytes.getLong(place + 8 * index));
        }
    }

    private void tell(References references, String field, long id) {
        var number = number(id);
        if (number >= 0) {
            references.to(field, number);
        }
    }
}
