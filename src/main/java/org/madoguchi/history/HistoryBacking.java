package org.madoguchi.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.HistoryPart;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.client.Client;
import org.madoguchi.client.DeviceName;
import org.madoguchi.signin.CurrentSignIn;

/** 利用履歴 / Recent activity: a person's own acts of the last 90 days, and what staff did for them. */
@Named
@RequestScoped
public class HistoryBacking {

    private static final Duration SHOWN = Duration.ofDays(90);
    private static final int MOST = 200;
    private static final int RECENT = 3;

    @Inject
    private AuditService service;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Clock clock;

    private List<AuditEvent> events;

    /** The newest first. */
    public List<AuditEvent> getEvents() {
        return events(MOST);
    }

    /** The last few, for the home page. */
    public List<AuditEvent> getRecent() {
        return events(RECENT);
    }

    /** A page shows one of the two lists, and asks for it several times. */
    private List<AuditEvent> events(int max) {
        if (events == null) {
            events = service.ownHistory(
                    current.getAccount().getUserId(), clock.instant().minus(SHOWN), max);
        }
        return events;
    }

    /** The key of the words for an event. */
    public String key(AuditEvent event) {
        if (guessed(event)) {
            return "history.second_password_wrong";
        }
        return "history.kind." + event.getKind().name().toLowerCase(Locale.ROOT)
                + (event.getOutcome() == Outcome.SUCCESS ? "" : ".refused");
    }

    /** Whether a second password was typed that is not the account's: by the person, or by a stranger. */
    public boolean guessed(AuditEvent event) {
        return event.getKind() == AuditKind.LOGIN
                && Detail.parse(event.getDetail())
                        .getReason()
                        .filter(RefusalReason.SECOND_PASSWORD_WRONG.word()::equals)
                        .isPresent();
    }

    /**
     * Whether the client is the person's, or that of somebody who logged in as the person; where staff, a recipient or
     * a payment service sat is nobody's business, and work in the background sits nowhere.
     */
    private boolean byPerson(AuditEvent event) {
        return event.getActor().map(this::isOwn).orElse(HistoryPart.ENTRY.has(event.getKind()))
                && !event.getClientAddress().equals(Client.SYSTEM.address());
    }

    private boolean isOwn(String actor) {
        return actor.equals(Account.userKey(current.getAccount().getUserId()));
    }

    /** A short name of the person's device; empty when it is not known. */
    public String device(AuditEvent event) {
        return byPerson(event) ? DeviceName.find(event.getUserAgent()).orElse("") : "";
    }

    /** From where the person did it; empty for what nobody asked for at the moment. */
    public String address(AuditEvent event) {
        return byPerson(event) ? event.getClientAddress() : "";
    }
}
