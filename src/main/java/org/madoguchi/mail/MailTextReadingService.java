package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public Optional<Reading> read(long changes) {
        var now = texts.changes();
        return now == changes
                ? Optional.empty()
                : Optional.of(new Reading(
                        now,
                        texts.current().stream()
                                .filter(text -> text.isInUse() && text.isFit())
                                .collect(Collectors.toMap(MailText::getKind, Function.identity()))));
    }

    /** @param changes how often it has changed; asked first, so that what changes meanwhile is read again */
    record Reading(long changes, Map<MailKind, MailText> inUse) {}
}
