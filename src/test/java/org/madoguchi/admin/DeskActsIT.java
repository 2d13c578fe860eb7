package org.madoguchi.admin;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.ServiceTest;

/**
 * Every act of the desk about certificates, notices, the manual, mail, memos, cohorts and the service itself, and each
 * that gives numbers, by hand, is refused to every role that it is not for.
 */
@ServiceTest
class DeskActsIT {

    private static final Set<StaffRole> ALL = Set.of(CLERK, ADMIN, AUDITOR);
    private static final Set<StaffRole> WORKING = Set.of(CLERK, ADMIN);
    private static final Set<StaffRole> APPROVING = Set.of(ADMIN);

    private static final Map<String, Set<StaffRole>> ACTS = Map.ofEntries(
            entry("progress.ProgressService.countedAt", ALL),
            entry("progress.ProgressService.read", ALL),
            entry("progress.ProgressService.readWhole", ALL),
            entry("progress.ProgressService.export", ALL),
            entry("mails.MailStopService.findStoppable", APPROVING),
            entry("mails.MailStopService.stop", APPROVING),
            entry("mails.MailStopService.hold", APPROVING),
            entry("mails.MailStopService.resume", APPROVING),
            entry("mails.MailStopService.findHold", Set.of(ADMIN, AUDITOR)),
            entry("doctor.DoctorService.examine", APPROVING),
            entry("cohorts.CohortDesk.byFile", WORKING),
            entry("cohorts.CohortDesk.byFilter", APPROVING),
            entry("cohorts.CohortDesk.bySearch", WORKING),
            entry("cohorts.CohortDeskService.latest", WORKING),
            entry("cohorts.CohortDeskService.find", WORKING),
            entry("cohorts.CohortDeskService.counts", WORKING),
            entry("cohorts.CohortDeskService.page", WORKING),
            entry("cohorts.CohortDeskService.export", WORKING),
            entry("cohorts.CohortDeskService.exported", WORKING),
            entry("cohorts.CohortDeskService.tomorrow", WORKING),
            entry("cohorts.CohortDeskService.start", WORKING),
            entry("cohorts.CohortDeskService.pause", WORKING),
            entry("cohorts.CohortDeskService.resume", WORKING),
            entry("cohorts.CohortDeskService.stop", WORKING),
            entry("cohorts.CohortDeskService.undo", WORKING),
            entry("cohorts.CohortRequestService.approve", APPROVING),
            entry("cohorts.CohortRequestService.refuse", APPROVING),
            entry("cohorts.CohortRequestService.withdraw", WORKING),
            entry("cohorts.CohortRequestService.last", WORKING),
            entry("batch.BatchDeskService.types", WORKING),
            entry("batch.BatchDeskService.faculties", WORKING),
            entry("batch.BatchDeskService.latest", WORKING),
            entry("batch.BatchDeskService.byFile", WORKING),
            entry("batch.BatchDeskService.bySearch", WORKING),
            entry("batch.BatchDeskService.find", WORKING),
            entry("batch.BatchDeskService.counts", WORKING),
            entry("batch.BatchPaperService.papers", WORKING),
            entry("batch.BatchDeskService.page", WORKING),
            entry("batch.BatchDeskService.export", WORKING),
            entry("batch.BatchDeskService.exported", WORKING),
            entry("batch.BatchDeskService.stop", WORKING),
            entry("batch.BatchPaperService.isTakeable", WORKING),
            entry("batch.BatchPaperService.take", WORKING),
            entry("batch.BatchPaperService.taken", WORKING),
            entry("batch.BatchRequestService.ask", WORKING),
            entry("batch.BatchRequestService.askRevoke", WORKING),
            entry("batch.BatchRequestService.approve", APPROVING),
            entry("batch.BatchRequestService.refuse", APPROVING),
            entry("batch.BatchRequestService.withdraw", WORKING),
            entry("batch.BatchRequestService.last", WORKING),
            entry("batch.BatchRequestService.number", WORKING),
            entry("memo.MemoService.about", ALL),
            entry("memo.MemoService.write", WORKING),
            entry("memo.MemoService.remove", WORKING),
            entry("records.HoldService.open", ALL),
            entry("records.HoldService.isKnown", WORKING),
            entry("records.HoldService.find", WORKING),
            entry("records.HoldService.place", WORKING),
            entry("records.HoldService.change", WORKING),
            entry("records.HoldService.end", WORKING),
            entry("records.ImportDesk.look", WORKING),
            entry("records.ImportDesk.apply", WORKING),
            entry("records.ImportDesk.approve", APPROVING),
            entry("records.ImportDesk.refuse", APPROVING),
            entry("records.ImportDesk.withdraw", WORKING),
            entry("records.ImportDeskService.latest", WORKING),
            entry("records.ImportDeskService.find", WORKING),
            entry("records.ImportDeskService.findings", WORKING),
            entry("records.ImportDeskService.begins", WORKING),
            entry("records.ImportDeskService.isOutdated", WORKING),
            entry("records.ImportRequestService.approve", APPROVING),
            entry("records.ImportRequestService.refuse", APPROVING),
            entry("records.ImportRequestService.withdraw", WORKING),
            entry("records.ImportRequestService.last", WORKING),
            entry("types.CatalogueService.types", ALL),
            entry("types.CatalogueService.fees", ALL),
            entry("types.CatalogueService.fee", ALL),
            entry("types.CatalogueService.closedDays", ALL),
            entry("types.CatalogueChangeService.ask", WORKING),
            entry("types.CatalogueChangeService.approve", APPROVING),
            entry("types.CatalogueChangeService.refuse", APPROVING),
            entry("types.CatalogueChangeService.withdraw", WORKING),
            entry("types.CatalogueChangeService.find", ALL),
            entry("notices.NoticeDeskService.latest", ALL),
            entry("notices.NoticeDeskService.versions", ALL),
            entry("notices.NoticeDeskService.add", WORKING),
            entry("notices.NoticeDeskService.save", WORKING),
            entry("notices.NoticeDeskService.publish", WORKING),
            entry("notices.NoticeDeskService.withdraw", WORKING),
            entry("notices.NoticeRequestService.ask", WORKING),
            entry("notices.NoticeRequestService.approve", WORKING),
            entry("notices.NoticeRequestService.refuse", WORKING),
            entry("notices.NoticeRequestService.withdraw", WORKING),
            entry("mailtexts.MailTextDeskService.current", ALL),
            entry("mailtexts.MailTextDeskService.versions", ALL),
            entry("mailtexts.MailTextDeskService.stand", ALL),
            entry("mailtexts.MailTextDeskService.sample", ALL),
            entry("mailtexts.MailTextDeskService.save", WORKING),
            entry("mailtexts.MailTextDeskService.use", WORKING),
            entry("mailtexts.MailTextDeskService.putBack", WORKING),
            entry("mailtexts.MailTextDeskService.sendTest", WORKING),
            entry("manuals.ManualDesk.send", WORKING),
            entry("manuals.ManualDeskService.all", ALL),
            entry("manuals.ManualDeskService.find", ALL),
            entry("manuals.ManualDeskService.part", ALL),
            entry("manuals.ManualDeskService.add", WORKING),
            entry("manuals.ManualDeskService.putBack", WORKING),
            entry("manuals.ManualDeskService.withdraw", WORKING),
            entry("ledger.LedgerService.page", ALL),
            entry("ledger.LedgerService.see", ALL),
            entry("ledger.LedgerService.noteExport", ALL),
            entry("ledger.LedgerService.export", ALL),
            entry("ledger.LedgerService.checks", ALL),
            entry("ledger.LedgerService.waiting", ALL),
            entry("ledger.LedgerRequestService.ask", WORKING),
            entry("ledger.LedgerRequestService.approve", APPROVING),
            entry("ledger.LedgerRequestService.refuse", APPROVING),
            entry("ledger.LedgerRequestService.withdraw", WORKING),
            entry("ledger.LedgerRequestService.about", ALL),
            entry("ledger.LedgerFileService.find", WORKING),
            entry("ledger.LedgerFileService.take", WORKING),
            entry("ledger.SampleService.draw", WORKING),
            entry("prints.PrintsService.open", WORKING),
            entry("prints.PrintsService.takeOut", WORKING),
            entry("prints.PrintsService.check", WORKING),
            entry("prints.PrintsService.take", WORKING),
            entry("queue.QueueService.page", ALL),
            entry("queue.QueueService.posting", WORKING),
            entry("queue.PaperService.isTakeable", WORKING),
            entry("queue.PaperService.take", WORKING),
            entry("queue.QueueService.see", ALL),
            entry("queue.QueueService.payment", ALL),
            entry("queue.QueueService.approve", WORKING),
            entry("queue.QueueService.giveBack", WORKING),
            entry("queue.QueueService.refuse", WORKING),
            entry("queue.QueueService.callOff", WORKING),
            entry("queue.QueueService.surplus", ALL),
            entry("queue.QueueService.post", WORKING),
            entry("queue.QueueService.handOver", WORKING),
            entry("queue.QueueService.retry", WORKING),
            entry("queue.QueueService.receiveCash", WORKING),
            entry("queue.QueueService.revive", WORKING),
            entry("queue.RefundService.ask", WORKING),
            entry("queue.RefundService.approve", WORKING),
            entry("queue.RefundService.refuse", WORKING),
            entry("queue.RefundService.withdraw", WORKING),
            entry("queue.RefundService.about", ALL),
            entry("queue.ReplacementService.ask", WORKING),
            entry("queue.ReplacementService.approve", APPROVING),
            entry("queue.ReplacementService.refuse", APPROVING),
            entry("queue.ReplacementService.withdraw", WORKING),
            entry("queue.ReplacementService.last", ALL));

