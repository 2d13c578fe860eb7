package org.madoguchi.testing.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.JavaProcess;

class HoldersTest {

    private static final String FIELD = HoldersTest.class.getName() + ".kept";
    /** By name: JUnit would have loaded a nested class, and this one must have no other loader. */
    private static final String SPECIMEN = HoldersTest.class.getPackageName() + ".Specimen";

    private static Object kept;

    /** An application that has been taken away. */
    private static final class Loader extends ClassLoader {

        private Loader() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) {
            try (var bytes = HoldersTest.class.getResourceAsStream("Specimen.class")) {
                var all = bytes.readAllBytes();
                return defineClass(name, all, 0, all.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Class<?> load() throws ClassNotFoundException {
        return new Loader().loadClass(SPECIMEN);
    }

    @AfterEach
    void letGo() {
        kept = null;
    }

    @Test
    void fieldThatHoldsAnApplicationIsNamed() throws ClassNotFoundException {
        kept = List.of(load());
        var ways = holders(Set.of());
        assertEquals(1, ways.size());
        assertTrue(ways.get(0).contains("class " + HoldersTest.class.getName() + ": " + FIELD), ways.get(0));
    }

    @Test
    void knownFieldIsNotFollowed() throws ClassNotFoundException {
        kept = load();
        assertEquals(List.of(), holders(Set.of(FIELD)));
    }

    @Test
    void knownObjectIsNotFollowed() throws ClassNotFoundException {
        kept = new Class<?>[][] {{load()}};
        assertEquals(List.of(), holders(Set.of("class " + HoldersTest.class.getName())));
    }

    @Test
    void weakReferenceHoldsNothing() throws ClassNotFoundException {
        kept = new WeakReference<>(load());
        assertEquals(List.of(), holders(Set.of()));
    }

    private static List<String> holders(Set<String> known) {
        var dump = new JavaProcess(ProcessHandle.current().pid()).heap();
        try {
            return Holders.of(dump, SPECIMEN, known);
        } finally {
            dump.toFile().delete();
        }
    }
}
