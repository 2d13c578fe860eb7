package org.madoguchi.admin.student;

import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.Profile;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.signin.SignIn;

/**
 * Somebody as the desk sees them.
 *
 * @param one the case of those who have come here at least once
 * @param person as the directory has them; absent when it has not, or does not answer
 * @param directoryDown whether it does not answer
 */
public record Student(Optional<Case> one, Optional<DirectoryPerson> person, boolean directoryDown) {

    /** Of those who have come here at least once. */
    public Optional<Account> account() {
        return one.map(Case::account);
    }

    /** What is the matter, with those who have an account. */
    public Optional<StudentFinding> finding() {
        return one.map(Diagnosis::of);
    }

    /** Those that are live. */
    public List<SignIn> signIns() {
        return one.map(Case::signIns).orElse(List.of());
    }

    /** Whether neither the database nor the directory knows them, as far as it can be asked. */
    public boolean isNobody() {
        return account().isEmpty() && person.isEmpty();
    }

    /** Whether they exist at the university and have never come here. */
    public boolean isUnused() {
        return account().isEmpty() && person.isPresent();
    }

    /** @throws java.util.NoSuchElementException when it is nobody */
    public String getUserId() {
        return account()
                .map(Account::getUserId)
                .or(() -> person.map(DirectoryPerson::userId))
                .orElseThrow();
    }

    /** @throws java.util.NoSuchElementException when it is nobody */
    public String getName() {
        return person.map(DirectoryPerson::displayName)
                .or(() -> account().map(Account::getDisplayName))
                .orElseThrow();
    }

    /** Faculty and year, as the directory has them or had them at the last sign-in. */
    public Profile getProfile() {
        return person.map(DirectoryPerson::profile)
                .or(() -> account().map(Account::getProfile))
                .orElse(Profile.NONE);
    }
}
