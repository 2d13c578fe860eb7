package org.madoguchi.admin.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.admin.cases.CaseSample.again;
import static org.madoguchi.admin.cases.HelpAct.CANCEL_CHANGE;
import static org.madoguchi.admin.cases.HelpAct.CHANGE_EMAIL;
import static org.madoguchi.admin.cases.HelpAct.CLOSE;
import static org.madoguchi.admin.cases.HelpAct.CORRECT;
import static org.madoguchi.admin.cases.HelpAct.END_SIGN_INS;
import static org.madoguchi.admin.cases.HelpAct.LIFT_THROTTLE;
import static org.madoguchi.admin.cases.HelpAct.NEW_SECOND;
import static org.madoguchi.admin.cases.HelpAct.PROVE_EMAIL;
import static org.madoguchi.admin.cases.HelpAct.RESEND;
import static org.madoguchi.admin.cases.HelpAct.RESET;
import static org.madoguchi.admin.cases.HelpAct.RESUME;
import static org.madoguchi.admin.cases.HelpAct.SLIP;
import static org.madoguchi.admin.cases.HelpAct.SUSPEND;
import static org.madoguchi.admin.cases.HelpAct.TAKE_OVER;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.signin.StaffRole;

/** Every act in every state of an account: which one person does, and which take two. */
class TwoPersonsTest {

    private static final Set<HelpAct> TWO = Set.of(RESET, CLOSE, CHANGE_EMAIL, SLIP);

    /** What one person does for whoever has all three. */
    private static final Set<HelpAct> USABLE = Set.of(NEW_SECOND, PROVE_EMAIL, SUSPEND);

    /** A state, and the acts that one person does in it and that two do. */
    private static Arguments state(String name, Supplier<CaseSample> one, Set<HelpAct> alone, Set<HelpAct> two) {
        return Arguments.of(name, one, alone, two);
    }

