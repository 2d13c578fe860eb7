package org.madoguchi.payment.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.madoguchi.job.Job;
import org.madoguchi.payment.PaymentNotices;

/** Sends the simulated service's notices, as they would come from outside: signed, or with a wrong signature. */
@ApplicationScoped
class NoticeSender {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private SimulatedPaymentProvider provider;

    @Inject
    private SimulatedPaymentService service;

    @Inject
    private PaymentNotices notices;

    @Inject
    private Clock clock;

    @Produces
    static Job job(NoticeSender sender) {
        return Job.once("simulated-notices", PAUSE, sender::send);
    }

    void send() {
        if (provider.isOn()) {
            service.takeDue().forEach(this::send);
        }
    }

    private void send(SimulatedNotice notice) {
        var body = SimulatedPaymentProvider.write(notice.getEvent(), notice.getReference());
        var signed = provider.signature().of(body, clock.instant());
        var sent = notice.isForged() ? "nothing".getBytes(StandardCharsets.UTF_8) : body;
        for (var time = 0; time < notice.getTimes(); time++) {
            notices.take(SimulatedPaymentProvider.NAME, Map.of(NoticeSignature.HEADER, signed), sent);
        }
    }
}
