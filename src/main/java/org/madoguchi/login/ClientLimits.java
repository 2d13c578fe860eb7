package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.client.Client;
import org.madoguchi.settings.Settings;
import org.madoguchi.throttle.ThrottleService;

/**
 * Bounds failed logins from one client network, and in total: a campus shares addresses, so the bounds are wide and
 * slow only guessing over many accounts.
 */
@ApplicationScoped
class ClientLimits {

    private static final String TOTAL = "total";

    @Inject
    private ThrottleService throttle;

    @Inject
    private Settings settings;

    /** Whether the client, or everybody, has failed too often of late. */
    boolean reached(Client client) {
        return throttle.isUsedUp(subject(client), clientFailures(), window())
                || throttle.isUsedUp(TOTAL, totalFailures(), window());
    }

    /** Counts a failure. */
    void failed(Client client) {
        throttle.take(subject(client), clientFailures(), window());
        throttle.take(TOTAL, totalFailures(), window());
    }

    private static String subject(Client client) {
        return "client:" + client.network();
    }

    private int clientFailures() {
        return settings.integer("madoguchi.throttle.client-failures", 300);
    }

    private int totalFailures() {
        return settings.integer("madoguchi.throttle.total-failures", 5000);
    }

    private Duration window() {
        return settings.duration("madoguchi.throttle.client-window", Duration.ofMinutes(15));
    }
}
