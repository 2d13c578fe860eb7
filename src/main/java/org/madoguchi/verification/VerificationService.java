package org.madoguchi.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.client.Client;
import org.madoguchi.settings.Settings;
import org.madoguchi.throttle.ThrottleService;

/**
 * Looks certificates up for anybody. Codes that are none are counted for the client's network, those that are found are
 * not: a lecture hall is one address, and somebody who guesses finds none. Files are not counted: nobody can guess one.
 */
@ApplicationScoped
@Transactional
class VerificationService {

    @Inject
    private CertificateFinder finder;

    @Inject
    private ThrottleService throttle;

    @Inject
    private Settings settings;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /** What this code stands for; its grades too, if name and date of issue are those on it. */
    Answer byCode(VerificationCode code, Question question, Client client) {
        var network = "verify:" + client.network();
        if (throttle.isUsedUp(network, wrongCodes(), window())) {
            return Answer.of(Result.TOO_MANY, false, clock.instant());
        }
        var found = finder.byCode(code).filter(VerificationService::isSigned);
        if (found.isEmpty()) {
            throttle.take(network, wrongCodes(), window());
            return Answer.of(Result.NOT_FOUND, false, clock.instant());
        }
        return answer(found.get(), false, opens(question, found.get()));
    }

    /** What the file with this hash is; grades are in the file itself. */
    Answer byFile(byte[] sha256) {
        return finder.bySha256(sha256)
                .filter(VerificationService::isSigned)
                .map(certificate -> answer(certificate, true, false))
                .orElseGet(() -> Answer.of(Result.NOT_FOUND, true, clock.instant()));
    }

    /** How long a network that has guessed is turned away, at most. */
    Duration window() {
        return settings.duration("madoguchi.throttle.client-window", Duration.ofMinutes(15));
    }

    private int wrongCodes() {
        return settings.integer("madoguchi.throttle.client-failures", 300);
    }

    private static boolean isSigned(Certificate certificate) {
        return certificate.getSigned().isPresent();
    }

    private static boolean opens(Question question, Certificate certificate) {
        return question.date().filter(certificate.getIssuedOn()::equals).isPresent()
                && certificate
                        .getSnapshot()
                        .getContent()
                        .filter(content -> question.holderName()
                                .filter(name -> HolderName.matches(name, content))
                                .isPresent())
                        .isPresent();
    }

    private Answer answer(Certificate certificate, boolean byFile, boolean opened) {
        var now = clock.instant();
        var standing = certificate.standing(LocalDate.ofInstant(now, zone));
        return new Answer(Result.of(standing), byFile, Optional.of(Statement.of(certificate, opened, zone)), now);
    }
}
