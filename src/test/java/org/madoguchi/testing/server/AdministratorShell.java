package org.madoguchi.testing.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.madoguchi.testing.Await;

/**
 * The one shell in which an administrator types all commands of a {@link Guide}. It ends at the first command that
 * fails. With {@link #close()}, and with this process, ends all that was started from it.
 */
public final class AdministratorShell implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int STOP_SECONDS = 60;
    /** What runs in the background is nobody's once the shell is gone. */
    private static final String FAREWELL = "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n";

    private final Path folder;
    private final Path log;
    private final Process process;
    private final Thread end = new Thread(this::stop);
    private int commands;

    private AdministratorShell(Path folder, Path log, Process process) {
        this.folder = folder;
        this.log = log;
        this.process = process;
    }

    /** Whether each of these programs can be run in it. */
    public static boolean has(String... programs) {
        var folders = System.getenv("PATH").split(File.pathSeparator);
        return Arrays.stream(programs).allMatch(program -> Arrays.stream(folders)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /**
     * Opens it in a folder, with the Java of this process.
     *
     * @param log to be written to, not to be there yet
     */
    public static AdministratorShell open(Path folder, Path log) {
        var home = folder.toAbsolutePath();
        var java = System.getProperty("java.home");
        var builder = new ProcessBuilder("bash", "-e")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MADOGUCHI_"));
        builder.environment().put("JAVA_HOME", java);
        builder.environment().merge("PATH", Path.of(java, "bin").toString(), (path, bin) -> bin + ":" + path);
        try {
            var shell = new AdministratorShell(home, log, builder.start());
            Runtime.getRuntime().addShutdownHook(shell.end);
            shell.type(FAREWELL);
            return shell;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what the commands, and what was started before, have printed meanwhile.
     *
     * @throws CommandFailedException when one of them ends with another status than 0
     */
    public String run(String lines) {
        var before = log().length();
        var done = "Done: " + ++commands;
        type("{\n" + lines + "\n} </dev/null\necho '" + done + "'\n");
        Await.until(() -> !process.isAlive() || log().contains(done), lines, PATIENCE);
        var printed = log().substring(before);
        if (!printed.contains(done)) {
            throw new CommandFailedException(lines, printed);
        }
        return printed;
    }

    private void type(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String log() {
        return Folders.text(log);
    }

    /** Servers that go into the background leave the shell; they are known by the folder in their command lines. */
    private List<ProcessHandle> started() {
        return Stream.concat(process.descendants(), ProcessHandle.allProcesses().filter(other -> other.info()
                        .commandLine()
                        .orElse("")
                        .contains(folder + "/")))
                .distinct()
                .toList();
    }

    private void stop() {
        var all = started();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        all.forEach(other -> other.onExit()
                .completeOnTimeout(other, STOP_SECONDS, TimeUnit.SECONDS)
                .join());
        started().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
