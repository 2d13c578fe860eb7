package org.madoguchi.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;

/**
 * One number.
 *
 * @param label what tells it from others of the same name, and its value; at most one
 */
record Sample(String name, Optional<Tag> label, double value) {

    private static final String PREFIX = "madoguchi_";

    static Sample of(String name, double value) {
        return new Sample(name, Optional.empty(), value);
    }

    static Sample of(String name, String label, String word, double value) {
        return new Sample(name, Optional.of(Tag.of(label, word)), value);
    }

    /** In Prometheus' text format (0.0.4); a registry for this once, since all was read at one moment. */
    static String text(List<Sample> samples) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        samples.forEach(sample -> sample.register(registry));
        return registry.scrape();
    }

    private void register(MeterRegistry registry) {
        Gauge.builder(PREFIX + name, this, Sample::value)
                .tags(label.map(Tags::of).orElse(Tags.empty()))
                .strongReference(true)
                .register(registry);
    }
}
