package org.madoguchi.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.deeds.HelpDeeds;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.client.Client;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Nothing is called sent that was not, and a slip of the keys can be mended whatever was sent before. */
@ServiceTest
class EmailAddressServiceIT {

    @Inject
    private EmailAddressService service;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private AccountRepository accounts;

    @Inject
    private CaseService cases;

    @Inject
    private HelpDeeds deeds;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void beyondTheLimitNothingIsSentAndTheOlderLinkStays() throws Exception {
        var account = account("limit");
        assertTrue(register(account, "limit@example.com"));
        assertTrue(resend(account));
        assertTrue(resend(account));
        assertFalse(resend(account));
        assertEquals(Optional.of(clock.instant().plus(Duration.ofHours(1))), service.findWait(account.getId()));
        assertFalse(pending(account).isHeldBack(), "the third mail's link is still good");
        assertEquals(3, mails("limit@example.com"));
        clock.advance(Duration.ofHours(1));
        assertEquals(Optional.empty(), service.findWait(account.getId()));
        assertTrue(resend(account));
    }

    @Test
    void addressIsKeptOnceAfterAMailCameBack() throws Exception {
        var account = account("kept");
        transaction.begin();
        var stored = entities.find(Account.class, account.getId());
        stored.confirmEmail("kept@example.com", clock.instant());
        stored.emailReturned("kept@example.com", clock.instant());
        transaction.commit();
        service.keep(account.getId());
        service.keep(account.getId());
        transaction.begin();
        entities.clear();
        assertEquals(
                Optional.empty(), entities.find(Account.class, account.getId()).getEmailReturnedAt());
        assertEquals(
                1L,
                entities.createQuery(
                                "select count(e) from AuditEvent e where e.kind = :kind and e.person = :person",
                                Long.class)
                        .setParameter("kind", AuditKind.EMAIL_KEPT)
                        .setParameter("person", account.getUserId())
                        .getSingleResult());
        transaction.commit();
    }

    @Test
    void addressThatTakesNoMailIsToldWhetherItIsAnothersOrNobodys() throws Exception {
        var owner = proved("s0000103");
        var taken = account("asker");
        var free = account("walker");
        register(taken, "s0000103@old.example.com");
        register(free, "nobody@example.com");
        for (var account : List.of(taken, free)) {
            assertFalse(service.isRefused(pending(account)), account.getUserId());
        }
        refuse("s0000103@old.example.com", "nobody@example.com");
        for (var account : List.of(taken, free)) {
            assertTrue(service.isRefused(pending(account)), account.getUserId());
        }
        assertTrue(owner.getEmail().isPresent());
    }

    private void refuse(String... recipients) throws Exception {
        transaction.begin();
        for (var recipient : recipients) {
            entities.createNativeQuery("UPDATE outgoing_mail SET state = 'GIVEN_UP', "
                            + "last_reply = '550 5.1.1 no such user' WHERE recipient = ?1")
                    .setParameter(1, recipient)
                    .executeUpdate();
        }
        entities.clear();
        transaction.commit();
    }

    @Test
    void correctionIsSentAfterTheLimitAndIsWhatWaits() throws Exception {
        var account = account("correct");
        register(account, "tar1@example.com");
        resend(account);
        resend(account);
        var older = pending(account);
        assertTrue(register(account, "right@example.com"));
        assertEquals(1, mails("right@example.com"));
        assertEquals("right@example.com", pending(account).getEmail());
        assertFalse(stored(older).isUsable(clock.instant()), "a stranger has it");
        assertFalse(resend(account), "which is no correction");
        assertEquals("right@example.com", pending(account).getEmail());
    }

    @Test
    void afterTooManyCorrectionsTheNewestWaitsWithoutAMail() throws Exception {
        var account = account("many");
        register(account, "first@example.com");
        for (var time = 0; time < 10; time++) {
            assertTrue(register(account, "slip" + time + "@example.com"));
        }
        var older = pending(account);
        assertFalse(register(account, "right@example.org"));
        assertEquals(0, mails("right@example.org"));
        assertTrue(pending(account).isHeldBack());
        assertEquals("right@example.org", pending(account).getEmail());
        assertFalse(stored(older).isUsable(clock.instant()));
        assertTrue(resend(account));
        assertFalse(pending(account).isHeldBack());
        assertEquals(1, mails("right@example.org"));
    }

    @Test
    void firstWishBeyondTheLimitWaitsWithoutAMail() throws Exception {
        var account = proved("cancelled");
        for (var time = 0; time < 3; time++) {
            assertTrue(change(account, "new@example.com"));
            service.cancel(account.getId());
        }
        assertFalse(change(account, "new@example.com"));
        assertTrue(service.findPending(LinkPurpose.CHANGE, account.getId())
                .orElseThrow()
                .isHeldBack());
    }

    /** Whoever comes by an open browser does not put the own address in force. */
    @Test
    void anotherAddressThanTheOneInForceTakesAFreshProof() throws Exception {
        takesAFreshProof(LinkPurpose.CHANGE, proved("stale"));
        takesAFreshProof(LinkPurpose.REGISTRATION, wanted("staleanew"));
    }

