package org.madoguchi.doctor;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.login.directory.DirectoryExam;
import org.madoguchi.mail.MailExam;
import org.madoguchi.settings.Settings;

/**
 * Says in the log, one line each, what of directory and mail server does not work when the service starts, and that
 * there is no group of administrators, or one that makes nobody staff. The start does not wait for it: both may come
 * later than this node.
 */
@ApplicationScoped
class StartExamination {

    private static final Logger LOGGER = Logger.getLogger(StartExamination.class.getName());
    private static final String ADMINISTRATORS = "madoguchi.ldap.staff-groups.admin";
    /** Groups that make nobody what they should. */
    private static final Set<String> NOBODY = Set.of("ldap.group_admin_empty", "ldap.group_nested");

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    void start(@Observes @Priority(900) @Initialized(ApplicationScoped.class) Object context) {
        threads.newThread(() -> lines(settings, clock).forEach(LOGGER::warning)).start();
    }

    static Stream<String> lines(Settings settings, Clock clock) {
        var report = new Report(Locale.ENGLISH);
        return findings(settings, clock).map(report::line).distinct();
    }

    private static Stream<Finding> findings(Settings settings, Clock clock) {
        var directory = new DirectoryExam(settings, clock, Optional.empty());
        return Stream.of(
                        administrators(settings),
                        settings.list("madoguchi.ldap.urls").stream()
                                .flatMap(url -> directory.examine(url).stream())
                                .filter(finding -> finding.level() == Level.FAULT || NOBODY.contains(finding.key())),
                        new MailExam(settings, clock, Optional.empty())
                                .examine().stream().filter(finding -> finding.level() == Level.FAULT))
                .flatMap(found -> found);
    }

    private static Stream<Finding> administrators(Settings settings) {
        return settings.find(ADMINISTRATORS).isPresent()
                ? Stream.empty()
                : Stream.of(Finding.warning("ldap.group_admin_unset", ADMINISTRATORS));
    }
}
