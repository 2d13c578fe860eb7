package org.madoguchi.admin.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.StudentState;
import org.madoguchi.admin.batch.BatchAct;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpReason;
import org.madoguchi.admin.cases.IdentityCheck;
import org.madoguchi.admin.ledger.FileReason;
import org.madoguchi.admin.ledger.LedgerAct;
import org.madoguchi.admin.progress.View;
import org.madoguchi.admin.signins.EndingReason;
import org.madoguchi.admin.types.ChangeKind;
import org.madoguchi.application.DocumentSeen;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.chain.ChainBreak;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.SigningFault;
import org.madoguchi.certificate.Standing;
import org.madoguchi.cohort.CohortAct;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.mail.MailKind;
import org.madoguchi.notice.NoticeKind;
import org.madoguchi.payment.PaymentMethod;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.printing.PrintState;
import org.madoguchi.record.importing.ImportKind;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.text.Words;

class TrailWordsTest {

    @Test
    void everythingInTheTrailHasWords() {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var words = Words.of(language, "desk", "mail");
            var keys = Stream.of(
                            keys("trail.kind.", AuditKind.values()),
                            keys("trail.outcome.", Outcome.values()),
                            Arrays.stream(RefusalReason.values()).map(reason -> "trail.reason." + reason.word()),
                            keys("help.reason.", HelpReason.values()),
                            keys("help.identity.", IdentityCheck.values()),
                            keys("help.act.", HelpAct.values()),
                            keys("trail.group.", KindGroup.values()),
                            keys("trail.seal.state.", SealState.values()),
                            keys("trail.value.right.", DeskRight.values()),
                            keys("trail.value.role.", StaffRole.values()),
                            keys("trail_verify.broken.", ChainBreak.Kind.values()))
                    .flatMap(all -> all);
            assertEquals(
                    List.of(), keys.filter(key -> words.find(key).isEmpty()).toList(), language::toString);
        }
    }

    /** A code of the program is no word in either language. */
    @Test
    void everyValueOfADetailHasWords() {
        var asked = Detail.of(DetailPart.ASKED_BY, "clerk01");
        var application = Detail.of(DetailPart.APPLICATION, "A26-000001");
        var values = Stream.of(
                        values(Detail.NONE, DetailPart.STATE, AccountState.values()),
                        values(Detail.NONE, DetailPart.STATE, StudentState.values()),
                        values(Detail.NONE, DetailPart.STATE, CohortState.values()),
                        values(application, DetailPart.STATE, PaymentState.values()),
                        values(application, DetailPart.STATE, PrintState.values()),
                        values(Detail.NONE, DetailPart.ACT, HelpAct.values()),
                        values(Detail.NONE, DetailPart.ACT, LedgerAct.values()),
                        values(Detail.NONE, DetailPart.ACT, BatchAct.values()),
                        values(Detail.NONE, DetailPart.ACT, CohortAct.values()),
                        values(Detail.NONE, DetailPart.REASON, HelpReason.values()),
                        values(Detail.NONE, DetailPart.REASON, EndingReason.values()),
                        values(Detail.NONE, DetailPart.REASON, FileReason.values()),
                        values(Detail.NONE, DetailPart.REASON, EndReason.values()),
                        values(Detail.NONE, DetailPart.IDENTITY, IdentityCheck.values()),
                        values(Detail.NONE, DetailPart.IDENTITY, DocumentSeen.values()),
                        values(Detail.NONE, DetailPart.TYPE, CertificateType.values()),
                        values(Detail.NONE, DetailPart.ID, CertificateType.values()),
                        values(Detail.NONE, DetailPart.STANDING, Standing.values()),
                        values(Detail.NONE, DetailPart.FAULT, SigningFault.values()),
                        values(Detail.NONE, DetailPart.KIND, ChangeKind.values()),
                        values(Detail.NONE, DetailPart.KIND, ImportKind.values()),
                        values(Detail.NONE, DetailPart.KIND, PaymentMethod.values()),
                        values(Detail.NONE, DetailPart.KIND, NoticeKind.values()),
                        values(Detail.NONE, DetailPart.KIND, MailKind.values()),
                        values(Detail.NONE, DetailPart.KIND, View.values()),
                        values(Detail.NONE, DetailPart.KIND, AuditKind.values()),
                        values(Detail.NONE, DetailPart.FORMAT, DocumentKind.values()),
                        values(Detail.NONE, DetailPart.RIGHT, DeskRight.values()),
                        values(Detail.NONE, DetailPart.ROLES, StaffRole.values()),
                        values(Detail.NONE, DetailPart.OUTCOME, Outcome.values()),
                        values(asked, DetailPart.OUTCOME, RequestState.values()))
                .flatMap(all -> all)
                .toList();
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var words = Words.of(language, "desk", "mail");
            var details = new DetailWords(words);
            var is = words.text("trail.detail.is");
            var and = words.text("trail.detail.and");
            assertEquals(
                    List.of(),
                    values.stream()
                            .filter(value -> (details.text(value.in()) + and).contains(is + value.code() + and))
                            .map(Value::code)
                            .toList(),
                    language::toString);
        }
    }

    /** A value as the program names it, and a detail that has it. */
    private record Value(String code, Detail in) {}

    /** PDF is its own name. */
    private static Stream<Value> values(Detail beside, DetailPart part, Enum<?>[] values) {
        return Arrays.stream(values)
                .filter(value -> value != DocumentKind.PDF)
                .map(value -> new Value(value.name(), beside.with(part, value)));
    }

    @Test
    void oneWordIsReadByWhatStandsBesideIt() {
        var words = new DetailWords(Words.of(Locale.JAPANESE, "desk", "mail"));
        assertEquals("状態：利用中", words.text(Detail.of(DetailPart.STATE, AccountState.READY)));
        assertEquals(
                "状態：印刷可能、申請番号：A26-000001",
                words.text(Detail.of(DetailPart.APPLICATION, "A26-000001").with(DetailPart.STATE, PrintState.READY)));
        assertEquals("結果：拒否", words.text(Detail.of(DetailPart.OUTCOME, Outcome.REFUSED)));
        assertEquals(
                "申請者：clerk01、結果：却下",
                words.text(Detail.of(DetailPart.ASKED_BY, "clerk01").with(DetailPart.OUTCOME, RequestState.REFUSED)));
    }

    /** Two numbers of one row, as of an import. */
    @Test
    void everyPartHasALabelOfItsOwn() {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var words = Words.of(language, "desk");
            for (var parts : List.of(
                    List.of(DetailPart.ID, DetailPart.ROWS, DetailPart.COUNT, DetailPart.MISSING),
                    List.of(DetailPart.REQUEST, DetailPart.ID, DetailPart.NUMBER))) {
                var labels = parts.stream()
                        .map(part -> words.text("trail.detail." + part.word()))
                        .toList();
                assertEquals(labels.stream().distinct().toList(), labels);
            }
        }
    }

    /** On the telephone a clerk names the mail that the student has before the eyes. */
    @Test
    void mailIsCalledWhatItsSubjectSays() {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var words = Words.of(language, "desk", "mail");
            for (var kind : MailKind.values()) {
                assertEquals(
                        Words.of(language, "mail").find(kind.key() + ".subject"),
                        words.word(kind.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    @Test
    void everyKindIsInOneGroup() {
        var offered = Arrays.stream(KindGroup.values())
                .flatMap(group -> group.getKinds().stream())
                .sorted()
                .toList();
        assertEquals(AuditKind.known(), offered);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
    }
}
