package org.madoguchi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Ends this process with another one, even when that was killed without a chance to say so. As a Java agent it does so
 * for a process whose code knows nothing of it; it therefore needs nothing but the JDK.
 */
public final class ParentWatch {

    private static final long SHUTDOWN_SECONDS = 10;

    private ParentWatch() {}

    /** Called by the JVM before the main class, with the number of the process to end with. */
    public static void premain(String process) {
        endWith(Long.parseLong(process));
    }

    /** Ends this process, orderly if it can be, once the given one is gone. */
    static void endWith(long process) {
        ProcessHandle.of(process).ifPresentOrElse(found -> found.onExit().thenRun(ParentWatch::end), ParentWatch::end);
    }

    private static void end() {
        var last = new Thread(ParentWatch::halt, "halt");
        last.setDaemon(true);
        last.start();
        System.exit(1);
    }

    /** For when the orderly end hangs. */
    private static void halt() {
        try {
            TimeUnit.SECONDS.sleep(SHUTDOWN_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    /** Writes this class as an agent's jar. */
    static void writeAgent(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ParentWatch.class.getName());
        var name = ParentWatch.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = ParentWatch.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
    }
}