    static Stream<Arguments> states() {
        return Stream.of(
                state("beginner", CaseSample::beginner, Set.of(SUSPEND), Set.of(CLOSE)),
                state(
                        "first address waits",
                        () -> CaseSample.beginner().pending(link(LinkPurpose.REGISTRATION, true)),
                        Set.of(RESEND, CORRECT, SUSPEND),
                        Set.of(CLOSE)),
                state(
                        "first address expired",
                        () -> CaseSample.beginner().pending(link(LinkPurpose.REGISTRATION, false)),
                        Set.of(RESEND, CORRECT, SUSPEND),
                        Set.of(CLOSE)),
                state("address proved", CaseSample::proved, Set.of(SUSPEND), TWO),
                state("ready", CaseSample::ready, USABLE, TWO),
                state(
                        "change waits",
                        () -> CaseSample.ready().pending(link(LinkPurpose.CHANGE, true)),
                        Set.of(RESEND, CANCEL_CHANGE, NEW_SECOND, PROVE_EMAIL, SUSPEND),
                        TWO),
                state("change expired", () -> CaseSample.ready().pending(link(LinkPurpose.CHANGE, false)), USABLE, TWO),
                state(
                        "reset by mail waits",
                        () -> CaseSample.ready().pending(link(LinkPurpose.RECOVERY, true)),
                        USABLE,
                        TWO),
                state(
                        "address taken away by a slip",
                        () -> CaseSample.ready().withoutAddress().pending(link(LinkPurpose.REGISTRATION, true)),
                        Set.of(RESEND, SUSPEND),
                        Set.of(SLIP, CLOSE)),
                state(
                        "address taken away by a slip, expired",
                        () -> CaseSample.ready().withoutAddress().pending(link(LinkPurpose.REGISTRATION, false)),
                        Set.of(SUSPEND),
                        Set.of(SLIP, CLOSE)),
                state(
                        "first address is the former user ID's",
                        () -> CaseSample.beginner().pending(taken(LinkPurpose.REGISTRATION)),
                        Set.of(RESEND, CORRECT, SUSPEND),
                        Set.of(TAKE_OVER, CLOSE)),
                state(
                        "slowed and signed in",
                        () -> CaseSample.ready().slowed().signedIn(1),
                        Set.of(LIFT_THROTTLE, END_SIGN_INS, NEW_SECOND, PROVE_EMAIL, SUSPEND),
                        TWO),
                state("address wanted proved anew", () -> CaseSample.ready().unproved(), Set.of(SUSPEND), TWO),
                state(
                        "address waits to be proved anew",
                        () -> CaseSample.ready().unproved().pending(again(true)),
                        Set.of(RESEND, SUSPEND),
                        TWO),
                state(
                        "address was not proved anew in time",
                        () -> CaseSample.ready().unproved().pending(again(false)),
                        Set.of(RESEND, SUSPEND),
                        TWO),
                state(
                        "another address waits in the place of one to be proved anew",
                        () -> CaseSample.ready().unproved().pending(link(LinkPurpose.REGISTRATION, true)),
                        Set.of(RESEND, CANCEL_CHANGE, SUSPEND),
                        TWO),
                state(
                        "another address was not proved in time",
                        () -> CaseSample.ready().unproved().pending(link(LinkPurpose.REGISTRATION, false)),
                        Set.of(SUSPEND),
                        TWO),
                state(
                        "second password withdrawn while the address is to be proved anew",
                        () -> CaseSample.proved().unproved().pending(again(true)),
                        Set.of(RESEND, SUSPEND),
                        TWO),
                state("second password disabled", () -> CaseSample.ready().disabled(), Set.of(SUSPEND), TWO),
                state("suspended", () -> CaseSample.ready().suspended(), Set.of(RESUME), Set.of(RESET, CLOSE)),
                state(
                        "suspended with a change that waits",
                        () -> CaseSample.ready().suspended().pending(link(LinkPurpose.CHANGE, true)),
                        Set.of(RESUME, CANCEL_CHANGE),
                        Set.of(RESET, CLOSE)),
                state(
                        "suspended before anything was proved",
                        () -> CaseSample.beginner().suspended().pending(link(LinkPurpose.REGISTRATION, true)),
                        Set.of(RESUME),
                        Set.of()),
                state(
                        "gone from the directory",
                        () -> CaseSample.ready().suspendedAsVanished(),
                        Set.of(),
                        Set.of(RESET)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void actsByPersonsNeeded(String name, Supplier<CaseSample> one, Set<HelpAct> alone, Set<HelpAct> two) {
        var found = one.get().get();
        assertEquals(alone, acts(found, DeskRank.CLERK, false));
        assertEquals(two, acts(found, DeskRank.CLERK, true));
    }

    /** An address comes into force by the link that an act mails: one is enough where nothing can be taken over. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void nobodyAloneNamesAnAddressForWhatHasBeenProved(
            String name, Supplier<CaseSample> one, Set<HelpAct> alone, Set<HelpAct> two) {
        var found = one.get().get();
        var naming = Stream.of(HelpAct.values())
                .filter(act -> act.takes(HelpAct.Need.EMAIL))
                .filter(act -> act.isOfferedFor(found) && !act.takesTwo(found, DeskRank.ADMIN))
                .toList();
        var nothingProved = found.account().getEmail().isEmpty()
                && found.account().getSecondPassword().isEmpty();
        assertTrue(naming.isEmpty() || nothingProved, naming::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void everyActAboutSomebodyHigherTakesTwo(
            String name, Supplier<CaseSample> one, Set<HelpAct> alone, Set<HelpAct> two) {
        for (var role : Set.of(StaffRole.ADMIN, StaffRole.AUDITOR)) {
            var staff = one.get().staff(StaffRole.CLERK, role).get();
            assertEquals(Set.of(), acts(staff, DeskRank.CLERK, false), role::name);
            assertEquals(alone, acts(staff, DeskRank.ADMIN, false), role::name);
        }
        var clerk = one.get().staff(StaffRole.CLERK).get();
        assertEquals(alone, acts(clerk, DeskRank.CLERK, false), "somebody as high");
    }

    @Test
    void whileTheDirectoryDoesNotSayAllAboutStaffTakesTwo() {
        var clerk = CaseSample.ready().staff(StaffRole.CLERK).promotable().get();
        for (var caller : Set.of(DeskRank.CLERK, DeskRank.ADMIN)) {
            assertEquals(Set.of(), acts(clerk, caller, false), caller::name);
        }
    }

    @Test
    void oneRequestWaitsAtATime() {
        var one = CaseSample.ready().requested().get();
        assertEquals(Set.of(), acts(one, DeskRank.ADMIN, true));
        assertEquals(USABLE, acts(one, DeskRank.ADMIN, false), "what one does, one may do meanwhile");
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, CLERK, true",
        "CLERK, STUDENT, true",
        "CLERK, AUDITOR, false",
        "CLERK, ADMIN, false",
        "AUDITOR, ADMIN, false",
        "ADMIN, AUDITOR, true",
        "ADMIN, ADMIN, true"
    })
    void whoReachesWhom(DeskRank caller, DeskRank person, boolean reached) {
        assertEquals(reached, caller.reaches(person));
    }

    @Test
    void highestRoleCounts() {
        assertEquals(DeskRank.ADMIN, DeskRank.of(Set.of(StaffRole.values())));
        assertEquals(DeskRank.AUDITOR, DeskRank.of(Set.of(StaffRole.CLERK, StaffRole.AUDITOR)));
        assertEquals(DeskRank.STUDENT, DeskRank.of(Set.of()));
        assertFalse(DeskRank.STUDENT.reaches(DeskRank.CLERK));
    }

    private static Set<HelpAct> acts(Case one, DeskRank caller, boolean two) {
        return one.acts(caller).stream()
                .filter(act -> act.takesTwo(one, caller) == two)
                .collect(Collectors.toSet());
    }

    private static PendingLink taken(LinkPurpose purpose) {
        return link(purpose, true).with(true, Optional.empty(), Optional.empty());
    }

    private static PendingLink link(LinkPurpose purpose, boolean usable) {
        return CaseSample.link(purpose, usable);
    }
}
