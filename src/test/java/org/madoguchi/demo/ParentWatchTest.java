package org.madoguchi.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process with the agent does not outlive the one it watches. */
class ParentWatchTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    /** A program that never ends by itself. */
    static final class Endless {

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("running");
            new CountDownLatch(1).await();
        }
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void endsWhenTheOtherIsKilled() throws IOException, InterruptedException {
        var agent = folder.resolve("agent.jar");
        ParentWatch.writeAgent(agent);
        var parent = run();
        var child = run("-javaagent:" + agent + "=" + parent.pid());
        assertTrue(child.isAlive());
        parent.destroyForcibly();
        assertTrue(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void endsAtOnceWhenTheOtherIsGoneAlready() throws IOException, InterruptedException {
        var agent = folder.resolve("agent.jar");
        ParentWatch.writeAgent(agent);
        var gone = run();
        gone.destroyForcibly().waitFor();
        assertTrue(start("-javaagent:" + agent + "=" + gone.pid()).waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private Process run(String... options) throws IOException {
        var process = start(options);
        process.inputReader().readLine();
        return process;
    }

    private Process start(String... options) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Endless.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }
}
