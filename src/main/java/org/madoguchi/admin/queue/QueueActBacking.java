package org.madoguchi.admin.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.application.Application;
import org.madoguchi.application.ApplicationCharge;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.application.DocumentSeen;
import org.madoguchi.application.Problem;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.payment.Payment;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.KeptForm;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 申請 / Application at the desk: {@code ?id=} which, and what can be done about it now. */
@Named
@RequestScoped
public class QueueActBacking {

    private static final String AGAIN = "/desk/application?faces-redirect=true&id=";
    private static final int LONGEST = 500;

    @Inject
    private QueueService service;

    @Inject
    private ReplacementService replacements;

    @Inject
    private RefundService refunds;

    @Inject
    private QueueOffers offers;

    @Inject
    private QueueDeeds deeds;

    @Inject
    private PaperService papers;

    @Inject
    private DeskAccess access;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    private Attempt attempt;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private String id;

    @Inject
    private JustDone justDone;

    private Optional<Application> found;
    private Optional<Payment> payment;
    private Integer surplus;
    private Set<QueueAct> acts;
    private List<Problem> problems = List.of();

    /** Whether there is one. */
    public boolean isFound() {
        return find().isPresent();
    }

    public Application getApplication() {
        return find().orElseThrow();
    }

    public List<Charge> getCharges() {
        return getApplication().getCharges().stream()
                .map(ApplicationCharge::charge)
                .toList();
    }

    /** What is known of its payment; {@code null} where nothing was ever to be paid. */
    public Payment getPayment() {
        if (payment == null) {
            payment = service.payment(getApplication());
        }
        return payment.orElse(null);
    }

    /** What came a second time, in yen; 0 when nothing did. */
    public int getSurplus() {
        if (surplus == null) {
            surplus = service.surplus(getApplication());
        }
        return surplus;
    }

    /** What the caller can do now. */
    public Set<QueueAct> getActs() {
        if (acts == null) {
            acts = service.isActable(getApplication()) ? offers.of(getApplication()) : Set.of();
        }
        return acts;
    }

    /** Whether the caller can print its papers. */
    public boolean isPrintable() {
        return papers.isOffered(getApplication());
    }

    /** Those of them that need nothing, or something of their own. */
    public List<QueueAct> getPlainActs() {
        return getActs().stream().filter(act -> !act.isReasoned()).toList();
    }

    /** Those of them of which the student is told why. */
    public List<QueueAct> getReasonedActs() {
        return getActs().stream().filter(QueueAct::isReasoned).toList();
    }

    public List<DocumentSeen> getDocuments() {
        return List.of(DocumentSeen.values());
    }

    /** What stands against what was just asked for. */
    public List<Problem> getProblems() {
        return problems;
    }

    /** What has just been done; empty when nothing was. */
    public String getDone() {
        var word = justDone.of("done");
        return Stream.of(QueueAct.values())
                .filter(act -> act.name().equals(word))
                .findFirst()
                .map(act -> access.key("application.done", act))
                .orElse("");
    }

    /** Whether this act was meant by the form just sent. */
    public boolean meant(String act) {
        return act.equals(request.getParameter("act"));
    }

    /** What was typed, or kept when the sign-in ended. */
    public String typed(String field) {
        return SingleLine.of(kept.typed(field), LONGEST);
    }

    /** The button that was pressed. */
    public String act() {
        var act = Stream.of(QueueAct.values()).filter(one -> meant(one.name())).findFirst();
        return act.map(one -> isFilled(one) ? answer(one, does(one)) : null).orElse(null);
    }

    private boolean isFilled(QueueAct act) {
        return switch (act) {
            case RETURN, REFUSE, CALL_OFF, REPLACE_ASK, REFUND_ASK -> faults.require("reason", typed("reason"));
            case CASH -> faults.require("receipt", typed("receipt"));
            case HAND_OVER ->
                faults.requireChoice("seen", seen().map(Enum::name).orElse(""));
            default -> true;
        };
    }

    private boolean does(QueueAct act) {
        var key = RowId.parse(id).orElse(-1L);
        return switch (act) {
            case REVIVE -> revive(key);
            case REPLACE_ASK -> attempt.isDone(() -> replacements.ask(key, typed("reason")));
            case REFUND_ASK -> attempt.isDone(() -> refunds.ask(key, typed("reason")));
            default ->
                deeds.does(
                        act, find(), new QueueDeeds.Form(typed("reason"), typed("receipt"), typed("tracking"), seen()));
        };
    }

    private boolean revive(Long key) {
        var against = service.revive(key);
        problems = against.orElse(List.of());
        return against.isEmpty();
    }

    private Optional<DocumentSeen> seen() {
        return Stream.of(DocumentSeen.values())
                .filter(one -> one.name().equals(request.getParameter("seen")))
                .findFirst();
    }

    /** The page is shown as it is now. */
    private String answer(QueueAct act, boolean did) {
        if (did) {
            kept.done();
            return AGAIN + RowId.parse(id).orElse(-1L) + "&done=" + act;
        }
        if (faults.isNone()) {
            faults.addGeneral(act == QueueAct.CALL_OFF ? "application.error.paid" : "application.error.late");
        }
        refresh();
        return null;
    }

    private void refresh() {
        found = null;
        payment = null;
        surplus = null;
        acts = null;
    }

    /** Who decided last, and when, if somebody did; for whoever was slower. */
    public boolean isDecided() {
        return getApplication().getState() != ApplicationState.IN_REVIEW
                && getApplication().getDecision().getBy().isPresent();
    }

    /** Whether it was given away last, so that its state began then. */
    public boolean isGiven() {
        var state = getApplication().getState();
        return state == ApplicationState.HANDED_OVER || state == ApplicationState.POSTED;
    }

    private Optional<Application> find() {
        if (found == null) {
            found = RowId.parse(id).flatMap(service::see);
        }
        return found;
    }
}