    /** What pages ask of a thing that they have, or of what waits: nothing to whoever may not. */
    private static final Set<String> QUESTIONS = Set.of(
            "mails.MailStopService.isStoppable",
            "cohorts.CohortDeskService.isTakingTwo",
            "cohorts.CohortDeskService.isUndoable",
            "cohorts.CohortDeskService.open",
            "cohorts.CohortDeskService.broken",
            "cohorts.CohortRequestService.waiting",
            "cohorts.CohortRequestService.isDecidable",
            "batch.BatchDeskService.ofCertificate",
            "batch.BatchRequestService.isRevocable",
            "batch.BatchRequestService.waiting",
            "batch.BatchRequestService.isDecidable",
            "memo.MemoService.isWritable",
            "memo.MemoService.isRemovable",
            "records.HoldService.today",
            "records.ImportDeskService.takesTwo",
            "records.ImportRequestService.waiting",
            "records.ImportRequestService.isDecidable",
            "types.CatalogueService.today",
            "types.CatalogueChangeService.waiting",
            "types.CatalogueChangeService.isDecidable",
            "notices.NoticeDeskService.isTakingTwo",
            "notices.NoticeDeskService.isClosedNow",
            "notices.NoticeRequestService.waiting",
            "notices.NoticeRequestService.isDecidable",
            "mailtexts.MailTextDeskService.isTakingTwo",
            "mailtexts.MailTextDeskService.isUsable",
            "mailtexts.MailTextDeskService.isFit",
            "manuals.ManualDesk.longest",
            "manuals.ManualDeskService.isTakingTwo",
            "manuals.ManualDeskService.isOfferable",
            "ledger.LedgerService.today",
            "ledger.LedgerRequestService.waiting",
            "ledger.LedgerRequestService.countDecidable",
            "ledger.LedgerRequestService.isDecidable",
            "prints.PrintsService.isInUse",
            "prints.PrintsService.count",
            "queue.QueueService.count",
            "queue.QueueService.paidTwice",
            "queue.QueueService.isActable",
            "queue.PaperService.isOffered",
            "queue.RefundService.waiting",
            "queue.RefundService.isDecidable",
            "queue.RefundService.isAskable",
            "queue.ReplacementService.waiting",
            "queue.ReplacementService.isDecidable",
            "queue.ReplacementService.isAskable");

