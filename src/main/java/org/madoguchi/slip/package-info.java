/**
 * The counter slip (登録用コード票): staff print it for somebody who can reach neither the old address nor a mail. Its
 * code stands in for the second password once, beside the university's password, and opens the registration of an
 * address and nothing else. The desk's part, who may print one and the printed page, is in {@code admin.help}.
 *
 * <pre>
 *            issue                 code and university password typed
 *   (none) --------> usable ------------------------------------------> used
 *                      |  \  newer one printed
 *                      |   `-------------------> removed
 *                      |  half an hour
 *                      `---------------> expired
 * </pre>
 */
package org.madoguchi.slip;
