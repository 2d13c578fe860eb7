package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.job.ChangeCount.Reading;

/** Reads which texts of the university are in use, for the board of this node. */
@ApplicationScoped
@Transactional
class MailTextReadingService {

    @Inject
    private MailTexts texts;

    /**
     * What is in use.
     *
     * @param changes as they were when it was last read
     * @return empty when nothing has changed since
     */
    public Optional<Reading<Map<MailKind, MailText>>> read(long changes) {
        return texts.count().readSince(changes, () -> texts.current().stream()
                .filter(text -> text.isInUse() && texts.isFit(text))
                .collect(Collectors.toMap(MailText::getKind, Function.identity())));
    }
}
