package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequest;

/**
 * Tells those who may approve it that something waits for a second person: of every {@link Awaited} that there is, and
 * of nothing about certificates where none are issued.
 */
@ApplicationScoped
@Transactional
public class ApproversService {

    private static final String JOB = "certificate-approvers";

    private List<Awaited<?>> rooms;

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

    /** Asked once: each time makes them anew, and none goes while this is there. */
    @Inject
    void ask(Instance<Awaited<?>> all) {
        rooms = List.copyOf(all.stream().toList());
    }

    /** Looks every half minute, on each node. */
    @Produces
    static Job job(ApproversService service) {
        return Job.once(JOB, Duration.ofSeconds(30), service::tell);
    }

    /** Tells them, one node at a time. */
    public void tell() {
        rooms.stream()
                .filter(room -> press.isOn() || !room.right().isOfCertificates())
                .forEach(this::tell);
    }

    private <R extends TwoPersonRequest> void tell(Awaited<R> room) {
        var waiting = room.waiting().apply(clock.instant());
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
                .askedBy(one.getAskedBy())
                .page(publicUrl.page(room.page().apply(one)));
    }
}