    private void takesAFreshProof(LinkPurpose purpose, Account account) {
        var signIn = signIn(account).orElseThrow();
        assertTrue(service.request(purpose, signIn, account.getUserId() + "@else.example.com"));
        clock.advance(Duration.ofMinutes(5));
        assertThrows(StaleProofException.class, () -> service.request(purpose, signIn, "thief@example.com"));
        assertTrue(service.resend(purpose, signIn), "asked for while it was fresh");
        clock.advance(Duration.ofHours(24));
        assertThrows(StaleProofException.class, () -> service.resend(purpose, signIn), "its time is over");
        assertEquals(0, mails("thief@example.com"));
    }

    /** A refusal by the age of the proof says by the clock as little as any other answer. */
    @Test
    void staleProofIsToldNoSoonerThanAnyAnswer() throws Exception {
        proved("s0000103");
        var signIn = signIn(proved("curious")).orElseThrow();
        clock.advance(Duration.ofMinutes(5));
        for (var email : List.of("s0000103@old.example.com", "nobodys@example.com")) {
            var begin = System.nanoTime();
            assertThrows(StaleProofException.class, () -> service.request(LinkPurpose.CHANGE, signIn, email));
            assertTrue(System.nanoTime() - begin >= Duration.ofMillis(250).toNanos(), email);
        }
    }

    @Test
    void firstAddressAndTheOneInForceTakeNoFreshProof() throws Exception {
        var first = account("first");
        var anew = wanted("again");
        var signIns = List.of(signIn(first).orElseThrow(), signIn(anew).orElseThrow());
        clock.advance(Duration.ofMinutes(5));
        assertTrue(service.request(LinkPurpose.REGISTRATION, signIns.get(0), "first@example.com"));
        assertTrue(service.request(LinkPurpose.REGISTRATION, signIns.get(1), "again@old.example.com"));
    }

    @Test
    void presentAddressIsNoChange() throws Exception {
        var account = proved("present");
        assertFalse(change(account, "Present@Old.example.com"));
        assertEquals(Optional.empty(), service.findPending(LinkPurpose.CHANGE, account.getId()));
    }

    @Test
    void ofEightRequestsAtOnceThreeAreSent() throws Exception {
        var account = account("atonce");
        register(account, "atonce@example.com");
        assertEquals(
                2,
                AtOnce.call(8, () -> resend(account)).stream()
                        .filter(sent -> sent)
                        .count());
        assertEquals(3, mails("atonce@example.com"));
    }

    /** Either has the account first, and then the link: whoever comes second is told, and none waits for ever. */
    @Test
    void clickAndClerkAtOnceAreOneAfterTheOther() throws Exception {
        for (var round = 0; round < 10; round++) {
            var account = proved("both" + round);
            var email = account.getUserId() + "@new.example.com";
            var token = links.issue(LinkPurpose.CHANGE, account, email).token();
            var turn = new AtomicInteger();
            var done = AtOnce.call(2, () -> turn.getAndIncrement() == 0 ? confirms(token) : cancels(account));
            assertEquals(1, done.stream().filter(first -> first).count(), () -> "done by one: " + done);
            entities.clear();
            var changed = entities.find(Account.class, account.getId()).isEmail(email);
            assertEquals(
                    !changed,
                    stored(links.find(LinkPurpose.CHANGE, token).orElseThrow()).isVoided());
        }
    }

    private boolean confirms(String token) {
        try {
            service.confirm(LinkPurpose.CHANGE, token, Optional.empty());
            return true;
        } catch (LinkUnusableException e) {
            return false;
        }
    }

    /** As the desk does it for a clerk. */
    private boolean cancels(Account account) throws Exception {
        transaction.begin();
        try {
            var one = cases.of(accounts.lock(account.getId()), CampusAnswer.NONE);
            deeds.perform(one, HelpAct.CANCEL_CHANGE, Optional.empty(), Optional.empty(), "clerk01");
            return true;
        } catch (HelpRefusedException e) {
            return false;
        } finally {
            transaction.commit();
        }
    }

    @Test
    void newUserIdTakesTheAddressAlongWhenSignedInAndTheFormerIsGone() throws Exception {
        var former = proved("gone0001");
        var account = account("s0000111");
        assertTrue(register(account, "gone0001@old.example.com"));
        var waiting = pending(account);
        assertEquals(1, mails("gone0001@old.example.com"));
        assertTrue(service.needsSignIn(waiting, Optional.empty()));
        var token = issue(account, "gone0001@old.example.com");
        assertThrows(
                LinkUnusableException.class, () -> service.confirm(LinkPurpose.REGISTRATION, token, Optional.empty()));
        assertThrows(
                LinkUnusableException.class,
                () -> service.confirm(LinkPurpose.REGISTRATION, token, signIn(account("stranger"))));
        service.confirm(LinkPurpose.REGISTRATION, token, signIn(account));
        entities.clear();
        assertEquals(
                Optional.empty(), entities.find(Account.class, former.getId()).getEmail());
        assertEquals(
                Optional.of("gone0001@old.example.com"),
                entities.find(Account.class, account.getId()).getEmail());
    }

