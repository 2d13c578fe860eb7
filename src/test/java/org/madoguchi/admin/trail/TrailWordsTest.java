package org.madoguchi.admin.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpReason;
import org.madoguchi.admin.cases.IdentityCheck;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.chain.ChainBreak;
import org.madoguchi.mail.MailKind;
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
