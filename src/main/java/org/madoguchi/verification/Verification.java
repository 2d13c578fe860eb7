package org.madoguchi.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
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

    @Inject
    private VerificationService service;

    @Inject
    private CheckCounts counts;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whether this service issues certificates, so that there is something to check. */
    public boolean isOffered() {
        return settings.bool("madoguchi.certificates", false);
    }

    /**
     * Answers a question that {@link Question#isAsked}. An answer that there is none comes at a fixed time after the
     * question, so that the clock does not tell what waits for its signature.
     */
    Answer check(Question question, Client client) {
        var answer = question.file().map(this::check).orElseGet(() -> checkCode(question, client));
        if (answer.result().isCheck()) {
            counts.note(answer.result().standing());
        }
        return answer;
    }

    private Answer checkCode(Question question, Client client) {
        var code = VerificationCode.parse(question.code().orElseThrow());
        if (code.isEmpty()) {
            return Answer.of(Result.MISTYPED, false, clock.instant());
        }
        var floor = AnswerFloor.begin();
        var answer = service.byCode(code.get(), question, client);
        switch (answer.result()) {
            case NOT_FOUND -> floor.hold();
            case TOO_MANY -> audit.refuse(AuditKind.REQUEST_REFUSED, null, null, "verification");
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
