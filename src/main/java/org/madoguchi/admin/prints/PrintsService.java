package org.madoguchi.admin.prints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.printing.ManualPrintService;
import org.madoguchi.printing.ManualPrintService.PrintFile;
import org.madoguchi.printing.NewsFinding;
import org.madoguchi.printing.PrintNews;
import org.madoguchi.printing.PrintRegistration;

/** Prints by hand, as the caller may see and do them. Looks and acts are in the trail. */
@ApplicationScoped
@Transactional
class PrintsService {

    /** Rows of the page, and of the list. */
    static final int SHOWN = 500;
    /** Files taken at once: some 10 MB. */
    static final int FILES = 100;

    @Inject
    private ManualPrintService prints;

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote look;

    /** Whether there is anything to do here at all. */
    public boolean isInUse() {
        return access.may(DeskRight.PRINTS) && prints.isInUse();
    }

    /** How many have no number yet. */
    public long count() {
        return access.may(DeskRight.PRINTS) ? prints.countWaiting() : 0;
    }

    /** What staff have to do with: without a number first. */
    public List<PrintRegistration> open() {
        access.require(DeskRight.PRINTS);
        var open = prints.open(SHOWN);
        look.seen(
                AuditKind.PRINTS_SEEN, open.stream().map(one -> one.getAccount().getUserId()));
        return open;
    }

    /** The files of those without a number. */
    List<PrintFile> takeOut() {
        access.require(DeskRight.PRINTS);
        return prints.takeOut(access.getUserId(), FILES);
    }

    /** What each row would change, or why it cannot. */
    List<NewsFinding> check(List<PrintNews> news) {
        access.require(DeskRight.PRINTS);
        return prints.check(news, access.getUserId());
    }

    /** Takes one row. @return whether it has changed anything */
    boolean take(PrintNews news) {
        access.require(DeskRight.PRINTS);
        return prints.take(news, access.getUserId());
    }
}
