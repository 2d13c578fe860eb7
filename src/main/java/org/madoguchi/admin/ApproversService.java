package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.secondperson.TwoPersonRequests;

/**
 * Tells those who may approve it that something waits for a second person: of every {@link Awaited} that there is, and
 * of nothing about certificates where none are issued.
 */
@ApplicationScoped
@Transactional
public class ApproversService {

    private static final String JOB = "certificate-approvers";

    @Inject
    private AwaitedRooms rooms;

    @Inject
    private TwoPersonRequests requests;

    @Inject
    private CertificatePress press;

    @Inject
    private ApproverMail approvers;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private JobLock job;

    @Inject
    private Clock clock;

    /** Looks every half minute, on each node. */
    @Produces
    static Job job(ApproversService service) {
        return Job.once(JOB, Duration.ofSeconds(30), service::tell);
    }

    /** Tells them, one node at a time. */
    public void tell() {
        rooms.all().stream()
                .filter(room -> press.isOn() || !room.right().isOfCertificates())
                .forEach(this::tell);
    }

    private <R extends TwoPersonRequest> void tell(Awaited<R> room) {
        var waiting = requests.waiting(room.type(), clock.instant());
        if (!waiting.isEmpty() && job.take(JOB)) {
            approvers.tell(
                    room.kind(),
                    room.right(),
                    waiting,
                    (one, last) -> one.isDecidableBy(last.getAccount().getUserId()),
                    (one, mail) -> words(room, one, mail));
        }
    }

    private <R extends TwoPersonRequest> NewMail words(Awaited<R> room, R one, NewMail mail) {
        return room.words()
                .apply(one, mail)
                .act(room.act().apply(one))
                .askedBy(one.getAskedBy())
                .page(publicUrl.page(room.page().apply(one)));
    }
}
