package org.madoguchi.link;

import java.time.Duration;

/** What a one-time link is for; a link does this one thing only. */
public enum LinkPurpose {

    /** Proves the first address (manual, 2.1). */
    REGISTRATION("madoguchi.token.registration-lifetime", Duration.ofHours(24), 1),
    /** Proves a new address (manual, 2.4 a). */
    CHANGE("madoguchi.token.change-lifetime", Duration.ofHours(24), 1),
    /** Resets the second password (manual, 2.4 c). Several live at once, so that a stranger's request voids none. */
    RECOVERY("madoguchi.token.recovery-lifetime", Duration.ofMinutes(60), 3),
    /**
     * Stops what staff are about to do, where no second person approves it. It lives as long as that can be stopped.
     */
    STOP("madoguchi.desk.delay", Duration.ofHours(12), 1);

    private final String lifetimeKey;
    private final Duration defaultLifetime;
    private final int live;

    LinkPurpose(String lifetimeKey, Duration defaultLifetime, int live) {
        this.lifetimeKey = lifetimeKey;
        this.defaultLifetime = defaultLifetime;
        this.live = live;
    }

    String lifetimeKey() {
        return lifetimeKey;
    }

    Duration defaultLifetime() {
        return defaultLifetime;
    }

    /** How many links of an account may be usable at once. */
    int live() {
        return live;
    }
}
