package org.madoguchi.login.directory;

import static com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType.ACCOUNT_LOCKED;
import static com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType.CHANGE_AFTER_RESET;
import static com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType.PASSWORD_EXPIRED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.PasswordExpiredControl;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ResponseControl;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10WarningType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindAnswerTest {

    private static BindResult read(int code, String text, Control... controls) {
        return new BindAnswer(new LDAPResult(1, ResultCode.valueOf(code), text, null, null, controls)).result();
    }

    private static Control policy(DraftBeheraLDAPPasswordPolicy10ErrorType error) {
        return new DraftBeheraLDAPPasswordPolicy10ResponseControl(null, -1, error);
    }

    @Test
    void readsPasswordPolicyControl() {
        assertEquals(BindResult.LOCKED, read(49, null, policy(ACCOUNT_LOCKED)));
        assertEquals(BindResult.EXPIRED, read(49, null, policy(PASSWORD_EXPIRED)));
        assertEquals(BindResult.MUST_CHANGE, read(0, null, policy(CHANGE_AFTER_RESET)));
        assertEquals(BindResult.LOCKED, read(53, null, policy(ACCOUNT_LOCKED)));
        assertEquals(BindResult.WRONG, read(49, null, policy(null)));
    }

    @Test
    void warningsDoNotRefuse() {
        assertEquals(
                BindResult.ACCEPTED,
                read(
                        0,
                        null,
                        new DraftBeheraLDAPPasswordPolicy10ResponseControl(
                                DraftBeheraLDAPPasswordPolicy10WarningType.GRACE_LOGINS_REMAINING, 2, null)));
    }

    @Test
    void controlThatIsNoneSaysNothingAboutThePassword() {
        var broken = new Control(DraftBeheraLDAPPasswordPolicy10ResponseControl.PASSWORD_POLICY_RESPONSE_OID);
        assertThrows(DirectoryUnavailableException.class, () -> read(0, null, broken));
    }

    @Test
    void readsNetscapeControl() {
        assertEquals(BindResult.EXPIRED, read(49, null, new PasswordExpiredControl()));
        assertEquals(BindResult.MUST_CHANGE, read(0, null, new PasswordExpiredControl()));
    }

    @ParameterizedTest
    @CsvSource({
        "52e,WRONG",
        "525,WRONG",
        "775,LOCKED",
        "532,EXPIRED",
        "773,MUST_CHANGE",
        "533,DISABLED",
        "701,DISABLED",
        "530,DISABLED",
        "531,DISABLED"
    })
    void readsActiveDirectorySubCode(String code, BindResult expected) {
        assertEquals(
                expected,
                read(
                        49,
                        "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data " + code
                                + ", v1db1"));
    }

    @ParameterizedTest
    @CsvSource({"0,ACCEPTED", "49,WRONG", "32,WRONG", "48,WRONG", "19,LOCKED", "53,DISABLED"})
    void readsResultCode(int code, BindResult expected) {
        assertEquals(expected, read(code, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 10, 13, 14, 50, 51, 52, 80, 81, 85})
    void otherCodesSayNothingAboutThePassword(int code) {
        assertThrows(DirectoryUnavailableException.class, () -> read(code, null));
    }
}
