package org.madoguchi.payment.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.payment.PaymentFailedException;
import org.madoguchi.payment.PaymentMethod;
import org.madoguchi.payment.PaymentNotice;
import org.madoguchi.payment.PaymentProvider;
import org.madoguchi.payment.PaymentStart;
import org.madoguchi.payment.Settled;
import org.madoguchi.payment.Started;
import org.madoguchi.settings.Settings;

/** The simulated payment service, as a provider of any other. */
@ApplicationScoped
class SimulatedPaymentProvider implements PaymentProvider {

    static final String NAME = "simulator";

    @Inject
    private SimulatedPaymentService service;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return isOn() ? Set.of(PaymentMethod.CARD, PaymentMethod.KONBINI) : Set.of();
    }

    /** Whether it is in use. */
    public boolean isOn() {
        return settings.bool("madoguchi.simulation", false)
                && settings.string("madoguchi.payment.provider", "counter").equals(NAME);
    }

    @Override
    public Started start(PaymentStart start) {
        var payment = service.start(start);
        var page = publicUrl.page("/simulation/card.xhtml?reference=" + payment.getReference());
        return new Started(
                payment.getReference(),
                start.method() == PaymentMethod.CARD ? Optional.of(page) : Optional.empty(),
                payment.getNumbers());
    }

    @Override
    public Settled ask(String reference) {
        return service.ask(reference).orElseThrow(() -> new PaymentFailedException("No payment " + reference));
    }

    @Override
    public boolean cancel(String reference) {
        return service.cancel(reference);
    }

    @Override
    public Optional<PaymentNotice> verify(Map<String, String> headers, byte[] body) {
        var signature = Optional.ofNullable(headers.get(NoticeSignature.HEADER));
        return isOn()
                        && signature
                                .filter(said -> signature().isOf(said, body, clock.instant()))
                                .isPresent()
                ? read(body)
                : Optional.empty();
    }

    /** By which its notices are signed. */
    NoticeSignature signature() {
        return new NoticeSignature(settings.string("madoguchi.simulation.notice-secret", NAME));
    }

    static byte[] write(String event, String reference) {
        return Json.createObjectBuilder()
                .add("event", event)
                .add("reference", reference)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<PaymentNotice> read(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            var said = reader.readObject();
            return Optional.of(new PaymentNotice(said.getString("event"), said.getString("reference")));
        } catch (JsonException | NullPointerException | ClassCastException e) {
            return Optional.empty(); // signed, and yet none of ours
        }
    }
}
