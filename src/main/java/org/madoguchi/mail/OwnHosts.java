package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.Typed;

/**
 * Which hosts are the university's own, for texts that must lead nobody astray: those that the settings name, in an
 * address of a web site, of a mailbox or in the contact, and whatever is below them. What is written at the desk does
 * not count: who writes a text may write that, too.
 */
@ApplicationScoped
public class OwnHosts {

    private static final List<String> KEYS = List.of(
            "madoguchi.public-url",
            "madoguchi.issue-url",
            "madoguchi.issue-url.en",
            "madoguchi.guide-url",
            "madoguchi.guide-url.en",
            "madoguchi.privacy-url",
            "madoguchi.privacy-url.en",
            "madoguchi.accessibility-url",
            "madoguchi.accessibility-url.en",
            "madoguchi.support.text.ja",
            "madoguchi.support.text.en",
            "madoguchi.smtp.from");

    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}_-]";
    /** The last part has no digit, unlike "1.2", and two letters, unlike "a.m."; of which script does not matter. */
    private static final String NAME =
            LABEL + "++(?:\\." + LABEL + "++)*\\.(?:xn--[a-z0-9-]+|[\\p{L}\\p{M}]{2,})(?!" + LABEL + ")";

    private static final String NUMBERS = "(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.])";
    /** Up to where another address may begin. */
    private static final String PATH = "(?:[/?#](?:(?!//)[!-~&&[^@,;\\\\]])*)?";

    /** A URL of any scheme with what stands for its host, or a mailbox, a host's name or its number alone. */
    private static final Pattern ADDRESS = Pattern.compile("(?:(?:[a-z][a-z0-9+-]*)?:[/\\\\]{2,}"
            + "([\\p{L}\\p{M}\\p{N}.:@\\[\\]_-]+)"
            + "|(?:[a-z0-9._%+-]+@)?(" + NUMBERS + "|" + NAME + ")(?::[0-9]+)?)" + PATH);

    /** Browsers take an ideographic full stop for a dot (UTS #46); in a sentence no Latin letters stand around it. */
    private static final Pattern FULL_STOP = Pattern.compile("(?<=[a-z0-9])。(?=[a-z0-9])");

    private Settings settings;

    /** For the container's proxy. */
    protected OwnHosts() {}

    @Inject
    OwnHosts(Settings settings) {
        this.settings = settings;
    }

    /** What a line names of others: URLs, mailboxes and hosts as they are read, in lower case. */
    public List<String> foreign(String line) {
        return addresses(line)
                .filter(found -> !isOwn(host(found)))
                .map(MatchResult::group)
                .toList();
    }

    private boolean isOwn(String host) {
        return KEYS.stream()
                .flatMap(key -> settings.find(key).stream())
                .flatMap(value -> addresses(value.replace("\\n", "\n"))) // lines of the contact
                .map(OwnHosts::host)
                .anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    private static Stream<MatchResult> addresses(String text) {
        var typed = Typed.narrow(text).toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(FULL_STOP.matcher(typed).replaceAll(".")).results();
    }

    /** Without the user's name, which stands before the last "@", and the port. */
    private static String host(MatchResult found) {
        var named = found.group(1) == null ? found.group(2) : found.group(1);
        return named.substring(named.lastIndexOf('@') + 1).replaceFirst("\\.?(?::[0-9]*)?$", "");
    }
}
