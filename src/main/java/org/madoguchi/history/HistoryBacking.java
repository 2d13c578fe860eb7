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
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.client.Client;
import org.madoguchi.client.DeviceName;
import org.madoguchi.signin.CurrentSignIn;

/** 利用履歴 / Recent activity: a person's own trail of the last 90 days. */
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
            events = service.history(
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

    /** Whether the person did it, or somebody who logged in as the person; where staff sat is nobody's business. */
    private boolean byPerson(AuditEvent event) {
        return !event.getKind().isHelp()
                && event.getActor().filter(actor -> !isOwn(actor)).isEmpty();
    }

    private boolean isOwn(String actor) {
        return actor.equals(Account.userKey(current.getAccount().getUserId()));
    }

    /** A short name of the person's device; empty when it is not known. */
    public String device(AuditEvent event) {
        return byPerson(event) ? DeviceName.find(event.getUserAgent()).orElse("") : "";
    }

    /** From where the person did it; empty for what nobody asked for at the moment, such as a signature. */
    public String address(AuditEvent event) {
        var address = event.getClientAddress();
        return byPerson(event) && !address.equals(Client.SYSTEM.address()) ? address : "";
    }
}
