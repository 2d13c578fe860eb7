package org.madoguchi.admin.doctor;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.doctor.Examination;
import org.madoguchi.doctor.HeapExam;
import org.madoguchi.doctor.Report;
import org.madoguchi.exam.Finding;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.mail.TestMail;
import org.madoguchi.node.NodeService;
import org.madoguchi.node.NodesExam;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.CurrentSignIn;

/**
 * The examination from within: what the command sees, and what only a node of the service can. It takes 10 s at most,
 * and a node makes one at a time. No transaction waits for it.
 */
@ApplicationScoped
class DoctorService {

    @Inject
    private Settings settings;

    @Inject
    private DeskAccess access;

    @Inject
    private CurrentSignIn current;

    @Inject
    private AuditService audit;

    @Inject
    private NodeService nodes;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private final OneAtATime turn = new OneAtATime();

    /**
     * Examines everything, and notes that in the trail; empty while this node is at it already.
     *
     * @throws AccessDeniedException without {@link DeskRight#DOCTOR}
     */
    public Optional<List<Finding>> examine(DoctorOrder order) {
        access.require(DeskRight.DOCTOR);
        return turn.take(() -> {
            audit.record(AuditEntry.of(AuditKind.DOCTOR_RUN)
                    .by(access.getUserId())
                    .with(DetailPart.PERSON, order.sampleId().orElse(null)));
            return findings(order);
        });
    }

    private List<Finding> findings(DoctorOrder order) {
        var mail = recipient().filter(to -> order.mail()).map(to -> mail(to, order.language()));
        var examination = new Examination(settings, clock, order.sampleId(), mail);
        examination.add("heap", HeapExam::examine);
        examination.add("nodes", this::nodes);
        var findings = new ArrayList<>(examination.runTogether(threads));
        findings.addAll(order.request());
        return findings;
    }

    private List<Finding> nodes() {
        nodes.say(); // it may have just started
        return NodesExam.examine(nodes.there());
    }

    private static TestMail mail(String recipient, Locale language) {
        var words = new Report(language);
        return new TestMail(recipient, words.word("mail.subject"), words.word("mail.text"));
    }

    /** Nobody else's address: it comes from the sign-in. */
    private Optional<String> recipient() {
        return current.find().map(signIn -> signIn.getAccount()).flatMap(Account::getEmail);
    }
}
