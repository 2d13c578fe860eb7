package org.madoguchi.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Before the first request: what the settings say is taken over, and the board is filled. */
@ApplicationScoped
class NoticeStart {

    @Inject
    private TakeOverService service;

    @Inject
    private NoticeBoard board;

    void begin(@Observes @Priority(300) @Initialized(ApplicationScoped.class) Object context) {
        service.takeOver();
        board.refresh();
    }
}
