package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.web.Languages;

/** 申請 / Application: what became of it. */
@Named
@RequestScoped
public class ApplicationBacking {

    @Inject
    private OwnApplicationBacking own;

    @Inject
    private Languages languages;

    /** A step on its way. @param at {@code null} for the one that is waited for */
    public record Step(String key, Instant at) {}

    /** Whether there is one; the answer is 404 otherwise. */
    public void check() throws IOException {
        answer(own.find().isPresent());
    }

    /** The same for its receipt. */
    public void checkReceipt() throws IOException {
        answer(own.find().filter(Receipts::isDue).isPresent());
    }

    /** Whether there is a slip to be brought to the counter; the answer is 404 otherwise. */
    public void checkSlip() throws IOException {
        answer(own.find().filter(ApplicationBacking::isForCounter).isPresent());
    }

    private static boolean isForCounter(Application one) {
        return one.getMethod() == ReceiptMethod.COUNTER
                && Set.of(ApplicationState.AWAITING_PAYMENT, ApplicationState.PAID, ApplicationState.TO_COLLECT)
                        .contains(one.getState());
    }

    private static void answer(boolean found) throws IOException {
        if (!found) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    /** As asked for. */
    public String getNumber() {
        return getApplication().getNumber();
    }

    /** Who has paid. */
    public String getPayer() {
        return getApplication().applicantIn(languages.getLocale());
    }

    /** Whether the name is read in Roman letters here, so that staff look for another on the slip. */
    public boolean isRomanised() {
        return !languages.getLocale().equals(Locale.JAPANESE)
                && getApplication().getRecord().getName().getRoman().isPresent();
    }

    public Application getApplication() {
        return own.find().orElseThrow();
    }

    public List<Charge> getCharges() {
        return getApplication().getCharges().stream()
                .map(ApplicationCharge::charge)
                .toList();
    }

    /** The way so far, and what is waited for. */
    public List<Step> getSteps() {
        return steps(getApplication());
    }

    /** How far it has come. */
    public Step getNow() {
        var steps = getSteps();
        return steps.get(steps.size() - 1);
    }

    /** What was issued may end before the application does, and long after it. */
    static List<Step> steps(Application one) {
        var done = Stream.of(
                        one.getAppliedAt().map(at -> new Step("applied", at)),
                        one.getPaidAt().filter(at -> one.getTotal() > 0).map(at -> new Step("paid", at)),
                        one.getIssuedAt().map(at -> new Step("issued", at)))
                .flatMap(Optional::stream);
        var last = one.getState().isReceiving() || one.getEndedAt().isEmpty()
                ? new Step("", null)
                : new Step("", one.getEndedAt().get());
        var ends = one.getEnded().stream()
                .map(paper ->
                        new Step(ApplyWords.endKey(paper), paper.getEndedAt().orElseThrow()))
                .distinct()
                .sorted(Comparator.comparing(Step::at))
                .collect(Collectors.partitioningBy(
                        end -> last.at() != null && end.at().isAfter(last.at())));
        return Stream.of(done, ends.get(false).stream(), Stream.of(last), ends.get(true).stream())
                .flatMap(some -> some)
                .toList();
    }

    /** What can be downloaded. */
    public List<Certificate> getOwn() {
        return getApplication().getState() == ApplicationState.ISSUED
                ? getApplication().getValid()
                : List.of();
    }

    /** Whether it waits for its payment. */
    public boolean isPayable() {
        return getApplication().getState() == ApplicationState.AWAITING_PAYMENT;
    }

    /** Whether somebody comes to the counter for it. */
    public boolean isSlipped() {
        return isForCounter(getApplication());
    }

    /** Whether there is a receipt of it. */
    public boolean isReceipted() {
        return Receipts.isDue(getApplication());
    }

    /** Whether it can be taken back on this page. */
    public boolean isCancellable() {
        var state = getApplication().getState();
        return state == ApplicationState.IN_REVIEW || state == ApplicationState.RETURNED || isPayable();
    }

    public boolean isReturned() {
        return getApplication().getState() == ApplicationState.RETURNED;
    }

    public boolean isSent() {
        return getApplication().getState() == ApplicationState.SENT;
    }
}
