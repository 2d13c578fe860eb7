package org.madoguchi.admin.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.madoguchi.admin.cases.CaseSample;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.PendingLink;
import org.madoguchi.admin.cases.PendingLink.Mail;
import org.madoguchi.admin.cases.PendingLink.Opening;
import org.madoguchi.admin.student.StudentFinding.Kind;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailState;
import org.madoguchi.mail.SmtpReason;
import org.madoguchi.text.Words;

/** The one thing that a student has to be told, from what is known. */
class DiagnosisTest {

    private static final Instant NOW = Instant.parse("2026-04-03T01:12:00Z");
    private static final String ADDRESS = "taro@mail.example.com";
    private static final String MASKED = "t***@mail.example.com";
    private static final String FULL = "452 4.2.2 The recipient's mailbox is over quota";

    @Test
    void withoutAnythingElseTheNextStepOfTheSetUp() {
        assertEquals(Kind.ADDRESS_MISSING, kind(CaseSample.beginner()));
        assertEquals(Kind.SECOND_PASSWORD_MISSING, kind(CaseSample.proved()));
        assertEquals(
                StudentFinding.of(Kind.ADDRESS_UNPROVED, NOW),
                found(CaseSample.ready().unproved()));
        assertEquals(Kind.READY_UNUSED, kind(CaseSample.ready()));
    }

    @Test
    void readyAndUsed() {
        assertEquals(
                StudentFinding.of(Kind.READY, NOW), found(CaseSample.ready().lastSignIn(NOW)));
        assertEquals(
                StudentFinding.of(Kind.SIGNED_IN, 2),
                found(CaseSample.ready().lastSignIn(NOW).signedIn(2)));
    }

    @Test
    void whatStopsEverySignInGoesFirst() {
        assertEquals(
                StudentFinding.of(Kind.SUSPENDED, NOW, "text"),
                found(worst().absent().disabled().suspended()));
        assertEquals(Kind.VANISHED_SUSPENDED, kind(worst().absent().disabled().suspendedAsVanished()));
        assertEquals(Kind.NOT_IN_DIRECTORY, kind(worst().absent().disabled()));
        assertEquals(Kind.DISABLED, kind(worst().disabled()));
        assertEquals(StudentFinding.of(Kind.WAITING, NOW, 6), found(worst()));
        assertEquals(
                StudentFinding.of(Kind.SECOND_PASSWORD_WRONG, NOW),
                found(CaseSample.ready().refused(RefusalReason.SECOND_PASSWORD_WRONG, NOW)));
    }

    private static CaseSample worst() {
        return CaseSample.ready()
                .refused(RefusalReason.SECOND_PASSWORD_WRONG, NOW)
                .blocked(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECTORY_LOCKED, DIRECTORY_LOCKED",
        "DIRECTORY_DISABLED, DIRECTORY_DISABLED",
        "DIRECTORY_EXPIRED, PASSWORD_EXPIRED",
        "DIRECTORY_MUST_CHANGE, PASSWORD_MUST_CHANGE",
        "DIRECTORY_WRONG, PASSWORD_WRONG",
        "BIND_BUDGET, PASSWORD_BUDGET",
        "SECOND_PASSWORD_WRONG, SECOND_PASSWORD_WRONG",
        "SECOND_PASSWORD_UNREADABLE, SECOND_PASSWORD_UNREADABLE",
        "SECOND_PASSWORD_CHANGED, READY_UNUSED"
    })
    void lastAttemptThatFailed(RefusalReason reason, Kind kind) {
        assertEquals(kind, kind(CaseSample.ready().refused(reason, NOW)));
    }

    @Test
    void refusalOfASecondPasswordThatIsNoMore() {
        assertNotEquals(
                Kind.SECOND_PASSWORD_WRONG,
                kind(CaseSample.beginner().refused(RefusalReason.SECOND_PASSWORD_WRONG, NOW)));
    }

    @Test
    void linkAskedForAfterARefusalIsTheAnswerToIt() {
        var link = sent(LinkPurpose.RECOVERY);
        var reason = RefusalReason.SECOND_PASSWORD_WRONG;
        assertEquals(
                Kind.LINK_UNOPENED,
                kind(CaseSample.ready()
                        .refused(reason, link.issuedAt().minusSeconds(1))
                        .pending(link)));
        assertEquals(
                Kind.SECOND_PASSWORD_WRONG,
                kind(CaseSample.ready()
                        .refused(reason, link.issuedAt().plusSeconds(1))
                        .pending(link)));
    }

