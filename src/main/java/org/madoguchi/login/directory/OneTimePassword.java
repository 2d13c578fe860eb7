package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.PasswordProvider;
import java.nio.charset.StandardCharsets;

/**
 * Gives a password away once, so that none can be sent a second time. A pooled connection also remembers its last bind
 * request until the next one; with this, no password stays in memory with it.
 */
final class OneTimePassword extends PasswordProvider {

    private static final long serialVersionUID = 1L;

    private transient String password;

    OneTimePassword(String password) {
        this.password = password;
    }

    @Override
    public byte[] getPasswordBytes() {
        if (password == null) {
            throw new IllegalStateException("This password has been sent already");
        }
        var bytes = password.getBytes(StandardCharsets.UTF_8);
        password = null;
        return bytes;
    }
}
