package org.madoguchi.login.directory;

import static com.unboundid.ldap.sdk.ResultCode.CONFIDENTIALITY_REQUIRED_INT_VALUE;
import static com.unboundid.ldap.sdk.ResultCode.INVALID_DN_SYNTAX_INT_VALUE;
import static com.unboundid.ldap.sdk.ResultCode.STRONG_AUTH_REQUIRED_INT_VALUE;

import com.unboundid.ldap.sdk.LDAPBindException;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10RequestControl;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/**
 * The second step of a {@link DirectoryExam}: whether the search account is let in. What keeps it out is read as it is
 * of a person ({@link BindAnswer}): a password policy locks it, or lets it in and then nowhere.
 */
final class SearchAccountExam {

    private final Settings settings;
    private final String account;

    SearchAccountExam(Settings settings) {
        this.settings = settings;
        this.account = settings.string("madoguchi.ldap.bind-dn", "");
    }

    Finding examine(LDAPConnection connection, String url) {
        try {
            var control = new DraftBeheraLDAPPasswordPolicy10RequestControl();
            return answered(url, connection.bind(DirectoryServers.searchAccount(settings, control)));
        } catch (LDAPBindException e) {
            return answered(url, e.getBindResult());
        } catch (LDAPException e) {
            return DirectoryContact.silence(settings, url, e)
                    .orElseGet(() -> Finding.fault("ldap.bind_failed", url, account, DirectoryContact.reason(e)));
        }
    }

    private Finding answered(String url, LDAPResult answer) {
        var reason = DirectoryContact.reason(new LDAPException(answer));
        return switch (answer.getResultCode().intValue()) {
            case CONFIDENTIALITY_REQUIRED_INT_VALUE, STRONG_AUTH_REQUIRED_INT_VALUE ->
                Finding.fault("ldap.tls_required", url, reason);
            case INVALID_DN_SYNTAX_INT_VALUE -> Finding.fault("ldap.bind_refused", url, account, reason);
            default -> policy(url, answer, reason);
        };
    }

    private Finding policy(String url, LDAPResult answer, String reason) {
        try {
            return switch (new BindAnswer(answer).result()) {
                case ACCEPTED -> Finding.ok(account.isEmpty() ? "ldap.bind_anonymous" : "ldap.bind", url, account);
                case WRONG -> Finding.fault("ldap.bind_refused", url, account, reason);
                case LOCKED -> Finding.fault("ldap.bind_locked", url, account, reason);
                case EXPIRED -> Finding.fault("ldap.bind_expired", url, account, reason);
                case MUST_CHANGE -> Finding.fault("ldap.bind_must_change", url, account);
                case DISABLED -> Finding.fault("ldap.bind_disabled", url, account, reason);
            };
        } catch (DirectoryUnavailableException e) { // it says nothing about the password
            return Finding.fault("ldap.bind_failed", url, account, reason);
        }
    }
}
