package org.madoguchi.application;

import java.util.List;
import org.madoguchi.catalogue.Charge;

/**
 * What a draft costs by today's fees, and what keeps it from being applied for by today's rules.
 *
 * @param review whether one of staff has to allow it
 * @param mark tells this quote from one at other fees, rules or of other certificates: what the applicant has seen
 */
public record Quote(List<Charge> charges, boolean review, List<Problem> problems, String mark) {

    /** Whole yen. */
    public int total() {
        return charges.stream().mapToInt(Charge::amount).sum();
    }

    /** Whether nothing stands against it. */
    public boolean isFree() {
        return problems.isEmpty();
    }

    Quote with(List<Problem> more) {
        return new Quote(charges, review, more, mark);
    }
}
