package org.madoguchi.doctor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.madoguchi.exam.Finding;
import org.madoguchi.login.directory.DirectoryExam;
import org.madoguchi.mail.MailExam;
import org.madoguchi.mail.TestMail;
import org.madoguchi.settings.Settings;

/** All examinations one after another, none of which takes longer than 10 s. */
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
        add("database", () -> new DatabaseExam(settings, clock).examine());
        var directory = new DirectoryExam(settings, clock, sampleId);
        for (var url : settings.list("madoguchi.ldap.urls")) {
            add(url, () -> directory.examine(url));
        }
        add("smtp", () -> new MailExam(settings, clock, mail).examine());
        add("url", () -> new PublicUrlExam(settings, clock).examine());
        add("node", () -> new NodeExam(settings).examine());
    }

    /** With no parts yet. */
    Examination(Duration longest) {
        this.longest = longest;
    }

    void add(String name, Callable<List<Finding>> look) {
        parts.add(new Part(name, look));
    }

    /** Hands out each finding as soon as it is known. */
    public void run(Consumer<Finding> findings) {
        parts.forEach(part -> look(part).forEach(findings));
    }

    private List<Finding> look(Part part) {
        var task = new FutureTask<>(part.look());
        var thread = new Thread(task, "examination of " + part.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
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
