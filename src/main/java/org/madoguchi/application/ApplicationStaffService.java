package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.mail.MailKind;
import org.madoguchi.payment.PaymentService;

/**
 * What staff do about applications. Who may, is for whoever calls to hold. Each act answers false where somebody was
 * faster, or it is none of what can be done now.
 */
@ApplicationScoped
@Transactional
public class ApplicationStaffService {

    @Inject
    private Applications applications;

    @Inject
    private ApplicationQueries queries;

    @Inject
    private ApplicationMails mails;

    @Inject
    private PaymentService payments;

    @Inject
    private Quotes quotes;

    @Inject
    private Steps steps;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** A page of those, each with its person and items alone: a list tells no more. */
    public List<Application> page(ApplicationFilter filter, int first, int max) {
        var page = queries.page(filter, first, max);
        page.forEach(one -> one.getItems().size());
        return page;
    }

    /** A page of those with all that they hold: what is posted is listed with its papers. */
    public List<Application> whole(ApplicationFilter filter, int first, int max) {
        return whole(queries.page(filter, first, max));
    }

    /** The same of the newest that are older than the one with this key: none is passed over while others leave. */
    public List<Application> wholeBefore(Long key, ApplicationFilter filter, int max) {
        return whole(queries.before(key, filter, max));
    }

    private static List<Application> whole(List<Application> some) {
        return some.stream().map(Applications::whole).toList();
    }

    /** How many wait for staff. */
    public long countForStaff() {
        return queries.countForStaff();
    }

    /** Some that have come into a state since then, the newest first. */
    public List<Application> enteredAfter(ApplicationState state, Instant after) {
        return whole(applications.enteredAfter(state, after));
    }

    /** One that was applied for, with everything that its page shows. */
    public Optional<Application> find(Long id) {
        return applications.find(id).filter(one -> one.getNumber() != null).map(Applications::whole);
    }

    /** User ID of whose it is; asked without reading it, since it is locked afterwards. */
    public Optional<String> owner(Long id) {
        return applications.owner(id);
    }

    /** Its number; asked without reading it. */
    public Optional<String> number(Long id) {
        return applications.number(id);
    }

    /** 承認. @param by user ID, as in all of these */
    public boolean approve(Long id, String by) {
        return act(id, ApplicationState.IN_REVIEW, AuditKind.APPLICATION_APPROVED, by, (one, now) -> {
            one.approve(by, steps.due(now), now);
            steps.await(one);
        });
    }

    /** 差戻し, with what the student is told. */
    public boolean giveBack(Long id, String by, String words) {
        return act(id, ApplicationState.IN_REVIEW, AuditKind.APPLICATION_RETURNED, by, (one, now) -> {
            one.giveBack(by, words, now);
            mails.send(one, MailKind.APPLICATION_RETURNED);
        });
    }

    /** 否認, with what the student is told. */
    public boolean refuse(Long id, String by, String words) {
        return act(id, ApplicationState.IN_REVIEW, AuditKind.APPLICATION_REFUSED, by, (one, now) -> {
            one.refuse(by, words, now);
            mails.send(one, MailKind.APPLICATION_REFUSED);
        });
    }

    /**
     * 受付取消, as long as nothing is paid, with what the student is told. Whoever takes payments has been asked before
     * that nobody can pay any more.
     */
    public boolean callOff(Long id, String by, String words) {
        return applications
                .state(id)
                .filter(state -> switch (state) {
                    case AWAITING_PAYMENT -> callOffPayment(number(id).orElseThrow(), by, words);
                    case IN_REVIEW, RETURNED -> callOff(id, state, by, words);
                    default -> false;
                })
                .isPresent();
    }

    private boolean callOff(Long id, ApplicationState needed, String by, String words) {
        return act(id, needed, AuditKind.APPLICATION_CALLED_OFF, by, (one, now) -> {
            one.callOff(by, words, now);
            mails.send(one, MailKind.APPLICATION_CANCELLED);
        });
    }

