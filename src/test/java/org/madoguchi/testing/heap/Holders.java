package org.madoguchi.testing.heap;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who keeps an application in memory that has been taken away, from a heap dump of its server. */
public final class Holders {

    private static final int UNSEEN = -2;
    private static final int ROOT = -1;

    private final HeapDump heap;
    private final Set<String> known;
    private final int[] holder;
    private final int[] queue;
    private int end;

    private Holders(HeapDump heap, Set<String> known) {
        this.heap = heap;
        this.known = known;
        this.holder = new int[heap.count()];
        this.queue = new int[heap.count()];
        Arrays.fill(holder, UNSEEN);
        heap.roots().forEach(root -> see(root, ROOT));
        for (var next = 0; next < end; next++) {
            var object = queue[next];
            var name = heap.name(object);
            if (!known.contains(name)) {
                heap.references(object, (field, to) -> {
                    if (!known.contains(field)) {
                        see(to, object);
                    }
                });
            }
        }
    }

    private void see(int object, int from) {
        if (holder[object] == UNSEEN) {
            holder[object] = from;
            queue[end++] = object;
        }
    }

    /**
     * For each class loader of the application that is held, the shortest way to it: every object on it and its field
     * that holds the next.
     *
     * @param application one of its classes
     * @param known what is not followed: classes of objects, or fields, as they stand in such a way
     */
    public static List<String> of(Path dump, String application, Set<String> known) {
        var heap = new HeapDump(dump);
        var holders = new Holders(heap, known);
        return heap.loadersOf(application).stream()
                .filter(loader -> holders.holder[loader] != UNSEEN)
                .map(holders::way)
                .toList();
    }

    private String way(int loader) {
        return IntStream.iterate(loader, object -> holder[object] != ROOT, object -> holder[object])
                .mapToObj(object -> field(holder[object], object))
                .collect(Collectors.joining("\n  is held by ", "\n", ""));
    }

    private String field(int from, int to) {
        var name = new String[1];
        heap.references(from, (field, object) -> {
            if (object == to && !known.contains(field)) {
                name[0] = field;
            }
        });
        return heap.name(from) + ": " + name[0];
    }
}
