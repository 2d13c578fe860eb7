package org.madoguchi.delivery;

import java.util.Optional;

/**
 * What becomes of a link and a PIN that were typed.
 *
 * @param delivery what was opened; empty when nothing was
 * @param ticket by which its files are had for a while
 * @param triesLeft how many PINs can be tried yet; 0 when the link opens nothing
 */
record Opening(Optional<Delivery> delivery, String ticket, int triesLeft) {

    static Opening refused(int triesLeft) {
        return new Opening(Optional.empty(), "", triesLeft);
    }
}
