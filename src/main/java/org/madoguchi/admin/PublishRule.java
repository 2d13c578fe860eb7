package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madoguchi.settings.Settings;

/**
 * Who publishes what staff write for everybody: notices, PDFs of the manual, texts of mails. By
 * {@code madoguchi.notice.second-person}, by default {@code false}, another than who made it.
 */
@ApplicationScoped
public class PublishRule {

    @Inject
    private Settings settings;

    @Inject
    private DeskAccess access;

    /** Whether another publishes what one has made. */
    public boolean isTakingTwo() {
        return settings.bool("madoguchi.notice.second-person", false);
    }

    /** Whether the caller is one who can. @param author user ID of who made it */
    public boolean isForCaller(String author) {
        return !(isTakingTwo() && access.isOwn(author));
    }
}
