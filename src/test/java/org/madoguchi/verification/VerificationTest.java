package org.madoguchi.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.CheckCounts;
import org.madoguchi.certificate.Standing;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.client.Client;

/** What is done for an answer, in its order: the clock is not to tell what an answer does not. */
class VerificationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Client SOMEBODY = new Client("192.0.2.1", "");

    private final List<String> done = new ArrayList<>();
    private Result found = Result.NOT_FOUND;

    @Test
    void unknownCodeIsHeldUntilTheEndOfItsTime() {
        assertEquals(Result.NOT_FOUND, ask(VerificationCode.random().grouped()));
        assertEquals(List.of("begins", "is looked up", "is held"), done);
    }

    @Test
    void mistypedCodeIsHeldAsLongAndAsksNoDatabase() {
        assertEquals(Result.MISTYPED, ask("7K3M-Q2"));
        assertEquals(List.of("begins", "is held"), done);
    }

    @Test
    void knownCodeIsNotHeld() {
        found = Result.VALID;
        assertEquals(Result.VALID, ask(VerificationCode.random().grouped()));
        assertEquals(List.of("begins", "is looked up"), done);
    }

    private Result ask(String code) {
        var question = new Question(Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty());
        return new Verification(new LookUp(), new NoCounts(), null, null, CLOCK, this::begin)
                .check(question, SOMEBODY)
                .result();
    }

    private Runnable begin() {
        done.add("begins");
        return () -> done.add("is held");
    }

    private static final class NoCounts extends CheckCounts {

        @Override
        public void note(Optional<Standing> standing) {
            // Nobody counts here.
        }
    }

    private final class LookUp extends VerificationService {

        @Override
        Answer byCode(VerificationCode code, Question question, Client client) {
            done.add("is looked up");
            return Answer.of(found, false, CLOCK.instant());
        }
    }
}