    /** The payment is locked before the application, as by whoever is told of it. */
    private boolean callOffPayment(String number, String by, String words) {
        return payments.callOff(number, by)
                && applications
                        .lock(number)
                        .filter(one -> one.getState() == ApplicationState.CANCELLED)
                        .map(one -> {
                            one.explain(by, words, clock.instant());
                            steps.note(one, AuditKind.APPLICATION_CALLED_OFF, Optional.of(by));
                            return one;
                        })
                        .isPresent();
    }

    /** 発送済にする, with the tracking number if there is one. */
    public boolean post(Long id, String by, String tracking) {
        var number = Detail.of(DetailPart.TRACKING, tracking);
        return act(id, ApplicationState.TO_POST::equals, AuditKind.APPLICATION_POSTED, by, number, (one, now) -> {
            one.post(by, tracking.isEmpty() ? null : tracking, now);
            mails.send(one, MailKind.APPLICATION_POSTED);
        });
    }

    /** 受渡し, to somebody recognised by that. */
    public boolean handOver(Long id, String by, DocumentSeen seen) {
        return act(
                id,
                state -> state.leadsTo(ApplicationState.HANDED_OVER),
                AuditKind.APPLICATION_HANDED_OVER,
                by,
                Detail.of(DetailPart.IDENTITY, seen),
                (one, now) -> one.handOver(by, seen, now));
    }

    /** What is stuck is tried again. */
    public boolean retry(Long id, String by) {
        return applications
                        .find(id)
                        .flatMap(Application::getFault)
                        .filter(Fault::isForRetry)
                        .isPresent()
                && act(id, ApplicationState.STUCK, AuditKind.APPLICATION_RETRIED, by, Application::retry);
    }

    /**
     * 現金を受領した, at the counter.
     *
     * @param receipt number of the receipt
     */
    public boolean receiveCash(Long id, String by, String receipt) {
        return number(id)
                .filter(number -> payments.cashReceived(number, receipt, by))
                .isPresent();
    }

    /**
     * 復活: what was paid too late, or in another amount, goes on all the same, if it could be applied for today
     * at that price.
     *
     * @return empty when it was done; else what stands against it, or nothing if it was not possible any more
     */
    public Optional<List<Problem>> revive(Long id, String by) {
        var found = find(id).filter(one -> one.getState() == ApplicationState.PAID_LATE || isOfAmount(one));
        if (found.isEmpty()) {
            return Optional.of(List.of());
        }
        var against = against(found.get());
        if (!against.isEmpty() || !payments.accept(found.get().getNumber(), by)) {
            return Optional.of(against);
        }
        steps.note(found.get(), AuditKind.APPLICATION_REVIVED, Optional.of(by));
        return Optional.empty();
    }

    /** Nobody gets for the fee of then what costs another one today: that money goes back. */
    private List<Problem> against(Application one) {
        var quote = quotes.of(one);
        var fee = quote.total() == one.getTotal()
                ? Stream.<Problem>empty()
                : Stream.of(Problem.of("fee_changed", one.getTotal(), quote.total()));
        return Stream.concat(quote.problems().stream(), fee).toList();
    }

    private static boolean isOfAmount(Application one) {
        return one.getState() == ApplicationState.STUCK
                && one.getFault().filter(fault -> fault == Fault.AMOUNT).isPresent();
    }

    private boolean act(
            Long id, ApplicationState needed, AuditKind kind, String by, BiConsumer<Application, Instant> deed) {
        return act(id, needed::equals, kind, by, Detail.NONE, deed);
    }

    private boolean act(
            Long id,
            Predicate<ApplicationState> needed,
            AuditKind kind,
            String by,
            Detail detail,
            BiConsumer<Application, Instant> deed) {
        var found = applications.lock(id).filter(one -> needed.test(one.getState()));
        found.ifPresent(one -> {
            deed.accept(one, clock.instant());
            audit.record(Steps.entry(one, kind).by(by).with(detail));
        });
        return found.isPresent();
    }
}
