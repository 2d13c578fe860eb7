package org.madoguchi.link;

import java.time.Duration;

/** What a one-time link is for; a link does this one thing only. */
public enum LinkPurpose {

    /** Proves the first address (manual, 2.1). */
    REGISTRATION("madoguchi.token.registration-lifetime", Duration.ofHours(24), true),
    /** Proves a new address (manual, 2.4 a). */
    CHANGE("madoguchi.token.change-lifetime", Duration.ofHours(24), true),
    /** Resets the second password (manual, 2.4 c). Anybody asks for one, so that a newer one must not void an older. */
    RECOVERY("madoguchi.token.recovery-lifetime", Duration.ofMinutes(60), false),
    /**
     * Stops what staff are about to do, where no second person approves it. Who mails it knows until when, and voids
     * all once it waits no longer.
     */
    STOP(null, Duration.ofHours(24), false);

    private final String lifetimeKey;
    private final Duration defaultLifetime;
    private final boolean newestOnly;

    LinkPurpose(String lifetimeKey, Duration defaultLifetime, boolean newestOnly) {
        this.lifetimeKey = lifetimeKey;
        this.defaultLifetime = defaultLifetime;
        this.newestOnly = newestOnly;
    }

    /** The setting that says how long such a link lives; {@code null} where none does. */
    String lifetimeKey() {
        return lifetimeKey;
    }

    Duration defaultLifetime() {
        return defaultLifetime;
    }

    /** Whether the account changes by it; that which only stops others harms nobody. */
    boolean isOpening() {
        return this != STOP;
    }

    /** Whether a newer link of an account voids the older ones. */
    boolean isNewestOnly() {
        return newestOnly;
    }
}
