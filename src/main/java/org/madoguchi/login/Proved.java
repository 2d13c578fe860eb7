package org.madoguchi.login;

import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.login.directory.DirectoryPerson;

/**
 * A caller whose passwords were right.
 *
 * @param account as it was before; new when this is the first time
 * @param subject which has been counted as a failure beforehand
 * @param rehashed the second password's hash at today's cost, when the kept one has another
 */
public record Proved(DirectoryPerson person, Account account, String subject, Optional<String> rehashed)
        implements Proof {}
