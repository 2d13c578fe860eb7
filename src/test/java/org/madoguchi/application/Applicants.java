package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.madoguchi.account.Account;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.Wanted;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.paper.Language;
import org.madoguchi.payment.PaymentChanged;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.printing.PrintChanged;
import org.madoguchi.printing.PrintState;
import org.madoguchi.record.Degree;
import org.madoguchi.record.RecordName;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.record.School;
import org.madoguchi.record.StudentData;
import org.madoguchi.record.StudentRecord;

/** People who apply, for tests, and what became of it. */
@ApplicationScoped
@Transactional
public class Applicants {

    private static final LocalDate ENROLLED = LocalDate.of(2024, 4, 1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<PaymentChanged> changed;

    @Inject
    private Event<PrintChanged> printed;

    @Inject
    private ApplyService service;

    @Inject
    private Applications applications;

    @Inject
    private ApplicationService own;

    @Inject
    private ApplicationWorker worker;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Clock clock;

    /** Somebody enrolled under a student number that is the user ID too. @return the account's key */
    public Long enrol(String userId) {
        var account = new Account(userId, "例示 花", Locale.JAPANESE, clock.instant());
        account.confirmEmail(userId + "@mail.example.com", clock.instant());
        entities.persist(account);
        entities.persist(new StudentRecord(data(userId, userId, named("例示 花")), clock.instant()));
        return account.getId();
    }

    /** Another student number of the same person. */
    public void enrolAgain(String userId, String number) {
        entities.persist(new StudentRecord(data(userId, number, named("例示 花")), clock.instant()));
    }

    /** The academic system has another name from now on. */
    public void rename(String userId, String name) {
        entities.createQuery("select r from StudentRecord r where r.studentNumber = :number", StudentRecord.class)
                .setParameter("number", userId)
                .getSingleResult()
                .take(data(userId, userId, named(name)), clock.instant());
    }

    private static RecordName named(String name) {
        return new RecordName(name, "レイジ ハナ", "REIJI Hana", null);
    }

    static StudentData data(String userId, String number, RecordName name) {
        return new StudentData(
                number,
                Optional.of(userId),
                name,
                LocalDate.of(2005, 6, 15),
                RecordStatus.ENROLLED,
                new School("理学部", "Faculty of Science", "数学科", "Mathematics", "学士課程", "Bachelor’s Program"),
                OptionalInt.of(3),
                ENROLLED,
                Optional.of(ENROLLED.plusYears(4).minusDays(8)),
                Optional.empty(),
                Degree.NONE);
    }

    /** A draft that could be applied for, in the transaction of the caller. */
    public ApplyService.Sight draft(
            Long account, String number, ReceiptMethod method, CertificateType type, int copies) {
        var record = service.records(account).stream()
                .filter(one -> one.getStudentNumber().equals(number))
                .findFirst()
                .orElseThrow();
        service.receiveBy(account, record.getId(), method);
        service.choose(account, List.of(new Wanted(type, Language.JA, copies, false)));
        service.goTo(account, new Recipient("株式会社見本", null, "hr@example.com", "東京都千代田区1-1", null, "就職", null));
        return service.draft(account).orElseThrow();
    }

    /** Applies at once; the number, if it was possible. */
    public Optional<String> apply(Long account, String number, ReceiptMethod method, int copies) {
        return apply(account, number, method, CertificateType.ENROLMENT, copies);
    }

    public Optional<String> apply(Long account, String number, ReceiptMethod method, CertificateType type, int copies) {
        var seen = draft(account, number, method, type, copies);
        return service.apply(account, seen.draft().getId(), seen.quote().mark(), "accepted final")
                .number();
    }

    /** One step in the background of what is paid. */
    public void goOn() {
        worker.goOn();
    }

    /** The applicant cancels the delivery. */
    public void recall(Long account, String number) {
        own.cancelDelivery(account, number);
    }

    /** What waits for its correction becomes the draft, to be sent there. */
    public ApplyService.Sight correct(Long account, String number, String email) {
        own.again(account, number);
        service.goTo(account, new Recipient("株式会社見本", null, email, null, null, "就職", null));
        return service.draft(account).orElseThrow();
    }

    /** Applies for what was seen. */
    public Optional<String> apply(Long account, ApplyService.Sight seen) {
        return service.apply(account, seen.draft().getId(), seen.quote().mark(), "accepted final consent")
                .number();
    }

    /** The number of the one that was made last. */
    public String latest() {
        return entities.createQuery("select a.number from Application a order by a.id desc", String.class)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** As the table has it. */
    public Application stored(String number) {
        return Applications.whole(applications.byNumber(number).orElseThrow());
    }

    /** Issue numbers of what the recipient's link leads to. */
    public List<String> sent(String number) {
        return deliveries.of(number).orElseThrow().getCertificates().stream()
                .map(Certificate::getNumber)
                .toList();
    }

    /** What the last mail of a kind says. */
    public String text(String kind) {
        return (String)
                entities.createNativeQuery("SELECT text_body FROM outgoing_mail WHERE kind = ?1 ORDER BY id DESC")
                        .setParameter(1, kind)
                        .setMaxResults(1)
                        .getSingleResult();
    }

    /** Kinds of the mails that were queued, in order. */
    public List<String> mails() {
        return entities.createQuery("select m.kind from OutgoingMail m order by m.id")
                .getResultStream()
                .map(String::valueOf)
                .toList();
    }

    public long count(String entity) {
        return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    /** As if a payment service had said so. */
    public void tell(String number, PaymentState state) {
        tell(number, state, stored(number).getTotal());
    }

    /** The same of so many yen. */
    public void tell(String number, PaymentState state, int yen) {
        entities.createNativeQuery("update payment set state = ?1, received = ?2 where subject = ?3")
                .setParameter(1, state.name())
                .setParameter(2, yen)
                .setParameter(3, number)
                .executeUpdate();
        changed.fire(new PaymentChanged(number, state));
    }

    /** Whether nobody has locked the payment of this application. */
    public boolean isPaymentFree(String number) {
        return !entities.createNativeQuery("select id from payment where subject = ?1 for update skip locked")
                .setParameter(1, number)
                .getResultList()
                .isEmpty();
    }

    /** As if the convenience stores' service had not taken it. */
    public void refusePrint(String number) {
        printed.fire(new PrintChanged(number, PrintState.REFUSED));
    }

    /** As if the convenience stores' service had given a number until then. */
    public void numbered(String number, Instant until) {
        entities.createNativeQuery("update print_registration set provider = 'manual', state = 'READY', "
                        + "machine_number = 'ABCD1234', until_at = ?1 where subject = ?2")
                .setParameter(1, until.atOffset(ZoneOffset.UTC))
                .setParameter(2, number)
                .executeUpdate();
    }

    /** As if the convenience stores' service had printed it, and not told yet. */
    public void printed(String number) {
        entities.createNativeQuery("update print_registration set state = 'PRINTED' where subject = ?1")
                .setParameter(1, number)
                .executeUpdate();
    }

    /** As if a type had asked for it. */
    public void putInReview(String number) {
        entities.createNativeQuery("update application set state = 'IN_REVIEW', due_at = null where number = ?1")
                .setParameter(1, number)
                .executeUpdate();
    }

    /** Something holds this student number back. */
    public void hold(String number) {
        entities.createNativeQuery(
                        "insert into hold (id, record_id, kind, reason, placed_by, placed_at, held_from, version) "
                                + "select nextval('hold_seq'), id, 'OTHER', '-', 'clerk01', current_timestamp, "
                                + "date '2024-01-01', 0 "
                                + "from student_record where student_number = ?1")
                .setParameter(1, number)
                .executeUpdate();
    }

    /** It is settled. */
    public void release(String number) {
        entities.createNativeQuery(
                        "update hold set ended_by = 'clerk01', ended_at = current_timestamp where record_id = "
                                + "(select id from student_record where student_number = ?1)")
                .setParameter(1, number)
                .executeUpdate();
    }
}