    @Inject
    private Desk desk;

    @Test
    void tableNamesEveryAct() throws Exception {
        var there = new TreeSet<String>();
        for (var service : services()) {
            methods(service).forEach(act -> there.add(name(act)));
        }
        var known = new TreeSet<>(ACTS.keySet());
        known.addAll(QUESTIONS);
        assertEquals(known, there);
    }

    @Test
    void whoeverMayNotIsRefused() throws Exception {
        for (var role : List.of("STUDENT", "CLERK", "AUDITOR", "ADMIN")) {
            desk.sits(role.toLowerCase(java.util.Locale.ROOT) + "01", role);
            for (var service : services()) {
                for (var act : methods(service).toList()) {
                    var holders = ACTS.getOrDefault(name(act), ALL);
                    var isQuestion = QUESTIONS.contains(name(act));
                    if (!isQuestion
                            && holders.stream().noneMatch(one -> one.name().equals(role))) {
                        assertRefused(service, act, role);
                    }
                }
            }
        }
    }

    private static void assertRefused(Class<?> service, Method act, String role) {
        act.setAccessible(true);
        var bean = CDI.current().select(service).get();
        var thrown = assertThrows(
                InvocationTargetException.class, () -> act.invoke(bean, arguments(act)), role + " " + name(act));
        assertInstanceOf(AccessDeniedException.class, thrown.getCause(), role + " " + name(act));
    }

    private static Object[] arguments(Method act) {
        return Arrays.stream(act.getParameterTypes())
                .map(type -> {
                    if (type == Long.class || type == long.class) {
                        return (Object) (-1L);
                    }
                    return type == int.class ? (Object) 1 : null;
                })
                .toArray();
    }

    private static List<Class<?>> services() throws ClassNotFoundException {
        var names = new TreeSet<String>();
        Stream.concat(ACTS.keySet().stream(), QUESTIONS.stream())
                .forEach(act -> names.add(act.substring(0, act.lastIndexOf('.'))));
        var found = new java.util.ArrayList<Class<?>>();
        for (var name : names) {
            found.add(Class.forName(DeskActsIT.class.getPackageName() + "." + name));
        }
        return found;
    }

    private static Stream<Method> methods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(act -> !act.isSynthetic()
                        && !Modifier.isPrivate(act.getModifiers())
                        && !Modifier.isStatic(act.getModifiers())
                        && Arrays.stream(act.getParameters())
                                .noneMatch(one -> one.isAnnotationPresent(Observes.class)));
    }

    private static String name(Method act) {
        var service = act.getDeclaringClass();
        var room = service.getPackageName().substring(service.getPackageName().lastIndexOf('.') + 1);
        return room + "." + service.getSimpleName() + "." + act.getName();
    }
}
