package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.batch.BatchAct;
import org.madoguchi.admin.ledger.LedgerAct;
import org.madoguchi.admin.types.ChangeKind;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.cohort.CohortAct;
import org.madoguchi.record.importing.ImportKind;
import org.madoguchi.text.Words;

/** Whatever takes two persons has a name for mails and lists. */
class ActWordsTest {

    @Test
    void everyActHasAName() {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var words = Words.of(language, "mail");
            acts().map(act -> "mail.act." + act.name().toLowerCase(Locale.ROOT))
                    .forEach(key -> assertTrue(words.find(key).isPresent(), key));
        }
    }

    private static Stream<Enum<?>> acts() {
        var others = List.of(AuditKind.PAYMENT_REFUNDED, AuditKind.APPLICATION_REPLACED, AuditKind.NOTICE_PUBLISHED);
        return Stream.<List<? extends Enum<?>>>of(
                        List.of(BatchAct.values()),
                        List.of(LedgerAct.values()),
                        List.of(ChangeKind.values()),
                        List.of(CohortAct.values()),
                        List.of(ImportKind.values()),
                        others)
                .flatMap(List::stream);
    }
}
