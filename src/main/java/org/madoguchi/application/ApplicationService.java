package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.AccountErased;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.record.StudentRecords;

/** 申請履歴 / Applications: what a person sees of the own ones, and does with them. Another's is as good as none. */
@ApplicationScoped
@Transactional
class ApplicationService {

    /** Rows of a page. */
    static final int PAGE = 20;

    @Inject
    private Applications applications;

    @Inject
    private AccountRepository accounts;

    @Inject
    private StudentRecords records;

    @Inject
    private PaymentService payments;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private CertificateFinder certificates;

    @Inject
    private Steps steps;

    @Inject
    private Clock clock;

    /** A page of those of an account, the newest first, and one more if there are more. @param page from 0 on */
    public List<Application> page(Long account, int page) {
        return applications.of(account, page * PAGE, PAGE + 1).stream()
                .map(Applications::whole)
                .toList();
    }

    /** One with everything that its page shows. */
    public Optional<Application> find(Long account, String number) {
        return applications.own(account, number).map(Applications::whole);
    }

    /**
     * Takes it back, if nothing is paid.
     *
     * @return false when that cannot be any more
     */
    public boolean cancel(Long account, String number) {
        return applications
                .stateOfOwn(account, number)
                .filter(state -> state == ApplicationState.AWAITING_PAYMENT ? payments.cancel(number) : end(number))
                .isPresent();
    }

    /** What waits for staff, or for the applicant, has no payment. */
    private boolean end(String number) {
        var waiting = applications
                .lock(number)
                .filter(one ->
                        one.getState() == ApplicationState.IN_REVIEW || one.getState() == ApplicationState.RETURNED);
        waiting.ifPresent(one -> {
            one.end(ApplicationState.CANCELLED, clock.instant());
            steps.note(
                    one,
                    AuditKind.APPLICATION_CANCELLED,
                    Optional.of(one.getAccount().getUserId()));
        });
        return waiting.isPresent();
    }

    /** Whether a draft is begun that is not this one itself. */
    public boolean isAnotherBegun(Long account, String number) {
        return applications
                .draft(account)
                .filter(draft -> !number.equals(draft.getNumber()))
                .isPresent();
    }

    /**
     * もう一度申請する: the same once more, as the draft; what staff returned goes on under its number.
     *
     * @return false when there is none, or its student number is not the account's any more
     */
    public boolean again(Long account, String number) {
        var locked = accounts.lock(account);
        var found = applications
                .lock(number)
                .filter(one -> one.getAccount().getId().equals(account))
                .filter(one -> records.find(locked, one.getRecord().getId()).isPresent());
        found.ifPresent(this::begin);
        return found.isPresent();
    }

    private void begin(Application before) {
        var now = clock.instant();
        if (before.getState() == ApplicationState.DRAFT) {
            return;
        }
        applications.draft(before.getAccount().getId()).ifPresent(draft -> steps.discard(draft, now));
        applications.flush();
        if (before.getState() == ApplicationState.RETURNED) {
            before.correct(now);
            return;
        }
        var draft = new Application(before.getAccount(), before.getRecord(), before.getMethod(), now);
        draft.choose(before.getWanted(), now);
        draft.goTo(before.getRecipient(), now);
        applications.add(draft);
    }

    /** 再送付 / Send again; false when it was not sent to a recipient, or can be no more. */
    public boolean resend(Long account, String number) {
        return applications
                        .own(account, number)
                        .filter(one -> one.getState().isSent())
                        .isPresent()
                && deliveries.resend(number);
    }

    /** 送付の取消 / Cancel delivery; false when it was opened, or is not under way. */
    public boolean cancelDelivery(Long account, String number) {
        return applications
                        .own(account, number)
                        .filter(one -> one.getState() == ApplicationState.SENT)
                        .isPresent()
                && deliveries.cancel(number).isEmpty();
    }

    /** The PDF of one of the own certificates, where the application is for having it as a file. */
    public Optional<byte[]> download(Long account, String number, Long certificate) {
        return applications
                .own(account, number)
                .filter(one -> one.getState() == ApplicationState.ISSUED)
                .flatMap(one -> one.getValid().stream()
                        .filter(issued -> issued.getId().equals(certificate))
                        .findFirst()
                        .flatMap(issued -> certificates.document(issued, DocumentKind.PDF))
                        .flatMap(Document::getContent)
                        .map(pdf -> {
                            steps.note(
                                    one,
                                    AuditKind.APPLICATION_DOWNLOADED,
                                    Optional.of(one.getAccount().getUserId()));
                            return pdf;
                        }));
    }

    /** Nothing of what somebody wrote stays when the person is erased. */
    void forget(@Observes AccountErased erased) {
        for (var one : applications.all(erased.account())) {
            if (one.getNumber() == null) {
                applications.remove(one);
            } else {
                one.forget();
            }
        }
    }
}
