package org.madoguchi.admin.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.help.HelpAct;
import org.madoguchi.admin.student.Finding.Kind;
import org.madoguchi.admin.student.StudentFacts.Mail;
import org.madoguchi.admin.student.StudentFacts.Opening;
import org.madoguchi.admin.student.StudentFacts.Pending;
import org.madoguchi.admin.student.StudentFacts.Refusal;
import org.madoguchi.admin.student.StudentFacts.Suspension;
import org.madoguchi.admin.student.StudentFacts.Wait;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailState;
import org.madoguchi.mail.SmtpReason;
import org.madoguchi.text.Words;

/** The one thing that a student has to be told, from what is known. */
class DiagnosisTest {

    private static final Instant NOW = Instant.parse("2026-04-03T01:12:00Z");
    private static final String ADDRESS = "t***@mail.example.com";
    private static final String FULL = "452 4.2.2 The recipient's mailbox is over quota";

    @ParameterizedTest
    @CsvSource({
        "EMAIL_MISSING, ADDRESS_MISSING",
        "SECOND_PASSWORD_MISSING, SECOND_PASSWORD_MISSING",
        "READY, READY_UNUSED"
    })
    void withoutAnythingElseTheNextStepOfTheSetUp(AccountState state, Kind kind) {
        assertEquals(kind, Diagnosis.of(new Case(state).facts()).kind());
    }

    @Test
    void readyAndUsed() {
        assertEquals(
                Finding.of(Kind.READY, NOW),
                Diagnosis.of(new Case(AccountState.READY).lastSignIn(NOW).facts()));
        assertEquals(
                Finding.of(Kind.SIGNED_IN, 2),
                Diagnosis.of(
                        new Case(AccountState.READY).lastSignIn(NOW).devices(2).facts()));
    }

    @Test
    void whatStopsEverySignInGoesFirst() {
        var worst = new Case(AccountState.SUSPENDED)
                .refused("second-password-wrong", NOW)
                .waiting(NOW);
        worst.vanished = true;
        worst.disabled = true;
        assertEquals(Kind.SUSPENDED, Diagnosis.of(worst.facts()).kind());
        worst.left = true;
        assertEquals(Kind.VANISHED_SUSPENDED, Diagnosis.of(worst.facts()).kind());
        worst.state = AccountState.READY;
        assertEquals(Kind.NOT_IN_DIRECTORY, Diagnosis.of(worst.facts()).kind());
        worst.vanished = false;
        assertEquals(Kind.DISABLED, Diagnosis.of(worst.facts()).kind());
        worst.disabled = false;
        assertEquals(Finding.of(Kind.WAITING, NOW, 6), Diagnosis.of(worst.facts()));
        worst.wait = Optional.empty();
        assertEquals(Finding.of(Kind.SECOND_PASSWORD_WRONG, NOW), Diagnosis.of(worst.facts()));
    }

    @ParameterizedTest
    @CsvSource({
        "directory-locked, DIRECTORY_LOCKED",
        "directory-disabled, DIRECTORY_DISABLED",
        "directory-expired, PASSWORD_EXPIRED",
        "directory-must-change, PASSWORD_MUST_CHANGE",
        "directory-wrong, PASSWORD_WRONG",
        "bind-budget, PASSWORD_BUDGET",
        "second-password-wrong, SECOND_PASSWORD_WRONG",
        "throttled, READY_UNUSED",
        "second-password-changed, READY_UNUSED"
    })
    void lastAttemptThatFailed(String reason, Kind kind) {
        assertEquals(
                kind,
                Diagnosis.of(new Case(AccountState.READY).refused(reason, NOW).facts())
                        .kind());
    }

    @Test
    void secondPasswordBeforeThereIsOne() {
        var early = new Case(AccountState.EMAIL_MISSING).refused("second-password-wrong", NOW);
        assertEquals(Finding.of(Kind.SECOND_PASSWORD_TOO_EARLY, NOW), Diagnosis.of(early.facts()));
    }

