package org.madoguchi.doctor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.madoguchi.exam.Finding;
import org.madoguchi.login.directory.DirectoryExam;
import org.madoguchi.mail.MailExam;
import org.madoguchi.mail.ReturnExam;
import org.madoguchi.mail.TestMail;
import org.madoguchi.settings.Settings;

/** All examinations, one after another or at once, none of which takes longer than 10 s. */
public final class Examination {

    private record Part(String name, Callable<List<Finding>> look) {}

    private final Duration longest;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param sampleId of somebody who has to be found in the directory, if one was given
     * @param mail to be sent, if any
     */
    public Examination(Settings settings, Clock clock, Optional<String> sampleId, Optional<TestMail> mail) {
        this(Duration.ofSeconds(10));
        add("settings", () -> SettingsExam.examine(settings));
        add("secrets", () -> new SecretFilesExam(settings).examine());
        addWith("madoguchi.db.", settings, "database", () -> new DatabaseExam(settings, clock).examine());
        var directory = new DirectoryExam(settings, clock, sampleId);
        for (var url : settings.list("madoguchi.ldap.urls")) {
            addWith("madoguchi.ldap.", settings, url, () -> directory.examine(url));
        }
        addWith("madoguchi.smtp.", settings, "smtp", () -> new MailExam(settings, clock, mail).examine());
        addWith("madoguchi.bounce.", settings, "bounce", () -> new ReturnExam(settings, clock).examine());
        addWith("madoguchi.public-url", settings, "url", () -> new PublicUrlExam(settings, clock).examine());
        addWith("madoguchi.second-password.argon2.", settings, "node", () -> new NodeExam(settings).examine());
    }

    /** What is wrong by a setting whose name begins like this has been told, and is not told as a fault of the part. */
    private void addWith(String begin, Settings settings, String name, Callable<List<Finding>> look) {
        add(name, () -> SettingsExam.isWrong(settings, begin) ? List.of() : look.call());
    }

    /** With no parts yet. */
    Examination(Duration longest) {
        this.longest = longest;
    }

    /** One more part. @param name by which it is told of when it does not end */
    public void add(String name, Callable<List<Finding>> look) {
        parts.add(new Part(name, look));
    }

    /** One part after another; hands out each finding as soon as it is known. */
    public void run(Consumer<Finding> findings) {
        for (var part : parts) {
            var task = begin(part, Thread::new);
            await(part, task, longest.toNanos()).forEach(findings);
        }
    }

    /** All parts at once, and what they found in their order; together they take no longer than one. */
    public List<Finding> runTogether(ThreadFactory threads) {
        var end = System.nanoTime() + longest.toNanos();
        var tasks = new LinkedHashMap<Part, FutureTask<List<Finding>>>();
        parts.forEach(part -> tasks.put(part, begin(part, threads)));
        var findings = new ArrayList<Finding>();
        tasks.forEach((part, task) -> findings.addAll(await(part, task, Math.max(0, end - System.nanoTime()))));
        return findings;
    }

    private static FutureTask<List<Finding>> begin(Part part, ThreadFactory threads) {
        var task = new FutureTask<>(part.look());
        var thread = threads.newThread(task);
        thread.setName("examination of " + part.name());
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private List<Finding> await(Part part, FutureTask<List<Finding>> task, long nanos) {
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return List.of(Finding.fault("part.silent", part.name(), longest.toSeconds()));
        } catch (ExecutionException e) {
            return List.of(Finding.fault("part.failed", part.name(), e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            task.cancel(true);
        }
    }
}
