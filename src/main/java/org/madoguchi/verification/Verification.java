package org.madoguchi.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.certificate.CheckCounts;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.client.Client;
import org.madoguchi.settings.Settings;
import org.madoguchi.throttle.AnswerFloor;
import org.madoguchi.web.SentFile;

/** Checks certificates for page and programs alike. What can be told without a query is told without one. */
@Named
@ApplicationScoped
public class Verification {

    private static final String PDF = "%PDF-";

    private VerificationService service;
    private CheckCounts counts;
    private AuditService audit;
    private Settings settings;
    private Clock clock;
    private Supplier<Runnable> floor;

    /** For the proxy. */
    protected Verification() {}

    @Inject
    Verification(VerificationService service, CheckCounts counts, AuditService audit, Settings settings, Clock clock) {
        this(service, counts, audit, settings, clock, () -> AnswerFloor.begin()::hold);
    }

    /** @param floor begins the time of an answer, and gives what waits for its end */
    Verification(
            VerificationService service,
            CheckCounts counts,
            AuditService audit,
            Settings settings,
            Clock clock,
            Supplier<Runnable> floor) {
        this.service = service;
        this.counts = counts;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.floor = floor;
    }

    /** Whether this service issues certificates, so that there is something to check. */
    public boolean isOffered() {
        return settings.bool("madoguchi.certificates", false);
    }

    /**
     * Answers a question that {@link Question#isAsked}. An answer that there is none comes at a fixed time after the
     * question, so that the clock does not tell a code that was never given from one whose certificate waits for its
     * signature, or from one that can be none.
     */
    Answer check(Question question, Client client) {
        var answer = question.file().map(this::check).orElseGet(() -> checkCode(question, client));
        if (answer.result().isCheck()) {
            counts.note(answer.result().standing());
        }
        return answer;
    }

    private Answer checkCode(Question question, Client client) {
        var end = floor.get();
        var answer = VerificationCode.parse(question.code().orElseThrow())
                .map(code -> service.byCode(code, question, client))
                .orElseGet(() -> Answer.of(Result.MISTYPED, false, clock.instant()));
        switch (answer.result()) {
            case NOT_FOUND, MISTYPED -> end.run();
            case TOO_MANY ->
                audit.refuse(AuditEntry.of(AuditKind.REQUEST_REFUSED).because("verification"));
            default -> {
                // Nothing to hide.
            }
        }
        return answer;
    }

    /** How long somebody whose network has guessed has to wait, at most. */
    Duration longestWait() {
        return service.window();
    }

    private Answer check(SentFile file) {
        if (file.isTooLong()) {
            return Answer.of(Result.TOO_LARGE, true, clock.instant());
        }
        return file.beginning().startsWith(PDF)
                ? service.byFile(file.sha256())
                : Answer.of(Result.NOT_PDF, true, clock.instant());
    }
}
