package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailText;
import org.madoguchi.mail.MailTexts;
import org.madoguchi.manual.ManualFile;
import org.madoguchi.manual.ManualFiles;

/**
 * PDFs of the manual and texts of mails that wait for another than who made them, where publishing takes two. Unlike
 * notices they wait without a request: what is newest and was never published does.
 */
@ApplicationScoped
@Transactional
public class PublicationsService {

    private static final String JOB = "publications";
    private static final String FILES = "/desk/manual-files.xhtml";
    private static final String TEXT = "/desk/mail-text.xhtml?kind=";

    @Inject
    private ManualFiles files;

    @Inject
    private MailTexts texts;

    @Inject
    private PublishRule publishing;

    @Inject
    private DeskAccess access;

    @Inject
    private ApproverMail approvers;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private JobLock job;

    /**
     * One that waits.
     *
     * @param author user ID in lower case of who made it
     * @param page the path of the page on which it is published
     */
    private record Waiting(Instant since, String author, String page) {}

    /** Looks every half minute, on each node. */
    @Produces
    static Job job(PublicationsService service) {
        return Job.once(JOB, Duration.ofSeconds(30), service::tell);
    }

    /** PDFs that wait, by topic; none for whoever may not see them. */
    public List<ManualFile> files() {
        return access.may(DeskRight.NOTICES_SEE) ? waitingFiles() : List.of();
    }

    /** Texts of mails that wait, the longest first; none for whoever may not see them. */
    public List<MailText> texts() {
        return access.may(DeskRight.NOTICES_SEE) ? waitingTexts() : List.of();
    }

    private List<ManualFile> waitingFiles() {
        return publishing.isTakingTwo() ? files.waiting() : List.of();
    }

    private List<MailText> waitingTexts() {
        return publishing.isTakingTwo() ? texts.waiting(publishing.kinds()) : List.of();
    }

    /** Whether the caller is one who can publish what this person has made. */
    public boolean isForCaller(String author) {
        return publishing.isForCaller(author);
    }

    /** Tells those who may publish it, one node at a time. */
    public void tell() {
        var waiting = Stream.concat(
                        waitingFiles().stream().map(file -> new Waiting(file.getSentAt(), file.getSentBy(), FILES)),
                        waitingTexts().stream()
                                .map(text -> new Waiting(text.getWrittenAt(), text.getAuthor(), TEXT + text.getKind())))
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
        if (!waiting.isEmpty() && job.take(JOB)) {
            approvers.tell(
                    MailKind.PUBLICATION_WAITING,
                    DeskRight.NOTICES_WRITE,
                    waiting,
                    Waiting::since,
                    (one, last) -> !one.author()
                            .equals(Account.userKey(last.getAccount().getUserId())),
                    (one, mail) -> mail.askedBy(one.author()).page(publicUrl.page(one.page())));
        }
    }
}