    @Test
    void disabledSecondPasswordIsBeingSetAnew() {
        assertEquals(Kind.LINK_UNOPENED, kind(CaseSample.ready().disabled().pending(sent(LinkPurpose.RECOVERY))));
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
        RETURNED | 550 5.1.1 User unknown                          | MAIL_REFUSED
        RETURNED | 554 5.7.1 Relay access denied                   | MAIL_BLOCKED
        RETURNED | 554 5.4.6                                       | MAIL_BLOCKED
        """)
    void whatBecameOfTheMail(MailState state, String reply, Kind kind) {
        var finding = found(waiting(link(LinkPurpose.REGISTRATION, Optional.of(mail(state, reply)), null)));
        assertEquals(kind, finding.kind());
        assertEquals(Optional.of(LinkPurpose.REGISTRATION), finding.purpose());
    }

    @Test
    void refusedMailIsToldWithAllThatIsKnown() {
        var finding = found(waiting(link(LinkPurpose.REGISTRATION, Optional.of(mail(MailState.QUEUED, FULL)), null)));
        assertEquals(List.of(MailKind.REGISTRATION_LINK, MASKED, NOW, SmtpReason.MAILBOX_FULL), finding.values());
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
                found(waiting(link(LinkPurpose.REGISTRATION, mail, machine))).kind());
        assertEquals(
                Kind.LINK_OPENED,
                found(waiting(link(LinkPurpose.REGISTRATION, mail, person))).kind());
        assertEquals(
                person.at(),
                found(waiting(link(LinkPurpose.REGISTRATION, mail, person)))
                        .values()
                        .get(2));
    }

    @Test
    void linkWithoutAMail() {
        assertEquals(
                Kind.MAIL_MISSING,
                found(waiting(link(LinkPurpose.REGISTRATION, Optional.empty(), null)))
                        .kind());
        var taken = new PendingLink(
                LinkPurpose.REGISTRATION,
                ADDRESS,
                NOW,
                NOW.plusSeconds(60),
                true,
                true,
                Optional.empty(),
                Optional.empty());
        assertEquals(Kind.ADDRESS_TAKEN, found(waiting(taken)).kind());
    }

    @Test
    void addressOfAUserIdThatIsGoneGetsItsMail() {
        var mail = new Mail(MailKind.REGISTRATION_LINK, MailState.SENT, NOW, Optional.empty(), NOW);
        var taken = new PendingLink(
                LinkPurpose.REGISTRATION,
                ADDRESS,
                NOW,
                NOW.plusSeconds(60),
                true,
                true,
                Optional.of(mail),
                Optional.empty());
        assertEquals(Kind.LINK_UNOPENED, found(waiting(taken)).kind());
    }

    @ParameterizedTest
    @EnumSource(LinkPurpose.class)
    void expiredLink(LinkPurpose purpose) {
        var expired = new PendingLink(
                purpose,
                ADDRESS,
                NOW,
                NOW.plusSeconds(60),
                false,
                false,
                Optional.of(mail(MailState.SENT, null)),
                Optional.empty());
        var finding = found(waiting(expired));
        assertEquals(Kind.LINK_EXPIRED, finding.kind());
        assertEquals(NOW.plusSeconds(60), finding.values().get(2));
    }

    @ParameterizedTest
    @CsvSource({"REGISTRATION, CORRECT", "CHANGE, CHANGE_EMAIL", "RECOVERY, CHANGE_EMAIL"})
    void whatStaffCanDoAboutARefusedMail(LinkPurpose purpose, HelpAct act) {
        var finding = found(waiting(link(purpose, Optional.of(mail(MailState.QUEUED, FULL)), null)));
        assertEquals(Optional.of(act), finding.remedy());
    }

    @Test
    void nothingStandsOutWhereAllIsWell() {
        assertEquals(Optional.empty(), StudentFinding.of(Kind.READY, NOW).remedy());
        assertEquals(
                Optional.of(HelpAct.LIFT_THROTTLE),
                StudentFinding.of(Kind.WAITING, NOW, 5).remedy());
        assertEquals(
                Optional.of(HelpAct.LIFT_THROTTLE),
                StudentFinding.of(Kind.MAIL_MISSING, MASKED).remedy(),
                "it restores the mails too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyFindingHasASentenceAndANextStep(String language) {
        var words = Words.of(Locale.forLanguageTag(language), "desk", "mail");
        for (var kind : Kind.values()) {
            for (var purpose : EnumSet.complementOf(EnumSet.of(LinkPurpose.STOP))) { // which nobody waits for
                var finding = new StudentFinding(kind, List.of(), Optional.of(purpose));
                assertTrue(words.find(finding.key()).isPresent(), finding.key());
                assertTrue(words.find(finding.nextKey()).isPresent(), finding.nextKey());
            }
        }
        Stream.<Enum<?>[]>of(SmtpReason.values(), MailKind.values(), LinkPurpose.values())
                .flatMap(Stream::of)
                .forEach(one -> assertTrue(
                        words.word(one.name().toLowerCase(Locale.ROOT)).isPresent(), one::name));
    }

    private static CaseSample waiting(PendingLink link) {
        return (link.purpose() == LinkPurpose.REGISTRATION ? CaseSample.beginner() : CaseSample.ready()).pending(link);
    }

    private static StudentFinding found(CaseSample one) {
        return Diagnosis.of(one.get());
    }

    private static Kind kind(CaseSample one) {
        return found(one).kind();
    }

    private static PendingLink sent(LinkPurpose purpose) {
        return link(purpose, Optional.of(mail(MailState.SENT, null)), null);
    }

    private static PendingLink link(LinkPurpose purpose, Optional<Mail> mail, Opening opening) {
        return new PendingLink(
                purpose, ADDRESS, NOW, NOW.plus(Duration.ofDays(1)), true, false, mail, Optional.ofNullable(opening));
    }

    private static Mail mail(MailState state, String reply) {
        return new Mail(MailKind.REGISTRATION_LINK, state, NOW, Optional.ofNullable(reply), NOW.plusSeconds(60));
    }
}
