package org.madoguchi.testing.server;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madoguchi.testing.FreePort;

/** The TCP ports of a domain of GlassFish, in the order of {@link #USUAL}. */
record GlassFishPorts(List<Integer> numbers) {

    /** HTTP, administration, HTTPS, IIOP three times, JMX, the shell of the modules, JMS. */
    static final GlassFishPorts USUAL =
            new GlassFishPorts(List.of(8080, 4848, 8181, 3700, 3820, 3920, 8686, 6666, 7676));

    static GlassFishPorts free(int http) {
        return new GlassFishPorts(
                Stream.concat(Stream.of(http), Stream.generate(FreePort::find).limit(USUAL.numbers.size() - 1L))
                        .toList());
    }

    int admin() {
        return numbers.get(1);
    }

    /** The configuration of a domain on other ports. */
    String replaceIn(String configuration, GlassFishPorts others) {
        return IntStream.range(0, numbers.size())
                .boxed()
                .reduce(
                        configuration,
                        (text, index) -> text.replaceAll(
                                "(?<=[\"=])" + numbers.get(index) + "(?=[\"<])",
                                String.valueOf(others.numbers.get(index))),
                        (first, second) -> second);
    }
}
