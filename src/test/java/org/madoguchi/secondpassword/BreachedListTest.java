package org.madoguchi.secondpassword;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.fault.UnavailableException;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Context;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Rule;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

class BreachedListTest {

    @TempDir
    private Path folder;

    private static String sha1(String password) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Settings settings(String content) throws IOException {
        var file = Files.writeString(folder.resolve("breached.txt"), content);
        return Settings.of(Map.of("madoguchi.second-password.breached-list", file.toString()));
    }

    private BreachedList list(List<String> lines, String end) throws IOException {
        return BreachedList.of(settings(String.join(end, lines) + end)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void findsEachOfItsPasswordsAndNoOther(int size) throws IOException {
        var lines = IntStream.range(0, size)
                .mapToObj(i -> sha1("Kumquat-" + i))
                .sorted()
                .toList();
        var counted = lines.stream()
                .map(line -> line.toUpperCase() + ":" + line.charAt(0) % 7 * 1234)
                .toList();
        for (var list : List.of(list(lines, "\n"), list(counted, "\r\n"), list(counted, "\n\n"))) {
            IntStream.range(0, size).forEach(i -> assertTrue(list.contains("Kumquat-" + i), "Kumquat-" + i));
            IntStream.range(size, size + 100).forEach(i -> assertFalse(list.contains("Kumquat-" + i), "Kumquat-" + i));
        }
    }

    @Test
    void makesAPasswordACommonOne() throws IOException {
        var policy = new SecondPasswordPolicy(settings(sha1("Kumquat-77") + ":3\n"));
        var nobody = new Context(null, null, null);
        assertEquals(List.of(Rule.COMMON), policy.violated("Kumquat-77", nobody));
        assertEquals(List.of(), policy.violated("Kumquat-78", nobody));
    }

    @Test
    void isMissedForNowWhenItsFileGoesOrChangesWhileServing() throws IOException {
        var list = list(List.of(sha1("Kumquat-77")), "\n");
        Files.writeString(folder.resolve("breached.txt"), "something else\n");
        assertThrows(UnavailableException.class, () -> list.contains("Kumquat-77"));
        Files.delete(folder.resolve("breached.txt"));
        assertThrows(UnavailableException.class, () -> list.contains("Kumquat-77"));
    }

    @Test
    void holdsNothingWhenEmpty() throws IOException {
        assertFalse(BreachedList.of(settings("")).orElseThrow().contains("Kumquat-77"));
        assertEquals(Optional.empty(), BreachedList.of(Settings.of(Map.of())));
    }

    @Test
    void refusesAFileOfSomethingElseAtOnce() throws IOException {
        var passwords = settings("Kumquat-77\nKumquat-78\n");
        assertThrows(InvalidSettingException.class, () -> new SecondPasswordPolicy(passwords));
        var missing = Settings.of(Map.of("madoguchi.second-password.breached-list", folder + "/none.txt"));
        assertThrows(InvalidSettingException.class, () -> new SecondPasswordPolicy(missing));
    }
}
