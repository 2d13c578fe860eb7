package org.madoguchi.admin.cases;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account waits for.
 *
 * @param address the link that is to prove its first address, or another while one is in force
 * @param recovery the link that is to set its second password anew, unless the person has signed in since
 * @param request what staff have asked for and nobody has decided yet
 * @param mailRefused whether the last mail of the last days was refused
 */
public record Outstanding(
        Optional<PendingLink> address,
        Optional<PendingLink> recovery,
        Optional<HelpRequest> request,
        boolean mailRefused) {

    /** The link asked for last. */
    public Optional<PendingLink> latest() {
        return Stream.of(address, recovery).flatMap(Optional::stream).max(Comparator.comparing(PendingLink::issuedAt));
    }
}