    @Test
    void linkAskedForAfterARefusalIsTheAnswerToIt() {
        var link = sent(LinkPurpose.RECOVERY);
        var before = new Case(AccountState.READY)
                .refused("second-password-wrong", link.issuedAt().minusSeconds(1))
                .pending(link);
        assertEquals(Kind.LINK_UNOPENED, Diagnosis.of(before.facts()).kind());
        var after = new Case(AccountState.READY)
                .refused("second-password-wrong", link.issuedAt().plusSeconds(1))
                .pending(link);
        assertEquals(Kind.SECOND_PASSWORD_WRONG, Diagnosis.of(after.facts()).kind());
    }

    @Test
    void disabledSecondPasswordIsBeingSetAnew() {
        var disabled = new Case(AccountState.READY).pending(sent(LinkPurpose.RECOVERY));
        disabled.disabled = true;
        assertEquals(Kind.LINK_UNOPENED, Diagnosis.of(disabled.facts()).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        QUEUED   | 452 4.2.2 The recipient's mailbox is over quota | MAIL_REFUSED
        GIVEN_UP | 552 5.2.2 Mailbox full                          | MAIL_REFUSED
        GIVEN_UP | 550 5.1.1 User unknown                          | MAIL_REFUSED
        GIVEN_UP | 550 5.7.1 Blocked                               | MAIL_BLOCKED
        QUEUED   | 550 5.7.1 Blocked                               | MAIL_BLOCKED
        QUEUED   | 554 5.7.1 Relay access denied                   | MAIL_OURS
        GIVEN_UP | 535 5.7.8 Authentication failed                 | MAIL_OURS
        QUEUED   | 451 4.7.1 Greylisted                            | MAIL_LATER
        GIVEN_UP | 451 4.7.1 Greylisted                            | MAIL_BLOCKED
        QUEUED   | Connection refused                              | MAIL_UNREACHABLE
        QUEUED   |                                                 | MAIL_QUEUED
        SENT     | 451 4.7.1 Greylisted                            | LINK_UNOPENED
        """)
    void whatBecameOfTheMail(MailState state, String reply, Kind kind) {
        var finding = Diagnosis.of(waiting(link(LinkPurpose.REGISTRATION, Optional.of(mail(state, reply)), null)));
        assertEquals(kind, finding.kind());
        assertEquals(Optional.of(LinkPurpose.REGISTRATION), finding.purpose());
    }

    @Test
    void refusedMailIsToldWithAllThatIsKnown() {
        var finding =
                Diagnosis.of(waiting(link(LinkPurpose.REGISTRATION, Optional.of(mail(MailState.QUEUED, FULL)), null)));
        assertEquals(List.of(MailKind.REGISTRATION_LINK, ADDRESS, NOW, SmtpReason.MAILBOX_FULL), finding.values());
        assertEquals("student.finding.mail_refused", finding.key());
        assertEquals("student.next.mail_refused.registration", finding.nextKey());
    }

    @Test
    void mailThatWasTakenAndItsLink() {
        var machine = new Opening(NOW.plusSeconds(9), true);
        var person = new Opening(NOW.plusSeconds(99), false);
        var mail = Optional.of(mail(MailState.SENT, null));
        assertEquals(
                Kind.LINK_SCANNED,
                Diagnosis.of(waiting(link(LinkPurpose.REGISTRATION, mail, machine)))
                        .kind());
        assertEquals(
                Kind.LINK_OPENED,
                Diagnosis.of(waiting(link(LinkPurpose.REGISTRATION, mail, person)))
                        .kind());
        assertEquals(
                person.at(),
                Diagnosis.of(waiting(link(LinkPurpose.REGISTRATION, mail, person)))
                        .values()
                        .get(2));
    }

    @Test
    void linkWithoutAMail() {
        assertEquals(
                Kind.MAIL_MISSING,
                Diagnosis.of(waiting(link(LinkPurpose.REGISTRATION, Optional.empty(), null)))
                        .kind());
        var taken = new Pending(
                LinkPurpose.REGISTRATION,
                ADDRESS,
                NOW,
                NOW.plusSeconds(60),
                false,
                true,
                Optional.empty(),
                Optional.empty());
        assertEquals(Kind.ADDRESS_TAKEN, Diagnosis.of(waiting(taken)).kind());
    }

    @ParameterizedTest
    @EnumSource(LinkPurpose.class)
    void expiredLink(LinkPurpose purpose) {
        var expired = new Pending(
                purpose,
                ADDRESS,
                NOW,
                NOW.plusSeconds(60),
                true,
                false,
                Optional.of(mail(MailState.SENT, null)),
                Optional.empty());
        var finding = Diagnosis.of(waiting(expired));
        assertEquals(Kind.LINK_EXPIRED, finding.kind());
        assertEquals(NOW.plusSeconds(60), finding.values().get(2));
    }

    @ParameterizedTest
    @CsvSource({"REGISTRATION, CORRECT", "CHANGE, CHANGE_EMAIL", "RECOVERY, CHANGE_EMAIL"})
    void whatStaffCanDoAboutARefusedMail(LinkPurpose purpose, HelpAct act) {
        var finding = Diagnosis.of(waiting(link(purpose, Optional.of(mail(MailState.QUEUED, FULL)), null)));
        assertEquals(Optional.of(act), finding.remedy());
    }

    @Test
    void nothingStandsOutWhereAllIsWell() {
        assertEquals(Optional.empty(), Finding.of(Kind.READY, NOW).remedy());
        assertEquals(
                Optional.of(HelpAct.LIFT_THROTTLE),
                Finding.of(Kind.WAITING, NOW, 5).remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyFindingHasASentenceAndANextStep(String language) {
        var words = Words.of(Locale.forLanguageTag(language), "desk", "mail");
        for (var kind : Kind.values()) {
            for (var purpose : EnumSet.complementOf(EnumSet.of(LinkPurpose.STOP))) { // which nobody waits for
                var finding = new Finding(kind, List.of(), Optional.of(purpose));
                assertTrue(words.find(finding.key()).isPresent(), finding.key());
                assertTrue(words.find(finding.nextKey()).isPresent(), finding.nextKey());
            }
        }
        Stream.<Enum<?>[]>of(SmtpReason.values(), MailKind.values(), LinkPurpose.values())
                .flatMap(Stream::of)
                .forEach(one -> assertTrue(
                        words.word(one.name().toLowerCase(Locale.ROOT)).isPresent(), one::name));
    }

    private static StudentFacts waiting(Pending link) {
        return new Case(link.purpose() == LinkPurpose.REGISTRATION ? AccountState.EMAIL_MISSING : AccountState.READY)
                .pending(link)
                .facts();
    }

    private static Pending sent(LinkPurpose purpose) {
        return link(purpose, Optional.of(mail(MailState.SENT, null)), null);
    }

    private static Pending link(LinkPurpose purpose, Optional<Mail> mail, Opening opening) {
        return new Pending(
                purpose, ADDRESS, NOW, NOW.plus(Duration.ofDays(1)), false, false, mail, Optional.ofNullable(opening));
    }

    private static Mail mail(MailState state, String reply) {
        return new Mail(MailKind.REGISTRATION_LINK, state, NOW, Optional.ofNullable(reply), NOW.plusSeconds(60));
    }

    /** A student of whom only what matters is told. */
    private static final class Case {

        private AccountState state;
        private boolean vanished;
        private boolean left;
        private boolean disabled;
        private int devices;
        private Optional<Wait> wait = Optional.empty();
        private Optional<Refusal> refusal = Optional.empty();
        private Optional<Pending> pending = Optional.empty();
        private Optional<Instant> lastSignInAt = Optional.empty();

        Case(AccountState state) {
            this.state = state;
        }

        Case waiting(Instant until) {
            wait = Optional.of(new Wait(until, 6));
            return this;
        }

        Case refused(String reason, Instant at) {
            refusal = Optional.of(new Refusal(reason, at));
            return this;
        }

        Case pending(Pending link) {
            pending = Optional.of(link);
            return this;
        }

        Case lastSignIn(Instant at) {
            lastSignInAt = Optional.of(at);
            return this;
        }

        Case devices(int count) {
            devices = count;
            return this;
        }

        StudentFacts facts() {
            var secondPassword = state == AccountState.READY || state == AccountState.SUSPENDED;
            return new StudentFacts(
                    state,
                    vanished,
                    Optional.of(new Suspension(NOW, "text", left)),
                    secondPassword,
                    disabled,
                    wait,
                    refusal,
                    pending,
                    devices,
                    lastSignInAt);
        }
    }
}
