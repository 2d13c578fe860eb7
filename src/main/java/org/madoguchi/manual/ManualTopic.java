package org.madoguchi.manual;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page of the operating manual, in reading order, and the screens it explains, so that "Manual" opens at the topic
 * of the screen one comes from (manual, section 3.1).
 */
public enum ManualTopic {

    /** Contents; also the answer for every screen without a topic of its own. */
    CONTENTS("/manual/index"),
    /** Section 1.1. */
    REQUIREMENTS("/manual/requirements"),
    /** Section 2.1. */
    FIRST_LOGIN("/manual/first-login", "/registration/"),
    /** Section 2.2. */
    SECOND_PASSWORD("/manual/second-password", "/second-password/set", "/second-password/set-done"),
    /** Section 2.3. */
    LOGIN("/manual/login", "/login"),
    /** Section 2.4 (a). */
    CHANGE_EMAIL("/manual/change-email", "/email/"),
    /** Section 2.4 (b). */
    CHANGE_SECOND_PASSWORD("/manual/change-second-password", "/second-password/change", "/second-password/changed"),
    /** Section 2.4 (c). */
    FORGOTTEN("/manual/forgotten", "/recovery/"),
    /** Section 3.1. */
    ISSUE("/manual/issue", "/home"),
    /** Section 3.2; this and the next five only where this service issues certificates. */
    APPLY("/manual/apply", "/apply/", "/applications", "/application"),
    /** Section 3.3. */
    PAY("/manual/pay", "/pay"),
    /** Section 3.4. */
    STORE("/manual/store"),
    /** Section 3.5. */
    SEND("/manual/send"),
    /** Section 3.6. */
    COLLECT("/manual/collect"),
    /** Section 3.7, for those who received a certificate. */
    CHECK("/manual/check", "/receive", "/verify"),
    /** Section 4.1, which the printed manual lacks. */
    TROUBLE("/manual/trouble", "/devices", "/history");

    private static final String FOLDER = "/manual/";
    private static final Set<ManualTopic> OF_CERTIFICATES = Set.of(APPLY, PAY, STORE, SEND, COLLECT, CHECK);

    private final String page;
    private final List<String> screens;

    ManualTopic(String page, String... screens) {
        this.page = page;
        this.screens = List.of(screens);
    }

    /**
     * The topic that explains a screen.
     *
     * @param viewId as Faces names it, e.g. {@code /login.xhtml}
     */
    public static ManualTopic of(String viewId) {
        var screen = viewId.replaceFirst("\\.xhtml$", "");
        return Stream.of(values())
                .filter(topic -> topic.explains(screen))
                .findFirst()
                .orElse(CONTENTS);
    }

    /** The topic of this key; empty when there is none such. */
    static Optional<ManualTopic> ofKey(String key) {
        return Stream.of(values()).filter(topic -> topic.getKey().equals(key)).findFirst();
    }

    /**
     * On which topic a PDF is the nearest to this one's screens, the first first: its own, then what most look for, how
     * certificates are issued and printed in stores, then the whole manual.
     */
    List<ManualTopic> nearest() {
        return Stream.of(this, ISSUE, STORE, CONTENTS).distinct().toList();
    }

    private boolean explains(String screen) {
        return screens.stream().anyMatch(s -> s.endsWith("/") ? screen.startsWith(s) : screen.equals(s));
    }

    /** The navigation outcome of the topic's page, e.g. {@code /manual/login}. */
    public String page() {
        return page;
    }

    /** As addresses and keys of texts have it, e.g. {@code change-email}; of the contents {@code index}. */
    public String getKey() {
        return page.substring(FOLDER.length());
    }

    /** Whether it is of use only where this service issues certificates. */
    public boolean isOfCertificates() {
        return OF_CERTIFICATES.contains(this);
    }
}
