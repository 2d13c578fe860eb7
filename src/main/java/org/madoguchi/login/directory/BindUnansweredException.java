package org.madoguchi.login.directory;

/** A bind was sent, or may have been, and no answer came: the directory may have counted a failure all the same. */
public class BindUnansweredException extends DirectoryUnavailableException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, for the log, and its cause; neither holds a secret. */
    public BindUnansweredException(String message, Throwable cause) {
        super(message, cause);
    }
}
