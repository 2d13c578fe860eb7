package org.madoguchi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;

/**
 * Makes texts of what the settings say. As long as nobody at the desk has touched a kind, its texts follow the settings
 * at each start; after that the settings say nothing any more. Two nodes that start together do it one after the other.
 */
@ApplicationScoped
@Transactional
class TakeOverService {

    @Inject
    private Notices notices;

    @Inject
    private AuditService audit;

    /** Brings all kinds up to the settings. @param read what these have of each */
    public void takeOver(Map<NoticeKind, List<NoticeContent>> read) {
        notices.lock();
        var all = notices.latest();
        read.forEach((kind, wanted) -> {
            var there = all.stream()
                    .filter(one -> one.getNotice().getKind() == kind)
                    .sorted((one, other) -> Integer.compare(
                            one.getContent().position(), other.getContent().position()))
                    .toList();
            if (there.stream().allMatch(one -> one.getNotice().isOfSettings())) {
                follow(kind, there, wanted);
            }
        });
    }

    private void follow(NoticeKind kind, List<NoticeVersion> there, List<NoticeContent> wanted) {
        IntStream.range(0, wanted.size()).forEach(at -> {
            if (at >= there.size()) {
                publish(notices.add(kind, wanted.get(at), null));
            } else if (!isSo(there.get(at), wanted.get(at))) {
                publish(notices.write(there.get(at).getNotice(), wanted.get(at), null));
            }
        });
        there.stream().skip(wanted.size()).forEach(this::withdraw);
    }

    private static boolean isSo(NoticeVersion there, NoticeContent wanted) {
        return there.getNotice().getShown().isPresent() && there.getContent().equals(wanted);
    }

    private void publish(NoticeVersion version) {
        notices.publish(version, null);
        audit.record(entry(AuditKind.NOTICE_PUBLISHED, version));
    }

    private void withdraw(NoticeVersion version) {
        if (version.getNotice().getShown().isPresent()) {
            notices.withdraw(version.getNotice(), null);
            audit.record(entry(AuditKind.NOTICE_WITHDRAWN, version));
        }
    }

    private static AuditEntry entry(AuditKind kind, NoticeVersion version) {
        return AuditEntry.of(kind)
                .because("settings")
                .with(DetailPart.ID, version.getNotice().getId())
                .with(DetailPart.KIND, version.getNotice().getKind())
                .with(DetailPart.VERSION, version.getNumber());
    }
}
