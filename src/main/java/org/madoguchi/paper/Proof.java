package org.madoguchi.paper;

import java.util.List;

/**
 * What a content comes to on paper.
 *
 * @param content of which this is the proof
 * @param faults what keeps it from being printed, each character and field once
 * @param said the content without what its template does not print: what may be kept and told of the paper
 */
public record Proof(Content content, List<Unprintable> faults, Content said) {

    /** Whether it can be printed. */
    public boolean isClean() {
        return faults.isEmpty();
    }
}
