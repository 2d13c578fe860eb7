package org.madoguchi.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/** Before the first request: what the settings say is taken over, and the board is filled. */
@ApplicationScoped
class NoticeStart {

    @Inject
    private TakeOverService service;

    @Inject
    private NoticeBoard board;

    @Inject
    private Settings settings;

    /** @throws org.madoguchi.settings.check.StartFailedException when what they say is too long to be taken over */
    void begin(@Observes @Priority(300) @Initialized(ApplicationScoped.class) Object context) {
        service.takeOver(read());
        board.refresh();
    }

    /** Before the transaction, which would wrap the fault. */
    private Map<NoticeKind, List<NoticeContent>> read() {
        try {
            return SettingsNotices.read(settings);
        } catch (InvalidSettingException e) {
            throw ServiceStart.settingFailed(settings, e);
        }
    }
}
