package org.madoguchi.admin.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.mail.OwnHosts;
import org.madoguchi.notice.NoticeContent;
import org.madoguchi.notice.NoticeKind;
import org.madoguchi.notice.NoticeVersion;

/** お問い合わせ stands in every mail: it names no hosts but the university's, as the texts of mails do. */
@ApplicationScoped
class ContactHosts {

    @Inject
    private OwnHosts own;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    /**
     * What a text names of others.
     *
     * @param field of the form
     * @param line from 1
     */
    record Foreign(String field, int line, String found) {}

    /**
     * Goes on only if a version names no others, whoever publishes it: it may be older than the check, or than a
     * change of the own hosts. The row about a refusal stays.
     *
     * @throws HelpRefusedException when it does
     */
    void require(NoticeVersion version) {
        if (!in(version.getNotice().getKind(), version.getContent()).isEmpty()) {
            audit.refuse(NoticeDeskService.about(AuditKind.NOTICE_PUBLISHED, version)
                    .by(access.getUserId())
                    .because(RefusalReason.UNFIT));
            throw new HelpRefusedException("notices.error.foreign");
        }
    }

    /** All that stands in it, first as it was typed, then as it is read: marks of Markdown may part a name. */
    List<Foreign> in(NoticeKind kind, NoticeContent content) {
        return kind == NoticeKind.CONTACT
                ? Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                        .flatMap(tongue -> in(content, tongue))
                        .toList()
                : List.of();
    }

    private Stream<Foreign> in(NoticeContent content, Locale tongue) {
        var end = tongue.equals(Locale.ENGLISH) ? "En" : "Ja";
        var typed = content.text().in(tongue).lines().toList();
        return Stream.of(
                        lines("title" + end, List.of(content.title().in(tongue))),
                        lines("text" + end, typed),
                        lines("text" + end, content.lines(tongue)))
                .flatMap(found -> found);
    }

    private Stream<Foreign> lines(String field, List<String> lines) {
        return IntStream.range(0, lines.size()).boxed().flatMap(at -> own.foreign(lines.get(at)).stream()
                .map(found -> new Foreign(field, at + 1, found)));
    }
}