    @Test
    void addressOfAUserIdThatTheDirectoryHasIsNotTaken() throws Exception {
        var owner = proved("s0000103");
        var account = account("s0000112");
        register(account, "s0000103@old.example.com");
        var token = issue(account, "s0000103@old.example.com");
        assertThrows(
                LinkUnusableException.class, () -> service.confirm(LinkPurpose.REGISTRATION, token, signIn(account)));
        entities.clear();
        assertTrue(entities.find(Account.class, owner.getId()).getEmail().isPresent());
    }

    @Test
    void addressInForceIsProvedAnewWithoutAnyOtherMail() throws Exception {
        var account = wanted("anew");
        assertTrue(register(account, "Anew@old.example.com"));
        assertEquals(List.of("HELP_PROVE_EMAIL"), kinds(account));
        service.confirm(LinkPurpose.REGISTRATION, issue(account, "anew@old.example.com"), Optional.empty());
        entities.clear();
        assertTrue(entities.find(Account.class, account.getId()).isEmailProved());
        assertEquals(List.of("HELP_PROVE_EMAIL"), kinds(account));
    }

    /** Whoever can log in for the person alone gets no address in force of which the old one does not hear. */
    @Test
    void anotherInThePlaceOfOneToBeProvedAnewIsAChange() throws Exception {
        var account = wanted("elsewhere");
        var stays = signIn(account);
        var ends = signIn(account);
        assertTrue(register(account, "new@else.example.com"));
        assertEquals(List.of("CHANGE_REQUESTED", "REGISTRATION_LINK"), kinds(account));
        assertEquals(1, mails("elsewhere@old.example.com"));
        service.confirm(LinkPurpose.REGISTRATION, issue(account, "new@else.example.com"), stays);
        entities.clear();
        var changed = entities.find(Account.class, account.getId());
        assertEquals(Optional.of("new@else.example.com"), changed.getEmail());
        assertTrue(changed.isEmailProved());
        assertEquals(
                List.of("CHANGE_REQUESTED", "EMAIL_CHANGED_NEW", "EMAIL_CHANGED_OLD", "REGISTRATION_LINK"),
                kinds(account));
        assertEquals(2, mails("elsewhere@old.example.com"));
        assertEquals(
                List.of(stays.orElseThrow().getId()),
                signIns.list(account).stream().map(SignIn::getId).toList());
        assertTrue(ends.isPresent());
    }

    @Test
    void nobodyElseProvesAnAddressThatIsToBeProvedAnew() throws Exception {
        wanted("s0000103");
        var other = account("s0000113");
        register(other, "s0000103@old.example.com");
        var token = issue(other, "s0000103@old.example.com");
        assertThrows(
                LinkUnusableException.class, () -> service.confirm(LinkPurpose.REGISTRATION, token, signIn(other)));
    }

    private Account wanted(String userId) throws Exception {
        var account = proved(userId);
        transaction.begin();
        entities.find(Account.class, account.getId()).wantEmailProof(clock.instant());
        transaction.commit();
        return account;
    }

    private List<String> kinds(Account account) {
        return entities.createQuery("select m.kind from OutgoingMail m where m.account = :account", MailKind.class)
                .setParameter("account", account)
                .getResultStream()
                .map(Enum::name)
                .sorted()
                .toList();
    }

    private String issue(Account account, String email) {
        return links.issue(LinkPurpose.REGISTRATION, account, email).token();
    }

    private Optional<SignIn> signIn(Account account) {
        return signIns.use(
                signIns.start(account, Set.of("REGISTRANT"), new Client("192.0.2.1", "Browser"), "password"));
    }

    private boolean register(Account account, String email) {
        return service.request(LinkPurpose.REGISTRATION, signIn(account).orElseThrow(), email);
    }

    private boolean change(Account account, String email) {
        return service.request(LinkPurpose.CHANGE, signIn(account).orElseThrow(), email);
    }

    private boolean resend(Account account) {
        return service.resend(LinkPurpose.REGISTRATION, signIn(account).orElseThrow());
    }

    private OneTimeLink pending(Account account) {
        return service.findPending(LinkPurpose.REGISTRATION, account.getId()).orElseThrow();
    }

    private OneTimeLink stored(OneTimeLink link) {
        entities.clear();
        return entities.find(OneTimeLink.class, link.getId());
    }

    private int mails(String recipient) {
        List<?> ids = entities.createNativeQuery("SELECT id FROM outgoing_mail WHERE recipient = ?1")
                .setParameter(1, recipient)
                .getResultList();
        return ids.size();
    }

    private Account proved(String userId) throws Exception {
        var account = new Account(userId, "窓口 花子", Locale.JAPANESE, clock.instant());
        account.confirmEmail(userId + "@old.example.com", clock.instant());
        return add(account);
    }

    private Account account(String userId) throws Exception {
        return add(new Account(userId, "窓口 花子", Locale.JAPANESE, clock.instant()));
    }

    private Account add(Account account) throws Exception {
        transaction.begin();
        entities.persist(account);
        transaction.commit();
        return account;
    }
}
