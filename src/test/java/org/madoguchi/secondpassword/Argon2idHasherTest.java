package org.madoguchi.secondpassword;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.secondpassword.PhcString.Cost;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

class Argon2idHasherTest {

    private static final String PREFIX = "madoguchi.second-password.argon2.";
    private static final String SMALL_COST = "$argon2id$v=19$m=64,t=2,p=1$";

    private final Argon2idHasher hasher = hasher("64", "2", "1");

    private static Argon2idHasher hasher(String memory, String iterations, String parallelism) {
        return new Argon2idHasher(Settings.of(Map.of(
                PREFIX + "memory", memory, PREFIX + "iterations", iterations, PREFIX + "parallelism", parallelism)));
    }

    @Test
    void hashesAtTheDefaultCostUnlessToldOtherwise() {
        assertTrue(new Argon2idHasher(Settings.of(Map.of()))
                .hash("Kumquat-77")
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
        assertTrue(hasher("96", "3", "2").hash("Kumquat-77").startsWith("$argon2id$v=19$m=96,t=3,p=2$"));
    }

    /** The strings were made by the reference implementation's authors, for its own tests. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
            })
    void agreesWithTheReferenceImplementation(String password, String phc) {
        assertTrue(hasher.matches(password, phc));
        assertFalse(hasher.matches(password + "x", phc));
        assertTrue(hasher.matches(password, phc), "in memory that another hash has used");
    }

    @Test
    void saltsEachHash() {
        var first = hasher.hash("Kumquat-77");
        var second = hasher.hash("Kumquat-77");
        assertNotEquals(first, second);
        assertTrue(hasher.matches("Kumquat-77", first));
        assertTrue(hasher.matches("Kumquat-77", second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kumquat-77", "Kumquat-77 ", " Kumquat-77", "Kumquat-7", "Ｋumquat-77", ""})
    void refusesEveryOtherPassword(String other) {
        assertFalse(hasher.matches(other, hasher.hash("Kumquat-77")));
    }

    @Test
    void takesBothUnicodeFormsOfACharacterForTheSame() {
        assertTrue(hasher.matches("Cafe\u0301", hasher.hash("Caf\u00e9")));
        assertFalse(hasher.matches("Cafe", hasher.hash("Caf\u00e9")));
    }

    @ParameterizedTest
    @CsvSource({"64,2,1,false", "65,2,1,true", "64,3,1,true", "64,2,2,true"})
    void wantsARehashWhenTheCostHasChanged(String memory, String iterations, String parallelism, boolean wanted) {
        var kept = hasher.hash("Kumquat-77");
        assertEquals(wanted, hasher(memory, iterations, parallelism).needsRehash(kept));
        assertTrue(hasher(memory, iterations, parallelism).matches("Kumquat-77", kept));
    }

    @Test
    void wantsARehashOfAShortSaltOrHash() {
        assertTrue(hasher.needsRehash(SMALL_COST + "c29tZXNhbHQ$" + "A".repeat(43)));
        assertTrue(hasher.needsRehash(SMALL_COST + "A".repeat(22) + "$" + "A".repeat(22)));
        assertFalse(hasher.needsRehash(SMALL_COST + "A".repeat(22) + "$" + "A".repeat(43)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kumquat-77",
                "$argon2i$v=19$m=64,t=2,p=1$S$H",
                "$argon2id$v=16$m=64,t=2,p=1$S$H",
                "$argon2id$m=64,t=2,p=1$S$H",
                "$argon2id$v=19$m=64,t=2$S$H",
                "$argon2id$v=19$m=64,t=2,p=1$$H",
                "$argon2id$v=19$m=64,t=2,p=1$S$",
                "$argon2id$v=19$m=64,t=2,p=1$S$H=",
                " $argon2id$v=19$m=64,t=2,p=1$S$H",
                "$argon2id$v=19$m=64,t=2,p=1$S$H-",
                "$argon2id$v=19$m=7,t=2,p=1$S$H",
                "$argon2id$v=19$m=64,t=0,p=1$S$H",
                "$argon2id$v=19$m=64,t=2,p=0$S$H",
                "$argon2id$v=19$m=262145,t=2,p=1$S$H",
                "$argon2id$v=19$m=64,t=65,p=1$S$H",
                "$argon2id$v=19$m=640,t=2,p=17$S$H",
                "$argon2id$v=19$m=99999999999,t=2,p=1$S$H",
                "$argon2id$v=19$m=-64,t=2,p=1$S$H",
                "$argon2id$v=19$m=64,t=2,p=1$S$HHHH"
            })
    void corruptRowIsNobodys(String template) {
        var row = template.replace("S", "A".repeat(22)).replace("H", "A".repeat(43));
        assertTrue(Argon2idHasher.isUnreadable(row));
        assertFalse(hasher.matches("Kumquat-77", row));
    }

    @ParameterizedTest
    @CsvSource({
        "memory,7",
        "memory,262145",
        "iterations,0",
        "iterations,65",
        "parallelism,0",
        "parallelism,17",
        "concurrency,0"
    })
    void refusesSettingsOutOfBounds(String name, String value) {
        var values = new HashMap<>(Map.of(PREFIX + "memory", "1024"));
        values.put(PREFIX + name, value);
        var settings = Settings.of(values);
        assertThrows(InvalidSettingException.class, () -> new Argon2idHasher(settings));
    }

    /** Time itself is no matter for a test; what is computed is. */
    @Test
    void spendsOnNobodyWhatAComparisonTakes() {
        var taken = new ArrayList<>();
        var watched = new Argon2idHasher(Settings.of(Map.of(PREFIX + "memory", "64"))) {
            @Override
            byte[] derive(String password, Cost cost, byte[] salt, int length) {
                taken.add(List.of(cost, salt.length, length));
                return super.derive(password, cost, salt, length);
            }
        };
        watched.matches("Kumquat-77", watched.hash("Kumquat-77"));
        watched.spend();
        assertEquals(List.of(taken.get(0), taken.get(0), taken.get(0)), taken);
    }
}
