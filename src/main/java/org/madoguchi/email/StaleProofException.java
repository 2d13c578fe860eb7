package org.madoguchi.email;

/** Both passwords have to be proved again before another address is asked for in the place of the one in force. */
class StaleProofException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
