package org.madoguchi.seal;

/** Who asks a timestamp server that wants to know. */
record TimestampAccount(String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
