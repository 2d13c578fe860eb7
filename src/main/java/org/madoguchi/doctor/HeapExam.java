package org.madoguchi.doctor;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Objects;
import org.madoguchi.exam.Finding;

/** Examines the memory of the process that it runs in, which has to be the service's. */
public final class HeapExam {

    private static final long MEGABYTES = 1024L * 1024;
    /** Megabytes; with the README's 384 a collector that keeps a part for itself has some less. */
    private static final long LITTLE = 256;
    /** Percent in use after the last collection. */
    private static final long NEARLY_ALL = 85;

    private HeapExam() {}

    /** What there is to say about it. */
    public static List<Finding> examine() {
        return List.of(finding(kept() / MEGABYTES, Runtime.getRuntime().maxMemory() / MEGABYTES));
    }

    static Finding finding(long kept, long most) {
        if (kept * 100 > most * NEARLY_ALL) {
            return Finding.warning("node.heap_full", kept, most);
        }
        return most < LITTLE ? Finding.warning("node.heap_little", most, LITTLE) : Finding.ok("node.heap", kept, most);
    }

    /** Bytes that the last collection could not free; what may be garbage by now is not counted. */
    private static long kept() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
