package org.madoguchi.demo;

/** Why the demo does not go on; its message is for the person who started it and says what to do. */
public class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
