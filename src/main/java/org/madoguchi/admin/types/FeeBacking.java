package org.madoguchi.admin.types;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.catalogue.Applicant;
import org.madoguchi.catalogue.ChargeKind;
import org.madoguchi.catalogue.Fee;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.TaxClass;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 変更 / Change and 停止 / Stop of a fee, {@code ?id=} which one; 追加 / Add without. */
@Named
@RequestScoped
public class FeeBacking {

    private static final int MOST_YEN = 999_999;
    private static final int MOST_COPIES = 100;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private ChangeForm form;

    @Inject
    private TypedTerms typed;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    private Optional<Fee> fee;

    /** Whether there is such a fee, and it has no end yet. */
    public boolean isFound() {
        return find().filter(one -> one.getValidUntil().isEmpty()).isPresent();
    }

    /** Whether another fee is to be added. */
    public boolean isUnsaved() {
        return id == null;
    }

    public Fee getFee() {
        return find().orElseThrow();
    }

    public List<ChargeKind> getCharges() {
        return List.of(ChargeKind.values());
    }

    public List<CertificateType> getTypes() {
        return List.of(CertificateType.values());
    }

    public List<Applicant> getApplicants() {
        return List.of(Applicant.values());
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public List<ReceiptMethod> getMethods() {
        return List.of(ReceiptMethod.values());
    }

    public List<TaxClass> getTaxes() {
        return List.of(TaxClass.values());
    }

    /** What was typed into a field. */
    public String shown(String field) {
        return typed.text(field);
    }

    /** 変更 / Change: asks for it. */
    public String change() {
        var amount = typed.number("amount", 0, MOST_YEN, true);
        var from = typed.dayAfter("from", catalogue.today());
        return ask(amount, from);
    }

    /** 停止 / Stop: asks for no such fee from that day on. */
    public String stop() {
        return ask("", typed.dayAfter("from", catalogue.today()));
    }

    private String ask(String amount, String from) {
        if (!from.isEmpty() && !LocalDate.parse(from).isAfter(getFee().getValidFrom())) {
            faults.add("from", "types.error.from");
        }
        var terms = new ArrayList<Term>();
        var scope = FeeScopes.of(getFee().getScope());
        FeeScopes.NAMES.forEach(name -> terms.add(new Term(name, scope.get(name), scope.get(name))));
        terms.add(new Term("amount", Integer.toString(getFee().getAmount()), amount));
        terms.add(Term.of("from", from));
        return form.ask(ChangeKind.FEE, getFee().getId().toString(), terms);
    }

    /** 追加 / Add: asks for one more. */
    public String add() {
        var terms = new ArrayList<Term>();
        var charge = typed.one("charge", ChargeKind.values(), true);
        terms.add(Term.of("charge", charge));
        terms.add(Term.of("type", typed.one("type", CertificateType.values(), false)));
        terms.add(Term.of("applicant", typed.one("applicant", Applicant.values(), false)));
        terms.add(Term.of("language", typed.one("language", Language.values(), false)));
        terms.add(Term.of("method", typed.one("method", ReceiptMethod.values(), false)));
        terms.add(Term.of("fromCopies", typed.number("fromCopies", 1, MOST_COPIES, true)));
        terms.add(Term.of("amount", typed.number("amount", 0, MOST_YEN, true)));
        terms.add(Term.of("tax", typed.one("tax", TaxClass.values(), true)));
        terms.add(Term.of("from", typed.dayAfter("from", catalogue.today())));
        if (!charge.isEmpty() && !charge.equals("ISSUE") && isAnyOf("type", "language")) {
            faults.add("type", "types.error.whole");
        }
        return form.ask(ChangeKind.FEE, "", terms);
    }

    private boolean isAnyOf(String... fields) {
        return List.of(fields).stream().anyMatch(field -> !typed.text(field).isEmpty());
    }

    private Optional<Fee> find() {
        if (fee == null) {
            fee = RowId.parse(id).flatMap(catalogue::fee);
        }
        return fee;
    }
}
