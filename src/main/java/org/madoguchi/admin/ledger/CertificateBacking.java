package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.Document;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Course;
import org.madoguchi.paper.Field;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 証明書 / Certificate: {@code ?id=} which. */
@Named
@RequestScoped
public class CertificateBacking {

    @Inject
    private LedgerService service;

    @Inject
    private LedgerRequestService requests;

    @Inject
    private DeskAccess access;

    @Inject
    @Param
    private String id;

    private Optional<LedgerService.Sight> sight;
    private List<LedgerRequest> asked;

    /** Whether there is one. */
    public boolean isFound() {
        return sight().isPresent();
    }

    public Certificate getCertificate() {
        return sight().orElseThrow().certificate();
    }

    public List<Document> getDocuments() {
        return sight().orElseThrow().documents();
    }

    /** That in whose place it stands, or {@code null}. */
    public Certificate getPredecessor() {
        return sight().orElseThrow().predecessor().orElse(null);
    }

    /** What it says, field by field; empty once its person was erased. */
    public List<Map.Entry<Field, String>> getFields() {
        return content().stream()
                .flatMap(said -> Stream.of(Field.values())
                        .flatMap(field -> said.value(field).map(value -> Map.entry(field, value)).stream()))
                .toList();
    }

    /** The lines of a transcript. */
    public List<Course> getCourses() {
        return content().map(Content::courses).orElse(List.of());
    }

    /** What was asked about it lately, the newest first. */
    public List<LedgerRequest> getRequests() {
        if (asked == null) {
            asked = requests.about(getCertificate());
        }
        return asked;
    }

    /** What the caller can ask for now. */
    public List<LedgerAct> getActs() {
        var possible = access.may(DeskRight.LEDGER_END_ASK)
                && !isOwn()
                && getCertificate().getState() == CertificateState.VALID
                && getRequests().stream().noneMatch(LedgerRequest::isWaiting);
        return possible ? List.of(LedgerAct.values()) : List.of();
    }

    /** Whether the caller may take its files along. */
    public boolean isTakeable() {
        return access.may(DeskRight.LEDGER_FILE) && !isOwn();
    }

    /** About their own one, nobody asks or takes anything. */
    private boolean isOwn() {
        return getCertificate()
                .getAccount()
                .map(Account::getUserId)
                .filter(access::isOwn)
                .isPresent();
    }

    private Optional<Content> content() {
        return getCertificate().getSnapshot().getContent();
    }

    private Optional<LedgerService.Sight> sight() {
        if (sight == null) {
            sight = RowId.parse(id).flatMap(service::see);
        }
        return sight;
    }
}
