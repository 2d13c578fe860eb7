package org.madoguchi.testing.heap;

import java.util.List;
import java.util.Map;

/**
 * A class in a heap dump. Identities are those of the dump, 0 for none; fields have their class's name before theirs.
 *
 * @param loader its class loader; 0 is the virtual machine's own
 * @param statics the objects that its static fields refer to
 * @param fields its own ones, as they lie in its objects before those of its superclass
 */
record HeapClass(String name, long superclass, long loader, Map<String, Long> statics, List<Field> fields) {

    /** A field of so many bytes. */
    record Field(String name, int width, boolean isReference) {}
}
