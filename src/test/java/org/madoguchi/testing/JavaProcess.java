package org.madoguchi.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.madoguchi.testing.server.Command;

/** What the JDK's own tool tells about a process. */
public record JavaProcess(long pid) {

    /** The threads that it has, each as its name and stack. */
    public List<String> threads() {
        return Stream.of(jcmd("Thread.print").split("\n\n"))
                .filter(thread -> thread.startsWith("\""))
                .toList();
    }

    /** A dump of its heap, without what it can throw away. */
    public Path heap() {
        var dump = Path.of(System.getProperty("java.io.tmpdir"), UUID.randomUUID() + ".hprof")
                .toAbsolutePath();
        jcmd("GC.heap_dump", dump.toString());
        return dump;
    }

    private String jcmd(String... arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid)));
        command.addAll(Arrays.asList(arguments));
        return Command.run(command, Map.of());
    }
}
