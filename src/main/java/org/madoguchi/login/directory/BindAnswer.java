package org.madoguchi.login.directory;

import static com.unboundid.ldap.sdk.ResultCode.CONSTRAINT_VIOLATION_INT_VALUE;
import static com.unboundid.ldap.sdk.ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE;
import static com.unboundid.ldap.sdk.ResultCode.INVALID_CREDENTIALS_INT_VALUE;
import static com.unboundid.ldap.sdk.ResultCode.NO_SUCH_OBJECT_INT_VALUE;
import static com.unboundid.ldap.sdk.ResultCode.SUCCESS_INT_VALUE;
import static com.unboundid.ldap.sdk.ResultCode.UNWILLING_TO_PERFORM_INT_VALUE;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.controls.PasswordExpiredControl;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ResponseControl;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the directory's answer to a bind. Reasons come as a password-policy control (draft-behera-ldap-password-policy,
 * section 6.2: OpenLDAP, 389), as Netscape's expired control (draft-vchu-ldap-pwd-policy), as the sub-code in Active
 * Directory's text ("data 775"), or as the result code alone (389: 19 locked, 53 inactivated).
 */
final class BindAnswer {

    private static final Pattern ACTIVE_DIRECTORY =
            Pattern.compile("AcceptSecurityContext error, data ([0-9a-f]+)", Pattern.CASE_INSENSITIVE);

    private final LDAPResult answer;

    BindAnswer(LDAPResult answer) {
        this.answer = answer;
    }

    /** @throws DirectoryUnavailableException when the answer says nothing about the password */
    BindResult result() {
        return switch (answer.getResultCode().intValue()) {
            case SUCCESS_INT_VALUE -> afterRightPassword();
            case INVALID_CREDENTIALS_INT_VALUE ->
                reason().or(this::activeDirectory).orElse(BindResult.WRONG);
            case CONSTRAINT_VIOLATION_INT_VALUE -> reason().orElse(BindResult.LOCKED);
            case UNWILLING_TO_PERFORM_INT_VALUE -> reason().orElse(BindResult.DISABLED);
            case NO_SUCH_OBJECT_INT_VALUE, INAPPROPRIATE_AUTHENTICATION_INT_VALUE -> BindResult.WRONG;
            default ->
                throw new DirectoryUnavailableException("The directory answered a bind with " + answer.getResultCode()
                        + ": " + answer.getDiagnosticMessage());
        };
    }

    /** Netscape's expired control beside a success means that the password was reset by staff. */
    private BindResult afterRightPassword() {
        return policy().or(() -> expired(BindResult.MUST_CHANGE)).orElse(BindResult.ACCEPTED);
    }

    private Optional<BindResult> reason() {
        return policy().or(() -> expired(BindResult.EXPIRED));
    }

    private Optional<BindResult> policy() {
        try {
            return Optional.ofNullable(DraftBeheraLDAPPasswordPolicy10ResponseControl.get(answer))
                    .map(DraftBeheraLDAPPasswordPolicy10ResponseControl::getErrorType)
                    .flatMap(error -> Optional.ofNullable(
                            switch (error) {
                                case ACCOUNT_LOCKED -> BindResult.LOCKED;
                                case PASSWORD_EXPIRED -> BindResult.EXPIRED;
                                case CHANGE_AFTER_RESET -> BindResult.MUST_CHANGE;
                                default -> null;
                            }));
        } catch (LDAPException e) {
            throw new DirectoryUnavailableException("The directory sent a password-policy control that is none", e);
        }
    }

    private Optional<BindResult> expired(BindResult meaning) {
        return answer.hasResponseControl(PasswordExpiredControl.PASSWORD_EXPIRED_OID)
                ? Optional.of(meaning)
                : Optional.empty();
    }

    /** Sub-codes are Windows error numbers in hexadecimal (MS-ERREF, 2.2); 52e is the plain wrong password. */
    private Optional<BindResult> activeDirectory() {
        return Optional.ofNullable(answer.getDiagnosticMessage())
                .map(ACTIVE_DIRECTORY::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1).toLowerCase(Locale.ROOT))
                .flatMap(code -> Optional.ofNullable(
                        switch (code) {
                            case "775" -> BindResult.LOCKED;
                            case "532" -> BindResult.EXPIRED;
                            case "773" -> BindResult.MUST_CHANGE;
                            case "530", "531", "533", "701" -> BindResult.DISABLED;
                            default -> null;
                        }));
    }
}
