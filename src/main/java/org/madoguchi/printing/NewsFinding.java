package org.madoguchi.printing;

/** What a row would change, or why it cannot be taken. */
public record NewsFinding(PrintNews news, Outcome outcome) {

    /** What becomes of a row. */
    public enum Outcome {
        /** Nobody has filled it in yet. */
        EMPTY,
        /** It is known already. */
        SAME,
        /** The student is told the number. */
        REGISTERS,
        /** It was printed, has expired, or the service does not print it. */
        REPORTS,
        /** No certificate with this issue number waits for a number by hand. */
        UNKNOWN,
        /** The same certificate stands in another row. */
        DOUBLED,
        /** The same number stands in another row. */
        NUMBER_DOUBLED,
        /** Another certificate has this number. */
        NUMBER_TAKEN,
        /** It has another number already. */
        NUMBER_OTHER,
        /** It has no number yet, so that nothing can have become of it. */
        NUMBER_MISSING,
        /** Its time was over before. */
        PAST,
        /** It was taken back, or something else has become of it. */
        OVER,
        /** It is whose row it is. */
        OWN;

        /** Whether it stands against the whole file. */
        public boolean isFault() {
            return compareTo(UNKNOWN) >= 0;
        }

        /** Whether it changes anything. */
        public boolean isChange() {
            return this == REGISTERS || this == REPORTS;
        }
    }
}
