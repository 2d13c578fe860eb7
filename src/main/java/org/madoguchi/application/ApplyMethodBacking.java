package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 証明書発行申請 / Certificate application, first step: 学籍番号 where there are several, and 受取方法. */
@Named
@RequestScoped
public class ApplyMethodBacking {

    @Inject
    private ApplyService service;

    @Inject
    private ApplyDraft draft;

    @Inject
    private CurrentSignIn current;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String record;

    @Inject
    @Param
    private String method;

    private List<StudentRecord> records;
    private List<ReceiptMethod> methods;

    /** The person's own, the latest first. */
    public List<StudentRecord> getRecords() {
        if (records == null) {
            records = service.records(current.getAccount().getId());
        }
        return records;
    }

    /** Every way of receiving; the PDF for oneself only where something can be had so. */
    public List<ReceiptMethod> getMethods() {
        if (methods == null) {
            methods = Stream.of(ReceiptMethod.values())
                    .filter(one -> one != ReceiptMethod.SELF || isSelfOffered())
                    .toList();
        }
        return methods;
    }

    private boolean isSelfOffered() {
        return getRecords().stream()
                .anyMatch(one -> service.isOffered(current.getAccount().getId(), one.getId(), ReceiptMethod.SELF));
    }

    /** Whether it stands there as chosen. */
    public boolean chosen(ReceiptMethod one) {
        return kept.shown("method").map(one.name()::equals).orElseGet(() -> draft.find()
                .filter(begun -> begun.draft().getMethod() == one)
                .isPresent());
    }

    /** Whether this student number stands there as chosen. */
    public boolean chosenRecord(StudentRecord one) {
        return kept.shown("record").map(String.valueOf(one.getId())::equals).orElseGet(() -> one.getId()
                .equals(begun().orElse(getRecords().get(0)).getId()));
    }

    private Optional<StudentRecord> begun() {
        return draft.find().map(sight -> sight.draft().getRecord());
    }

    /** Begins the draft, or changes it, and goes on. */
    public String next() {
        var how = Stream.of(ReceiptMethod.values())
                .filter(one -> one.name().equals(method))
                .findFirst();
        var which = getRecords().size() == 1 && record == null
                ? Optional.of(getRecords().get(0).getId())
                : RowId.parse(record);
        if (how.isEmpty()) {
            faults.add("method", "error.method");
        }
        if (which.isEmpty()) {
            faults.add("record", "error.record");
        }
        if (how.isEmpty()
                || which.isEmpty()
                || !service.receiveBy(current.getAccount().getId(), which.get(), how.get())) {
            return null;
        }
        kept.done();
        return "/apply/certificates?faces-redirect=true";
    }
}
