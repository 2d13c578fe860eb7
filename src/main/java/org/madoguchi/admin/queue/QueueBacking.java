package org.madoguchi.admin.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.application.Application;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.CertificateType;

/** 申請一覧 / Applications; its parameters are {@link QueueQuery}'s. */
@Named
@RequestScoped
public class QueueBacking {

    @Inject
    private QueueService service;

    @Inject
    private QueueQuery query;

    private List<Application> found;
    private Long count;
    private List<String> twice;

    /** What waits for staff the longest first, else the newest first. */
    public List<Application> getRows() {
        return found().stream().limit(QueueService.PAGE).toList();
    }

    public List<ApplicationState> getStates() {
        return Stream.of(ApplicationState.values())
                .filter(state -> state != ApplicationState.DRAFT)
                .toList();
    }

    public List<CertificateType> getTypes() {
        return List.of(CertificateType.values());
    }

    public List<ReceiptMethod> getMethods() {
        return List.of(ReceiptMethod.values());
    }

    /** The query of the page before; empty on the first. */
    public String getNewer() {
        return query.page() > 0 ? query.address(query.page() - 1) : "";
    }

    /** The query of the page after; empty on the last. */
    public String getOlder() {
        return found().size() > QueueService.PAGE ? query.address(query.page() + 1) : "";
    }

    /** Numbers of those for which money came a second time. */
    public List<String> getPaidTwice() {
        if (twice == null) {
            twice = service.paidTwice();
        }
        return twice;
    }

    /** How many wait for staff. */
    public long getCount() {
        if (count == null) {
            count = service.count();
        }
        return count;
    }

    private List<Application> found() {
        if (found == null) {
            found = service.page(query.filter(), query.page());
        }
        return found;
    }
}
